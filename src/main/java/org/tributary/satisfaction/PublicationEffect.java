package org.tributary.satisfaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tributary.publication.EffectEstimate;
import org.tributary.satisfaction.figure.DifferenceOfDifferences;

/** What came of a publication; computed once, when its window has closed, and never again. */
@Entity
@Table(name = "publication_effect")
@NamedQuery(name = PublicationEffect.OF, query = "select e from PublicationEffect e where e.publication in :publications")
@NamedQuery(name = PublicationEffect.OUTCOMES, query = """
        select p.publicId, e.verdict, e.ratio from PublicationEffect e, Publication p
        where p.id = e.publication and e.suppressed = false and p.publicId in :ids""")
public class PublicationEffect {

    static final String OUTCOMES = "PublicationEffect.outcomes";
    static final String OF = "PublicationEffect.of";
    static final String TOO_FEW = "too_few";

    @Id
    @Column(name = "publication_id")
    private long publication;
    @Column(name = "computed_at")
    private OffsetDateTime computedAt = OffsetDateTime.MIN;
    private String verdict = TOO_FEW;
    private boolean suppressed = true;
    private @Nullable Double ratio;
    private @Nullable Double low;
    private @Nullable Double high;
    @Column(name = "smallest_fall")
    private @Nullable Double smallestFall;
    @Column(name = "inside_before")
    private @Nullable Integer insideBefore;
    @Column(name = "inside_after")
    private @Nullable Integer insideAfter;
    @Column(name = "outside_before")
    private @Nullable Integer outsideBefore;
    @Column(name = "outside_after")
    private @Nullable Integer outsideAfter;
    @Column(name = "inside_people")
    private @Nullable Integer insidePeople;
    @Column(name = "outside_people")
    private @Nullable Integer outsidePeople;
    @Column(name = "satisfaction_change")
    private @Nullable Double satisfactionChange;
    @Column(name = "satisfaction_half")
    private @Nullable Double satisfactionHalf;

    protected PublicationEffect() {
    }

    /** Too few on one side: nothing is said, not even how many. */
    PublicationEffect(long publication, Instant now) {
        this.publication = publication;
        this.computedAt = now.atOffset(ZoneOffset.UTC);
    }

    PublicationEffect(long publication, EffectCounts counts, EffectEstimate estimate,
            @Nullable DifferenceOfDifferences satisfaction, Instant now) {
        this(publication, now);
        suppressed = false;
        verdict = estimate.verdict().name().toLowerCase(Locale.ROOT);
        ratio = estimate.ratio();
        low = estimate.interval() == null ? null : estimate.interval().low();
        high = estimate.interval() == null ? null : estimate.interval().high();
        smallestFall = estimate.smallestFall();
        insideBefore = counts.insideBefore().size();
        insideAfter = counts.insideAfter().size();
        insidePeople = counts.insidePeople();
        if (counts.isCompared()) {
            outsideBefore = counts.outsideBefore().size();
            outsideAfter = counts.outsideAfter().size();
            outsidePeople = counts.outsidePeople();
        }
        if (satisfaction != null) {
            satisfactionChange = satisfaction.value();
            satisfactionHalf = satisfaction.halfWidth();
        }
    }

    long publication() {
        return publication;
    }

    /** As the API says it, with the sentence and the window of the publication it is of. */
    EffectRow on(EffectRow waiting) {
        return waiting.with(verdict, suppressed, ratio, low, high, smallestFall,
                suppressed
                        ? null
                        : new EffectRow.Side(insideBefore, outsideBefore, waiting.before().weeks(), insidePeople,
                                outsidePeople, waiting.before().from(), waiting.before().to()),
                suppressed
                        ? null
                        : new EffectRow.Side(insideAfter, outsideAfter, waiting.after().weeks(), insidePeople,
                                outsidePeople, waiting.after().from(), waiting.after().to()),
                satisfactionChange == null || satisfactionHalf == null
                        ? null
                        : new EffectRow.Satisfaction(
                                satisfactionChange, satisfactionChange - satisfactionHalf,
                                satisfactionChange + satisfactionHalf));
    }
}
