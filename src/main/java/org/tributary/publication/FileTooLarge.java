package org.tributary.publication;

import org.tributary.platform.BusinessException;

/** A file of more bytes than a version may carry; said with its limit. */
public class FileTooLarge extends BusinessException {

    public FileTooLarge() {
        super("publication.error.fileTooLarge", PublicationFile.LARGEST / 1024 / 1024);
    }

    @Override
    public int status() {
        return 413;
    }
}
