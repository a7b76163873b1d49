package org.tributary.platform;

/** What was asked for is not there, or not there for this person; both look alike. */
public class NotFound extends BusinessException {

    public NotFound() {
        super("platform.error.notFound");
    }

    @Override
    public int status() {
        return 404;
    }
}
