/**
 * Privacy: masks personal data before it is stored, and decides what may be shown of few people. It knows sets, not
 * themes.
 *
 * <p>The way of a text: {@link org.tributary.privacy.Masking} replaces e-mails, phones, cards and the like with
 * {@code [phone]} and marks suspected names; the raw text is kept nowhere.
 *
 * <p>The way of a number: a note or a "same here" is recorded as a contribution to a set
 * ({@link org.tributary.privacy.Releases#contribute}) and waits in the set's open batch. A release takes the whole batch if
 * {@link org.tributary.privacy.SmallGroups} lets it pass, else all of it goes on waiting. The ledger then computes the
 * set's figures, the closure hides what would tell of few, and the result is stored as released figures, the only
 * numbers about people that pages, search, sorting, exports, digests and the API read
 * ({@link org.tributary.privacy.ReleasedFigures}).
 *
 * <p>Decisions (reasons in {@code src/docs/decisions/0010-releases-as-a-ledger.md}):
 * <ul>
 * <li>What was released is never edited. A batch is a signed entry list: new contributions count +1, contributions
 * withdrawn since the last batch count −1 in the same batch, so only the net is ever shown. The row of a withdrawn
 * contribution stays as a tombstone (set, person key, group, cell, week; no text, no name).
 * <li>A withdrawal that finds no batch within 30 days hides all figures of the set, so that what disappears does not
 * tell the line or state of what was withdrawn.
 * <li>A set whose remaining contributions do not pass is suppressed at once and returns by itself.
 * <li>Breakdowns by line and state are decided once for a run of batches and never refined; all shown sets of the run
 * are searched exactly for a small set that follows from them, also by somebody who knows one owner group's own.
 * <li>The reach grows by groups of new persons that pass on their own; a single new agent does not show.
 * <li>A released contribution stays counted where it was released, also if its note moves to another set.
 * </ul>
 *
 * <p>The beans run inside the caller's transaction and are no doors. Nobody's events are heard here and none are fired.
 */
@NullMarked
package org.tributary.privacy;

import org.jspecify.annotations.NullMarked;
