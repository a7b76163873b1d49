package org.tributary.home.web;

/**
 * One way through the portal.
 *
 * @param key     of its name in the bundle, such as {@code home.nav.today}
 * @param icon    a symbol of {@code icons.svg}
 * @param url     path within the portal
 * @param count   what waits there; zero shows nothing
 * @param current whether the page on the screen is this one, or one below it
 */
public record NavigationEntry(String key, String icon, String url, long count, boolean current) {

    NavigationEntry(String key, String icon, String url) {
        this(key, icon, url, 0, false);
    }

    NavigationEntry with(long waiting, boolean here) {
        return new NavigationEntry(key, icon, url, waiting, here);
    }
}
