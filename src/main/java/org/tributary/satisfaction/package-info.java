/**
 * What customers answered, what may be said about it, and whether what was published helped.
 *
 * <p>A survey is built as a draft and opened ({@code SurveyDrafts}); what it asks stands in {@code survey}, in versions. A customer
 * answers at the address of an agent ({@code SurveyLinks}), an agency or a campaign ({@code SurveyAddresses}), one question a page: each score is kept at once on an
 * {@code AnswerSheet}, which becomes a response when it is sent ({@code AnswerSheets}) or was left for a day ({@code LeftSheets}).
 *
 * <p>The way of an answer: it is given to a survey, or handed in with a file ({@code Surveys}); it is
 * checked, masked and kept once, with the agent whose customer answered and the agency of that day. There it waits.
 * Mondays at 06:00 in the time of the network, and when an import has finished, {@code AnswerReleases} releases what
 * waits: {@code ReleasePlan} (with {@code AnswerCells}) cuts it into blocks of weeks that pass the rule on answers and decides which cells are
 * shown, all dimensions together; the result is stored with each answer and never decided again. {@code Satisfaction}
 * adds up whole blocks and parts only, so that no difference of two figures tells of few.
 *
 * <p>Decisions:
 * <ul>
 * <li>A period is widened outward until something released ends there; what came later over a longer time counts in
 * longer periods only. A month is shown if blocks lie in it.
 * <li>Which line, state, touchpoint or agency is shown is decided for a whole release, so that all of its answers count
 * in the figure without dates; time is then cut as finely as all shown cells allow.
 * <li>A principal reads the own agency, and no cell of it.
 * <li>An answer that names no agent counts in its agency and the whole and helps no figure to be shown.
 * <li>Each figure is kept as it was released ({@code AnswerFigure}); the check of the pool adds up again the answers it
 * was released with ({@code AnswerRecount}).
 * <li>An effect is computed once, when its window closes; all its cells pass the rule on groups, else it says only that
 * there were too few.
 * </ul>
 *
 * <p>Who takes part is released every four weeks by state, line and tier ({@code ParticipationReleases}, {@code TakingPart});
 * all effects are compared as one family ({@code EffectFamily}); an agency stands beside the network ({@code AgencyStandings}).
 * What goes with the score stands in {@code driver}. Two more seams act on what is released: {@code alert} raises alerts where
 * something is evident, {@code report} makes the monthly report.
 *
 * <p>What agents say of the carrier stands in {@code pulse}, apart from what customers answer.
 *
 * <p>The figures are values that know their uncertainty and stand in {@code figure}, which only computes. What they say side by
 * side, period against period and month by month, is made of released tallies in {@code explore}. Nobody's
 * events are heard here and none are fired.
 */
@NullMarked
package org.tributary.satisfaction;

import org.jspecify.annotations.NullMarked;
