package org.tributary.publication;

/** What a publication is: what to do, or something to offer. */
public enum Kind {
    GUIDANCE, PRODUCT
}
