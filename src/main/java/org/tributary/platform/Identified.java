package org.tributary.platform;

import java.util.UUID;

/** What an act made and answers with more than its public id; the audit names it by that. */
public interface Identified {

    UUID id();
}
