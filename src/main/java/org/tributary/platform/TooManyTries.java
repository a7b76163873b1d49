package org.tributary.platform;

/** Asked too often; to be tried again after so many seconds. */
public class TooManyTries extends BusinessException {

    private final long seconds;

    public TooManyTries(long seconds) {
        super("platform.error.tooManyTries", seconds);
        this.seconds = seconds;
    }

    public long seconds() {
        return seconds;
    }

    @Override
    public int status() {
        return 429;
    }
}
