package org.tributary.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tributary.insight.Found;
import org.tributary.insight.Seeking;
import org.tributary.insight.Sought;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.SearchWords;
import org.tributary.privacy.Masking;

/**
 * Finds guidance and products by word and by meaning among what the current person may read. The meaning of a version's text is
 * computed when it is first searched and remembered on this node.
 */
@Stateless
public class PublicationFindings {

    /** The newest so many are searched. */
    private static final int NEWEST = 500;

    /**
     * Likeness from which something is worth showing to somebody who is typing: of the notes about what a publication of the demo
     * network answers 53 in 100 reach it, of all others 5 in 1,000.
     */
    private static final double WORTH_SHOWING = 0.4;
    private static final int LONGEST = 20_000;
    /** By meaning alone: of a note no word is looked for. */
    private static final SearchWords NOTHING = SearchWords.of("");

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Shelf shelf;

    @Inject
    Seeking seeking;

    @Inject
    Masking masking;

    private record Near(PublicationVersion version, PublicationText text, String words, double fit) {
    }

    /** At most so many of each kind, best first, both kinds together; {@code code} says the kind. At most two statements. */
    @Allowed
    public List<Found> find(String query, int most) {
        Sought sought = seeking.of(query);
        List<Near> near = versions().stream().map(version -> {
            PublicationText text = version.text();
            String words = text.words();
            return new Near(version, text, words, sought.fit(text.title() + ". " + words));
        }).filter(one -> one.fit() > 0).sorted(Comparator.comparingDouble((Near one) -> -one.fit())).toList();
        return Arrays.stream(Kind.values())
                .flatMap(kind -> near.stream().filter(one -> one.version().getPublication().kind() == kind).limit(most))
                .map(one -> new Found(one.version().getPublication().getPublicId(), sought.mark(one.text().title()),
                        sought.passageOf(one.words()),
                        one.version().getPublication().kind().name(), one.text().effectiveFrom(), one.fit()))
                .toList();
    }

    /**
     * What already answers something that is being noted: live for the current agent and near in meaning, the nearest first, each
     * with the sentence that is nearest. The text is masked first, and neither kept nor logged.
     */
    @Allowed(Role.AGENT)
    public List<Found> answering(String text, int most) {
        Sought sought = seeking.of(masking.mask(text.length() > LONGEST ? text.substring(0, LONGEST) : text).text());
        Set<UUID> mine = shelf.ids();
        if (mine.isEmpty()) {
            return List.of();
        }
        return entityManager.createNamedQuery(PublicationVersion.READ, PublicationVersion.class).setParameter("ids", mine)
                .getResultStream().map(version -> {
                    PublicationText said = version.text();
                    String words = said.words();
                    return new Near(version, said, words, Math.max(sought.nearness(said.title()),
                            sought.nearness(said.title() + ". " + words)));
                }).filter(one -> one.fit() >= WORTH_SHOWING)
                .sorted(Comparator.comparingDouble((Near one) -> -one.fit())).limit(most)
                .map(one -> new Found(one.version().getPublication().getPublicId(), NOTHING.mark(one.text().title()),
                        NOTHING.passageOf(one.words(), sought::nearness), one.version().getPublication().kind().name(),
                        one.text().effectiveFrom(), one.fit()))
                .toList();
    }

    private List<PublicationVersion> versions() {
        if (shelf.isForPublicationStaff()) {
            return entityManager.createNamedQuery(PublicationVersion.ALL, PublicationVersion.class).setMaxResults(NEWEST)
                    .getResultList();
        }
        if (shelf.isForStaff()) {
            return entityManager.createNamedQuery(PublicationVersion.LIVE_OF, PublicationVersion.class)
                    .setParameter("kinds", Arrays.stream(Kind.values()).map(Kind::name).toList()).setMaxResults(NEWEST)
                    .getResultList();
        }
        Set<UUID> mine = shelf.ids();
        return mine.isEmpty()
                ? List.of()
                : entityManager.createNamedQuery(PublicationVersion.READ, PublicationVersion.class)
                        .setParameter("ids", mine).getResultList();
    }
}
