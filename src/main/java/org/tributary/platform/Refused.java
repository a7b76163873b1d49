package org.tributary.platform;

/**
 * The act is understood and permitted but the state of things forbids it. Components extend it with a name of their own, or
 * throw it with the key of a sentence that says why.
 */
public class Refused extends BusinessException {

    public Refused(String key, Object... arguments) {
        super(key, arguments);
    }

    @Override
    public int status() {
        return 409;
    }
}
