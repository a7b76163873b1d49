package org.tributary.insight;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Check;

/** The carrier's answer to those whose notes a theme holds at its moment, however few they are. */
@Entity
@Table(name = "theme_answer")
@NamedQuery(name = ThemeAnswer.OF_THEME, query = """
        select new org.tributary.insight.AnsweredNote(a.themeKey, a.text, a.at) from ThemeAnswer a
        where a.themeKey = :theme order by a.at""")
public class ThemeAnswer extends BaseEntity {

    public static final String OF_THEME = "ThemeAnswer.ofTheme";
    public static final int LONGEST = 4000;

    @Column(name = "theme_id", updatable = false)
    private long themeKey;

    private String text = "";

    @Column(updatable = false)
    private OffsetDateTime at = OffsetDateTime.MIN;

    @Column(name = "person_id", updatable = false)
    private long person;

    @ElementCollection
    @CollectionTable(name = "theme_answer_note", joinColumns = @JoinColumn(name = "answer_id"))
    @Column(name = "observation_id")
    private Set<Long> notes = new HashSet<>();

    protected ThemeAnswer() {
    }

    public ThemeAnswer(long themeKey, String text, Collection<Long> notes, long person, Instant at) {
        Check check = new Check();
        this.text = check.text("text", text, LONGEST);
        check.done();
        this.themeKey = themeKey;
        this.notes = new HashSet<>(notes);
        this.person = person;
        this.at = at.atOffset(ZoneOffset.UTC);
    }

    public String getText() {
        return text;
    }

    public OffsetDateTime getAt() {
        return at;
    }
}
