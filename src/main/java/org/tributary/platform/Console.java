package org.tributary.platform;

/** What the portal says to whoever started it. Everything else goes to the log. */
public final class Console {

    private Console() {
    }

    public static void say(String text) {
        System.out.println(text);
        System.out.flush();
    }
}
