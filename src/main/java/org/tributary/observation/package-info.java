/**
 * What one agent saw, in a few sentences.
 *
 * <p>The story of an observation: {@link org.tributary.observation.Observations#submit} checks it, masks personal data and
 * writes one row with the status {@code received}; the raw text is kept nowhere. A repeated {@code clientId} finds the first
 * row. {@link org.tributary.observation.ObservationSubmitted} wakes the pooling in {@code insight}, which embeds the text,
 * writes its theme beside it ({@code pooled}, or {@code unthemed} where it is like nothing else), and folds the counts. Its owner
 * sees what became of it through {@link org.tributary.observation.NoteFate} and {@link org.tributary.observation.NoteStory},
 * which higher components fill, and only where the insight behind it is released to that owner: in every other case the note
 * reads {@code received} and nothing else, so that a note is no oracle. Withdrawing takes the text out of the row at once.
 *
 * <p>Before its row is written a note is screened ({@link org.tributary.observation.Screening}), on its words as they were typed.
 * What competitors must not learn of each other, and every note about a competitor, is {@code held}
 * ({@link org.tributary.observation.HoldRule}): in no theme, in no figure and out of the curators' sight, until compliance releases
 * or rejects it ({@link org.tributary.observation.HeldNotes}, {@link org.tributary.observation.ObservationReleased}). What looks like a
 * complaint or holds a threat goes its way; its author is asked whether it is filed where complaints are answered
 * ({@link org.tributary.observation.ContactWays}), and compliance reads the answer
 * ({@link org.tributary.observation.FlaggedNotes}). {@link org.tributary.observation.Intake} writes all of it with the note.
 *
 * <p>Other ways in: where there is no connection the note waits on the device, and {@link
 * org.tributary.observation.web.WaitingServlet} takes it from its author's session, each once. What an agent mails is read by
 * {@link org.tributary.observation.MailInTimer} and becomes a masked {@link org.tributary.observation.ObservationDraft}, which its author
 * finishes on the page; it ends with its note, after a week, by its author, or when they leave
 * ({@link org.tributary.observation.DraftEnds}).
 *
 * <p>Decisions:
 * <ul>
 * <li>The row is inserted with {@code on conflict do nothing} and then read: whoever comes second, even at the same moment,
 * waits for the first and reads its row, in one transaction, on both databases.
 * <li>The agency is that of the author on the day of submission and never changes.
 * <li>The columns of the pool (embedding, position, theme) belong to {@code insight} and are not mapped here.
 * <li>Holding and flagging: see {@code src/docs/decisions/0110} and {@code 0111}.
 * <li>Notes wait on the device and mail becomes a draft: see {@code src/docs/decisions/0070} and {@code 0071}.
 * <li>Withdrawal fires its event before it changes the row, so that the pool is locked before the row and never after it.
 * </ul>
 */
@NullMarked
package org.tributary.observation;

import org.jspecify.annotations.NullMarked;
