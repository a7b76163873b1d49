package org.tributary.satisfaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Check;

/** A name under which addresses are handed out, as that of a mailing; its code stands on them and on the answers. */
@Entity
@Table(name = "campaign")
@NamedQuery(name = Campaign.BY_CODE, query = "select c from Campaign c where c.code = :code")
@NamedQuery(name = Campaign.NAMES, query = "select c.name from Campaign c order by c.id desc")
public class Campaign extends BaseEntity {

    static final String BY_CODE = "Campaign.byCode";
    static final String NAMES = "Campaign.names";

    private static final int LONGEST_CODE = 40;

    @Column(updatable = false)
    private String code = "";

    @Column(updatable = false)
    private String name = "";

    @Column(name = "created_by_id", updatable = false)
    private long createdBy;

    @Column(name = "created_at", updatable = false)
    private OffsetDateTime createdAt = OffsetDateTime.MIN;

    protected Campaign() {
    }

    /** @throws org.tributary.platform.Invalid where the name is too long or holds no letter and no digit */
    Campaign(@Nullable String name, long by, Instant now) {
        Check check = new Check();
        this.name = check.text("campaign", name, 100);
        this.code = codeOf(this.name);
        check.that(!code.isEmpty() || this.name.isEmpty(), "campaign", "satisfaction.error.campaign");
        check.done();
        this.createdBy = by;
        this.createdAt = now.atOffset(ZoneOffset.UTC);
    }

    /** Plain small letters and digits of a name, so that «Otoño 2026» is {@code otono-2026}. */
    static String codeOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.length() <= LONGEST_CODE ? plain : plain.substring(0, LONGEST_CODE).replaceAll("-$", "");
    }

    String getCode() {
        return code;
    }
}
