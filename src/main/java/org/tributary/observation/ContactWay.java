package org.tributary.observation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Check;

/** Where claims, service requests or complaints go: the carrier's words and an address that a browser can open. */
@Entity
@Table(name = "contact_way")
@NamedQuery(name = ContactWay.ALL, query = "select w from ContactWay w")
public class ContactWay extends BaseEntity {

    static final String ALL = "ContactWay.all";
    static final int LONGEST_WORDS = 120;
    static final int LONGEST_ADDRESS = 500;
    /** Nothing else is a link: a page could be made to run what follows {@code javascript:}. */
    private static final Pattern ADDRESS = Pattern
            .compile("(?:https?://[^\\s/]+\\S*|mailto:[^\\s@]+@[^\\s@]+|tel:[+0-9(). -]+)");

    private String kind = "";
    private String words = "";
    private String address = "";

    @Column(name = "changed_by")
    private long changedBy;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt = OffsetDateTime.MIN;

    protected ContactWay() {
    }

    ContactWay(ContactKind kind) {
        this.kind = kind.code();
    }

    /** @throws org.tributary.platform.Invalid naming {@code <kind>Words} or {@code <kind>Address} */
    void become(String wantedWords, String wantedAddress, long by, Instant now) {
        Check check = new Check();
        check.that(wantedWords.codePointCount(0, wantedWords.length()) <= LONGEST_WORDS, kind + "Words",
                "platform.error.tooLong", LONGEST_WORDS);
        check.that(wantedAddress.length() <= LONGEST_ADDRESS, kind + "Address", "platform.error.tooLong", LONGEST_ADDRESS);
        check.that(ADDRESS.matcher(wantedAddress).matches(), kind + "Address", "observation.channels.notAnAddress");
        check.done();
        this.words = wantedWords;
        this.address = wantedAddress;
        this.changedBy = by;
        this.changedAt = now.atOffset(ZoneOffset.UTC);
    }

    String getKind() {
        return kind;
    }

    String getWords() {
        return words;
    }

    String getAddress() {
        return address;
    }
}
