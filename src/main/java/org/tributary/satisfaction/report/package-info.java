/**
 * The monthly report: what somebody who answers for the network reads once a month, made once and never changed.
 *
 * <p>The way of a report: a manager asks for one of the overview or of a saved view ({@code Reports}); that is a {@code ReportPlan}.
 * On the first of a month {@code ReportTimer} asks on every node; {@code ReportRounds} makes each report once, under the lock of
 * its plan. {@code ReportAuthor} composes it of released figures up to the end of the month, in the language of who reads it, as
 * {@code ReportContent}: words and the numbers of the chart, nothing that would have to be computed again. {@code WhatChanged}
 * says which of all comparisons in it count. {@code ReportPdf} sets it as pages. Both are kept with the {@code Report}, and
 * {@code ReportMade} tells its reader, who finds page and PDF behind the sign-in.
 */
@NullMarked
package org.tributary.satisfaction.report;

import org.jspecify.annotations.NullMarked;
