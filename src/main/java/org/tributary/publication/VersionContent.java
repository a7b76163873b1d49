package org.tributary.publication;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.tributary.platform.BaseEntity;

/** What a version says, which insights it answers and which files it has. */
@MappedSuperclass
public abstract class VersionContent extends BaseEntity {

    private boolean material = true;

    @Embedded
    private VersionText text = new VersionText();

    @ElementCollection
    @CollectionTable(name = "publication_insight", joinColumns = @JoinColumn(name = "version_id"))
    @Column(name = "insight_id")
    private Set<Long> insights = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "publication_version_file", joinColumns = @JoinColumn(name = "version_id"), inverseJoinColumns = @JoinColumn(name = "file_id"))
    private Set<PublicationFile> files = new HashSet<>();

    void says(PublicationText words, Collection<Long> insightKeys, boolean asksAgain) {
        text.says(words);
        material = asksAgain;
        insights.retainAll(insightKeys);
        insights.addAll(insightKeys);
    }

    void changeFiles(Collection<PublicationFile> come, Collection<PublicationFile> gone) {
        files.removeAll(gone);
        files.addAll(come);
    }

    public PublicationText text() {
        return text.value();
    }

    public Audience audience() {
        return text.audience();
    }

    public String getTitle() {
        return text.title();
    }

    /** Whether publishing it now makes it live; else it is scheduled until its moment. */
    public boolean isTime(Instant now) {
        Instant moment = text.publishAt();
        return moment == null || !moment.isAfter(now);
    }

    /** Whether it applied until before that day. */
    public boolean isOver(LocalDate today) {
        LocalDate last = text.effectiveTo();
        return last != null && last.isBefore(today);
    }

    public boolean isMaterial() {
        return material;
    }

    public Set<Long> insights() {
        return Set.copyOf(insights);
    }

    Set<PublicationFile> files() {
        return Set.copyOf(files);
    }
}
