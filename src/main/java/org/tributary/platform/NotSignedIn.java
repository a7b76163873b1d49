package org.tributary.platform;

/** Nobody is signed in. */
public class NotSignedIn extends BusinessException {

    public NotSignedIn() {
        super("platform.error.notSignedIn");
    }

    @Override
    public int status() {
        return 401;
    }
}
