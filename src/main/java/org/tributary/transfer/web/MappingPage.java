package org.tributary.transfer.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BusinessException;
import org.tributary.platform.FieldError;
import org.tributary.platform.NotFound;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;
import org.tributary.transfer.ResponseMapping;
import org.tributary.transfer.ResponseMapping.DayStyle;
import org.tributary.transfer.VendorImports;
import org.tributary.transfer.VendorPreviews;

/** What the columns of a vendor's file are, and its first rows as they would be taken. */
@Named
@RequestScoped
public class MappingPage {

    private static final String PAGE = "/transfer/vendor.xhtml?id=";

    @Inject
    VendorImports imports;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    private String id = "";
    private VendorImports.@Nullable Waiting waiting;
    private @Nullable ResponseMapping typed;
    private Map<String, String> wrong = Map.of();

    /** Which file it is must be known before the forms are read, of which it depends which are there. */
    @PostConstruct
    void readId() {
        setId(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("id"));
    }

    /** @throws NotFound where no such file of this person waits */
    public void load() {
        waiting = imports.look(key());
    }

    public void map() {
        ResponseMapping said = new MappingForm(FacesContext.getCurrentInstance().getExternalContext()
                .getRequestParameterMap()).mapping();
        try {
            imports.map(key(), said);
            turns.go(PAGE + key() + "#preview", "");
        } catch (BusinessException broken) {
            if (broken.errors().isEmpty()) {
                turns.say("mapping", broken);
            }
            wrong = broken.errors().stream()
                    .collect(Collectors.toMap(FieldError::field, texts::say, (one, other) -> one));
            typed = said;
            load();
        }
    }

    public void start() {
        if (!turns.done("go", () -> turns.go("/transfer/import.xhtml?id=" + imports.start(key()), ""))) {
            load();
        }
    }

    private UUID key() {
        return PageTurns.id(id).orElseThrow(NotFound::new);
    }

    private VendorImports.Waiting waiting() {
        VendorImports.Waiting known = waiting == null ? imports.look(key()) : waiting;
        waiting = known;
        return known;
    }

    private ResponseMapping mapping() {
        return typed == null ? waiting().mapping() : typed;
    }

    public String getSubtitle() {
        return id.isEmpty() ? "" : texts.say("transfer.mapping.subtitle", waiting().fileName(), waiting().count());
    }

    /** Where from it is known, or that it is a guess. */
    public String getOrigin() {
        return waiting().kept()
                ? texts.say("transfer.mapping.kept", mapping().vendor())
                : texts.get(waiting().said() ? "transfer.mapping.said" : "transfer.mapping.guessed");
    }

    public List<MappingFields.Row> getFields() {
        ResponseMapping form = typed;
        return id.isEmpty()
                ? List.of()
                : form == null
                        ? MappingFields.of(mapping(), waiting().values(), wrong, texts)
                        : MappingFields.of(form, form.given(), wrong, texts);
    }

    public List<Choice> getDayStyles() {
        return Arrays.stream(DayStyle.values())
                .map(style -> new Choice(style.code(), texts.get("transfer.mapping.days." + style.code()))).toList();
    }

    public String getDays() {
        return id.isEmpty() ? "" : mapping().days().code();
    }

    public String getVendor() {
        return id.isEmpty() ? "" : mapping().vendor();
    }

    public String getVendorWrong() {
        return wrong.getOrDefault("vendor", "");
    }

    /** Why the file is kept out as it is mapped, and what to look at. */
    public List<String> getRefused() {
        return id.isEmpty() || typed != null ? List.of() : waiting().refused().stream().map(texts::say).toList();
    }

    public List<String> getCautions() {
        return id.isEmpty() || typed != null ? List.of() : waiting().cautions().stream().map(texts::say).toList();
    }

    public boolean isReady() {
        return !id.isEmpty() && waiting().said() && typed == null;
    }

    public String about(VendorPreviews.Row row) {
        return Stream.of(word(Vocabulary.LINE, row.line()), row.state(), word(Vocabulary.TOUCHPOINT, row.touchpoint()))
                .filter(word -> !word.isEmpty()).collect(Collectors.joining(" · "));
    }

    private String word(Vocabulary vocabulary, String code) {
        return code.isEmpty() ? "" : texts.get(vocabulary.key(code));
    }

    /** What is wrong with a row, or that it is right or known. */
    public String verdict(VendorPreviews.Row row) {
        return !row.wrong().isEmpty()
                ? row.wrong().stream().map(texts::say).collect(Collectors.joining(" "))
                : texts.get(row.known() ? "transfer.mapping.isKnown" : "transfer.mapping.isRight");
    }

    public List<String> getColumns() {
        return id.isEmpty() ? List.of() : waiting().columns();
    }

    public List<String> getNamedColumns() {
        return getColumns().stream().filter(column -> !column.isEmpty()).toList();
    }

    public List<List<String>> getSample() {
        return id.isEmpty() ? List.of() : waiting().sample();
    }

    public List<VendorPreviews.Row> getRows() {
        return id.isEmpty() ? List.of() : waiting().rows();
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
