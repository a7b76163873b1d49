/**
 * Groups notes into themes. Plain Java: no platform, no database, no clock; benchmarked alone (src/bench,
 * figures in src/docs/pooling.md).
 *
 * <p>A text becomes a vector ({@link org.tributary.pooling.Embedder}: word pieces, language model, minus a frozen mean)
 * on any thread of any node. A {@link org.tributary.pooling.Pool} then takes the vectors one by one, in the order of
 * pooling:
 * <ol>
 * <li>{@code assign}: the nearest notes vote at once. A note near none stays unthemed; the second one near it makes a
 * theme of both. The machine makes no theme of one.</li>
 * <li>{@code consolidate}, every few hundred notes and nightly: all notes of a language are joined to their nearest and
 * the communities found again with Leiden, starting from the present themes. A community keeps the number of the theme
 * it overlaps most.</li>
 * <li>{@code merge}, {@code move}, {@code split}, {@code lock}: what a curator decides. The notes of a touched theme
 * are fixed: they are contracted to one vertex, and two such vertices never join. Free notes follow the majority of their
 * nearest, into such a theme or any other.</li>
 * </ol>
 * {@code areas} groups the themes for browsing, {@link org.tributary.pooling.Sentiment} tells from a vector whether its text speaks
 * ill of something, {@link org.tributary.pooling.Trend} whether a theme is heard more often than it should be.
 *
 * <p>A consolidation may compute on a copy ({@code become}, {@code consolidate}) while the pool goes on; {@code adopt} then brings in
 * what was found, and what happened meanwhile wins.
 *
 * <p>The pool holds no more than its rows say, so {@code restore} from the database gives the same pool, and replaying the
 * notes gives the same themes. Languages ({@link org.tributary.pooling.Language}) never mix: the model knows English.
 *
 * <p>How fine the themes are must not depend on what else is in the pool. Plain modularity has one scale for the whole
 * graph: with resolution 8 Banking77 falls from ARI 70 to 59 once CLINC150 stands beside it. So the resolution is a
 * multiple of notes / crowd, and the neighbours of a note follow a power of the crowd, the crowd being how many notes
 * are alike around a note.
 */
@NullMarked
package org.tributary.pooling;

import org.jspecify.annotations.NullMarked;
