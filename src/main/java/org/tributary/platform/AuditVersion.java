package org.tributary.platform;

/** What an audited act answers with, where it was done to one version of a thing. */
public interface AuditVersion {

    int version();
}
