package org.tributary.platform;

import java.util.UUID;

/** What an audited act answers with, where the thing that it was done to is known only afterwards. */
public interface AuditSubject {

    /** The public id of what it was done to. */
    UUID subject();
}
