package org.tributary.audit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.audit.AuditTrail;
import org.tributary.platform.Invalid;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Texts;

/** The acts that were done, searched by the URL, and whether their chain is whole. Days and times are UTC, as in the chain. */
@Named
@RequestScoped
public class SearchAuditPage {

    private static final String VERSION = "version ";

    private static final String ACTS = "audit.act.";
    private static final int ROWS = 50;
    private static final int LAST_PAGE = 1_000_000;

    private String person = "";
    private String act = "";
    private String subject = "";
    private String from = "";
    private String to = "";
    private int page = 1;
    private boolean check;
    private Page<AuditTrail.Row> found = new Page<>(List.of(), 0, new PageRequest(0, ROWS));
    private AuditTrail.@Nullable ChainCheck checked;
    private String wrong = "";

    @Inject
    AuditTrail trail;

    @Inject
    Texts texts;

    public void load() {
        try {
            AuditTrail.Filter filter = new AuditTrail.Filter(person, act, subject, Dates.orNull("from", from),
                    Dates.orNull("to", to));
            found = trail.search(filter, PageRequest.ofNumber(page, ROWS));
        } catch (Invalid notUnderstood) {
            wrong = texts.say(notUnderstood);
        }
        if (check) {
            checked = trail.check();
        }
    }

    /** What the check found, in a sentence. */
    public String getVerdict() {
        if (checked == null) {
            return "";
        }
        return checked.whole()
                ? texts.say("audit.search.whole", checked.entries())
                : texts.say("audit.search.broken", checked.brokenAt());
    }

    public boolean isWhole() {
        return checked != null && checked.whole();
    }

    /** The act in words; an act that has none, from a later version, stands as it was kept. */
    public String words(String code) {
        String words = texts.get(ACTS + code);
        return words.startsWith("[") ? code : words;
    }

    /** The acts to choose from; one from a link that has no words stands among them as it is. */
    public List<Choice> getActs() {
        List<Choice> known = texts.keysFrom(ACTS).stream()
                .map(key -> new Choice(key.substring(ACTS.length()), texts.get(key))).toList();
        return act.isEmpty() || known.stream().anyMatch(one -> one.key().equals(act))
                ? known
                : Stream.concat(Stream.of(new Choice(act, act)), known.stream()).toList();
    }

    public String moment(Instant at) {
        return Dates.exact(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    /** Why it was refused, in the words the person heard; what has arguments or no key stands as it was kept. */
    public String detail(AuditTrail.Row row) {
        String kept = row.detail() == null ? "" : row.detail();
        if (kept.startsWith(VERSION)) {
            return texts.say("audit.detail.version", kept.substring(VERSION.length()));
        }
        String words = texts.get(kept);
        return words.startsWith("[") || words.contains("{") ? kept : words;
    }

    public Page<AuditTrail.Row> getFound() {
        return found;
    }

    public String getWrong() {
        return wrong;
    }

    public boolean isFiltered() {
        return !(person + act + subject + from + to).isEmpty();
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person;
    }

    public String getAct() {
        return act;
    }

    public void setAct(@Nullable String act) {
        this.act = act == null ? "" : act;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject == null ? "" : subject;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from == null ? "" : from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to == null ? "" : to;
    }

    public boolean isCheck() {
        return check;
    }

    public void setCheck(boolean check) {
        this.check = check;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.min(Math.max(1, page), LAST_PAGE);
    }
}
