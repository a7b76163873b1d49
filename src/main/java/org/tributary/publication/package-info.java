/**
 * What the carrier answers: guidance and directed products, and whether they helped.
 *
 * <p>A {@link org.tributary.publication.Publication} is written, submitted, approved by somebody who is none of its
 * authors, and goes live, at once or at its moment. From then on it is for its
 * {@link org.tributary.publication.Audience}: who is in reads, acknowledges and says whether it was useful. A change of
 * something live is its next version; a material one asks for acknowledgement again, an editorial one does not. Who
 * was in when version 1 went live is kept: receipts and effects count on it.
 *
 * <p>A review has places to sign, one or several by rule ({@code review.SignOffRule}): {@code Reviews} asks who can sign,
 * {@code PublicationReviews} shows how far it is and keeps what is said. A publication has an owner and a fall-back
 * ({@code Ownerships}, {@code Caretakers}). Whom it reached is kept ({@code Deliveries}): they are told of its recall, and
 * {@code Recalls} says at its old address what holds now.
 *
 * <p>{@code Publications} are the acts up to the approval, {@code LivePublications} those from there to the end,
 * {@code PublicationShelf} what each may read, {@code PublicationDesk} what those who write and approve work on, {@code Receipts} what readers answer. {@code ReceiptReleases} counts them through the gate: the audience when it goes live, all of it with the figures of
 * the week; {@code ReceiptLedger} releases a number only if, with all earlier ones, it tells of nobody few. {@code PublicationTimer} puts live what was scheduled and ends what is over. The insight
 * component shows publications through {@code InsightPublications}, a note's owner hears of them through
 * {@code PublicationStory}. Notification hears {@code PublicationWentLive}, {@code PublicationWithdrawn},
 * {@code ReviewAsked}, {@code ReviewSigned}, {@code ReviewCommented}, {@code ReviewStuck} and
 * {@code ReviewAnswered}.
 *
 * <p>A {@code Publication} is {@code Authored} (who wrote it, who answers for it) and {@code Versioned} (which
 * version readers see, which is in the works); a {@code PublicationVersion} is the life of one, its {@code VersionText} the words.
 *
 * <p>What is written is {@code text.StructuredText}: plain text with a few marks, made into harmless markup at every reading. Beside it
 * stand {@code Advice} (what to do, what to say, in the portal's languages) and the files of the version ({@code PublicationFiles}).
 * {@code PublicationWarnings} tells writers what they should know, {@code AttentionBudget} how much agents are asked to read,
 * {@code KeptWritings} keeps what is not saved yet, {@code VersionComparisons} sets any two versions side by side.
 *
 * <p>An audience is a rule over memberships; {@code AudienceSize} tells a writer how many it reaches and where, {@code Because} tells
 * a reader why they get something. {@code Readings} keeps that somebody opened it or used what it offers, once.
 *
 * <p>{@code PublicationFindings} searches what each may read, and finds what answers a note while it is written. The days on which
 * things take effect stand in {@code publication.calendar}. {@code PublicationOutcome} is what a higher component knows of a
 * publication's effect, for agents in words.
 *
 * <p>One of kind {@code PRODUCT} may present a product of the component below: its id stands where a text of what is offered would
 * ({@code ProductReference}), and {@code ProductsOnShelf} says which products are presented to whom.
 *
 * <p>A must-read asks for two weeks of days on which the reader is here ({@code MustReadClock}); {@code Reminders} reminds three
 * days before and once after, or tells who stands in. What somebody wrote passes to the successor
 * ({@code PublicationSuccession}); who wrote it stays its author. {@code ReviewReminders} asks who answers for it to look at it
 * again, four and two weeks before its review date and once after.
 *
 * <p>What notes say against live guidance, and where a draft is at odds with it, is found in {@code publication.contradiction}.
 *
 * <p>{@code EffectWindow} says which weeks are compared, {@code EffectEstimate} what came of it. Guidance is published
 * because a theme rose, and what rose tends to fall by itself; therefore the weeks before end where the rise began, and
 * the fall among the agents it was for is set against the fall among all others.
 */
@NullMarked
package org.tributary.publication;

import org.jspecify.annotations.NullMarked;
