package org.tributary.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Check;
import org.tributary.platform.ListQuery;

/** The filter of a list under a name that its owner gave it. */
@Entity
@Table(name = "saved_view")
@NamedQuery(name = SavedView.OF_PAGE, query = """
        select v from SavedView v where v.person = :person and v.page = :page order by v.name, v.id""")
@NamedQuery(name = SavedView.SEEN, query = """
        select v, p.name from SavedView v join Person p on p.id = v.person
        where v.page = :page and (v.person = :person or v.sharedWith in :roles) order by v.name, v.id""")
@NamedQuery(name = SavedView.MINE, query = "select v from SavedView v where v.publicId = :id and v.person = :person")
public class SavedView extends BaseEntity {

    public static final String OF_PAGE = "SavedView.ofPage";
    public static final String SEEN = "SavedView.seen";
    public static final String MINE = "SavedView.mine";
    static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 1000;

    @Column(name = "person_id")
    private long person;

    private String page = "";
    private String name = "";
    private String query = "";
    @Column(name = "shared_with")
    private @Nullable String sharedWith;

    protected SavedView() {
    }

    SavedView(long person, String page, String name, ListQuery query) {
        this.person = person;
        this.page = page;
        rename(name);
        show(query);
    }

    /**
     * A view as somebody sees it.
     *
     * @param by         whose it is; empty for one's own
     * @param sharedWith the code of the role it is shared with, empty where it is not shared
     */
    public record Row(UUID id, String name, ListQuery query, String by, String sharedWith) implements Serializable {

        public boolean isMine() {
            return by.isEmpty();
        }
    }

    void rename(String wanted) {
        Check check = new Check();
        name = check.text("name", wanted, LONGEST_NAME);
        check.done();
    }

    void show(ListQuery wanted) {
        String text = wanted.text();
        new Check().that(!text.isEmpty(), "name", "people.view.empty")
                .that(text.length() <= LONGEST_QUERY, "name", "platform.error.tooLong", LONGEST_QUERY).done();
        query = text;
    }

    /** @param role null takes it back */
    void share(@Nullable Role role) {
        sharedWith = role == null ? null : role.code();
    }

    boolean isNamed(String other) {
        return name.equalsIgnoreCase(other.strip());
    }

    Row row() {
        return new Row(getPublicId(), name, ListQuery.of(query), "", sharedWith == null ? "" : sharedWith);
    }

    /** As somebody sees it who may be another. */
    Row rowFor(long reader, String owner) {
        Row row = row();
        return person == reader ? row : new Row(row.id(), row.name(), row.query(), owner, row.sharedWith());
    }
}
