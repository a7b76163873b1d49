package org.tributary.insight;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The carrier's people of a role, who can sign in. */
final class CuratorRows {

    private final Sql sql;

    CuratorRows(Sql sql) {
        this.sql = sql;
    }

    record Staff(long key, UUID id, String name) {
    }

    /** By name. @param role a role's code */
    List<Staff> enabled(String role) {
        record Held(Staff staff, String roles) {
        }
        return sql.list("select id, public_id, name, roles from person where enabled and roles like ? order by name, id",
                row -> new Held(new Staff(row.getLong("id"), row.getObject("public_id", UUID.class), row.getString("name")),
                        row.getString("roles")),
                "%" + role + "%").stream().filter(one -> Arrays.asList(one.roles().split("\\|")).contains(role))
                .map(Held::staff).toList();
    }
}
