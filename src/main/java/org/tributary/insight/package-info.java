/**
 * Insights: the pool of themes that the machine keeps, and what the network sees of it.
 *
 * <p>The way of a note through the pool: {@link org.tributary.insight.PoolWorker} wakes at its submission.
 * {@link org.tributary.insight.EmbeddingWork} turns its text into a vector, on any node, row by row under
 * {@code for update skip locked}. {@link org.tributary.insight.PoolingWork} takes embedded notes under the lock of the pool's one
 * row, gives each its position, lets the engine ({@code pooling}) find its theme, and writes row, folded counts and contribution
 * to {@code privacy} together; it never waits for a note that comes earlier. Nightly and after every few hundred notes one node
 * consolidates ({@link org.tributary.insight.ConsolidationWork}), which moves notes and never changes a theme's key: it computes on a
 * copy and holds the pool only to list it and to write, so notes go on coming in; what curators do meanwhile wins. {@link org.tributary.insight.Curation} is what curators do:
 * every note they touched is pinned.
 *
 * <p>Each node keeps the engine's pool in memory ({@code PoolMemory}). What other nodes pooled is replayed from the positions and
 * must give the same themes; where the epoch rose (consolidation, curation, withdrawal) the rows are read anew.
 *
 * <p>The pool is live and for curators. What the network sees stands in the insight: published by a curator, released through the
 * small-group rules, answered by the carrier. Agents, managers, search and exports read released figures only.
 *
 * <p>The way of a theme to the network: {@link org.tributary.insight.Insights#publish} checks the words, asks the gate
 * ({@code ReleaseOfInsights}, which speaks to {@code privacy.Releases}; the theme's key is the key of its set), releases the first
 * batch and decides the keywords. {@link org.tributary.insight.InsightReleases} releases ended weeks on Mondays at six, by the one
 * node that locks its row. {@code ReleasedInsights} is the one place where an insight is hidden: list, search, similar, an agent's
 * own part and the fate of a note all ask it; {@code InsightViews} makes of it what readers see. Higher components add to an insight by {@link org.tributary.insight.InsightPart}.
 * {@link org.tributary.insight.Answers} reach the authors of a theme of any size, and nobody else.
 *
 * <p>No note without an end: {@link org.tributary.insight.NoteEnds} ends the notes of a theme, or single ones, where no insight will;
 * {@link org.tributary.insight.OpenNotes} is what has no end yet, {@link org.tributary.insight.ThemeOwners} who sees to it, and
 * {@link org.tributary.insight.DeskReminders} tells what waits too long, notes and unanswered insights, each once. An empty network
 * begins with {@link org.tributary.insight.Starters}: the carrier's own themes, insights without figures at first.
 *
 * <p>What a curator may want to decide is looked for after each consolidation and waits in {@link org.tributary.insight.Suggestions};
 * {@link org.tributary.insight.PooledNotes} tells why a note is where it is, and finds notes of the pool by word and meaning.
 *
 * <p>What rises is told once: {@link org.tributary.insight.ThemeAlarmed} from the live pool to curators after a consolidation,
 * {@link org.tributary.insight.InsightAlarmed} from released points to managers after a release. Areas above the themes are found
 * with each consolidation ({@link org.tributary.insight.ThemeAreas}), themes of different languages are linked by curators
 * ({@link org.tributary.insight.ThemeLinks}), and how the notes of a theme sound is judged from their vectors when it is opened.
 *
 * <p>Events of the insights: {@link org.tributary.insight.InsightPublished}, {@link org.tributary.insight.InsightResponded},
 * {@link org.tributary.insight.ThemeAnswered}; each names its recipients, from what is released only.
 *
 * <p>{@link org.tributary.insight.Findings} searches insights, one's own notes and a curator's themes; what is looked for becomes a
 * {@link org.tributary.insight.Sought}, with which higher components search as well.
 *
 * <p>Events: {@link org.tributary.insight.ThemesMerged} and {@link org.tributary.insight.MergeUndone} tell insights to follow their
 * themes. A withdrawn note leaves theme, fold and contribution before its row changes.
 */
@NullMarked
package org.tributary.insight;

import org.jspecify.annotations.NullMarked;
