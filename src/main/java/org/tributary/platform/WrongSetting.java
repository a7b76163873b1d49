package org.tributary.platform;

/** A setting that the portal cannot start with. */
public final class WrongSetting extends RuntimeException {

    public WrongSetting(String name, String why) {
        super("The setting " + name + " is wrong: " + why + ".");
    }
}
