package org.tributary.publication;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.AuditVersion;
import org.tributary.publication.review.ReviewCommentRow;
import org.tributary.publication.review.SignOffRow;

/**
 * How far the review of a version is.
 *
 * @param author whether the current person wrote what is in review, and therefore cannot sign it
 * @param waitsFor the codes of the places that are open, while it is in review
 * @param mine the one in which the current person can sign, or null
 * @param signed who signed the present text, or what was approved
 * @param lapsed who signed an earlier text of this version, or can sign no longer
 */
public record ReviewBoard(int version, boolean author, List<String> waitsFor, @Nullable String mine, List<SignOffRow> signed,
        List<SignOffRow> lapsed,
        List<ReviewCommentRow> comments) implements Serializable, AuditVersion {

    public ReviewBoard {
        waitsFor = List.copyOf(waitsFor);
        signed = List.copyOf(signed);
        lapsed = List.copyOf(lapsed);
        comments = List.copyOf(comments);
    }
}
