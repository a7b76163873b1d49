package org.tributary.platform.web;

/**
 * A number shown beside an entry of the navigation, told by the component that knows it: a request-scoped bean of each
 * component that has one implements this, and the navigation finds them all. It costs at most one statement.
 */
public interface NavigationCount {

    /** Key of the entry in the bundle, such as {@code home.nav.inbox}. */
    String entry();

    /** How many things wait there for the person who is signed in; zero shows nothing. */
    long count();
}
