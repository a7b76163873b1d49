package org.tributary.insight.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.AnsweredNote;
import org.tributary.insight.Answers;
import org.tributary.insight.Curation;
import org.tributary.insight.PublishingDesks;
import org.tributary.insight.ThemeDetail;
import org.tributary.insight.ThemeHead;
import org.tributary.insight.ThemeRow;
import org.tributary.insight.Themes;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.PageTurns;

/**
 * One theme of the live pool: what it is made of, and what a curator does to it. Its notes are opened on a view of their own.
 * The view remembers which part is shown, because a form is decoded before the URL's parameters reach the bean; what was read is
 * read again for each answer.
 */
@Named
@ViewScoped
public class ViewThemePage implements Serializable {

    private static final long serialVersionUID = 1;

    private static final Set<String> VIEWS = Set.of("notes", "merge", "split", "end", "link");

    private String id = "";
    private String show = "";
    private String title = "";
    private String text = "";
    private transient @Nullable ThemeHead head;
    private transient @Nullable ThemeDetail detail;
    private transient @Nullable ThemeCourse course;
    private transient @Nullable List<AnsweredNote> answers;

    @Inject
    Themes themes;

    @Inject
    Curation curation;

    @Inject
    Answers answering;

    @Inject
    PublishingDesks desks;

    @Inject
    ThemeNotes notes;

    @Inject
    ThemeCourses courses;

    @Inject
    PageTurns act;

    public void load() {
        try {
            ThemeHead found = desks.head(key());
            head = found;
            if (show.isEmpty()) {
                ThemeDetail read = themes.get(key());
                detail = read;
                course = courses.of(read);
                answers = answering.ofTheme(found.key());
            }
            if (show.equals("notes")) {
                notes.open(found.id());
            }
            if (!FacesContext.getCurrentInstance().isPostback()) {
                title = found.title();
            }
        } catch (NotFound gone) {
            act.notFound();
        }
    }

    public void rename() {
        act("rename", "insight.theme.renamed", () -> curation.rename(key(), title));
    }

    public void mute() {
        act("mute", "insight.theme.muted", () -> curation.mute(key(), true));
    }

    public void unmute() {
        act("mute", "insight.theme.unmuted", () -> curation.mute(key(), false));
    }

    public void undo() {
        act("undo", "insight.theme.undone", () -> curation.undo(key()));
    }

    public void answer() {
        act("answer", "insight.theme.answered", () -> answering.answer(key(), text));
    }

    private void act(String form, String news, Runnable deed) {
        if (act.done(form, deed)) {
            act.go("/insight/theme.xhtml?id=" + id, news);
        }
    }

    private UUID key() {
        return PageTurns.id(id).orElseThrow(NotFound::new);
    }

    public @Nullable ThemeHead getHead() {
        return head;
    }

    public @Nullable ThemeDetail getDetail() {
        return detail;
    }

    public @Nullable ThemeRow getTheme() {
        return detail == null ? null : Objects.requireNonNull(detail).theme();
    }

    public List<AnsweredNote> getAnswers() {
        return Objects.requireNonNullElse(answers, List.of());
    }

    public @Nullable ThemeCourse getCourse() {
        return course;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show != null && VIEWS.contains(show) ? show : "";
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }
}
