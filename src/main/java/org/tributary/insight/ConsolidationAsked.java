package org.tributary.insight;

/** A consolidation was asked for; the node that hears it begins. */
record ConsolidationAsked() {
}
