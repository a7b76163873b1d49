package org.tributary.platform;

/** The person's roles do not permit this act. */
public class NotAllowed extends BusinessException {

    public NotAllowed() {
        super("platform.error.notAllowed");
    }

    @Override
    public int status() {
        return 403;
    }
}
