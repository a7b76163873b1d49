package org.tributary.insight.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.EndKind;
import org.tributary.insight.NewEnd;
import org.tributary.insight.NoteEnds;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Texts;

/** What a curator types to end notes, for a theme and for single notes alike. */
@Named
@ViewScoped
public class EndForm implements Serializable {

    private static final long serialVersionUID = 1;
    private static final List<String> USUAL = List.of("claims", "underwriting", "billing", "compliance");

    private @Nullable String kind;
    private @Nullable String to;
    private String other = "";
    private String text = "";
    private transient @Nullable List<Choice> departments;

    @Inject
    NoteEnds ends;

    @Inject
    Texts texts;

    /** As the door takes it; a name that was typed goes before one that was chosen. */
    NewEnd wanted() {
        return new NewEnd(kind, other.isBlank() ? to : other, text);
    }

    public List<Choice> getKinds() {
        return Stream.of(EndKind.PASSED, EndKind.PARKED, EndKind.ANSWERED).map(EndKind::code)
                .map(code -> new Choice(code, texts.get("insight.end.kind." + code))).toList();
    }

    /** The usual departments and those that something was passed to before: who passes to a new one extends the list. */
    public List<Choice> getDepartments() {
        List<Choice> known = departments;
        if (known == null) {
            Set<String> names = new LinkedHashSet<>();
            USUAL.forEach(code -> names.add(texts.get("insight.department." + code)));
            names.addAll(ends.departments());
            known = names.stream().map(name -> new Choice(name, name)).toList();
            departments = known;
        }
        return known;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public String getOther() {
        return other;
    }

    public void setOther(@Nullable String other) {
        this.other = other == null ? "" : other;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }
}
