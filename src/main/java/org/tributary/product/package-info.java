/**
 * Directed products: what the carrier builds because agents said it was missing, from the first thought to the shelf.
 *
 * <p>A {@link org.tributary.product.Product} goes through its {@link org.tributary.product.Stage}s: considering, designing,
 * filed, offered, or declined. What it says stands in {@link org.tributary.product.ProductTerms}: the filing of each state, the
 * questions an agent asks, the rules, the options, the disclosures. Terms are versions; agents see the one that was offered
 * last, and only somebody who wrote none of it can offer it ({@code Products}).
 *
 * <p>With a customer beside them an agent opens the chooser ({@code Chooser}): {@link org.tributary.product.Eligibility} judges
 * the answers by the rules, in order, and says why an option is closed. The answers are read and forgotten: they are in no
 * table, log, address or session. Nobody is offered a product in a state where it is not filed and effective today
 * ({@link org.tributary.product.Filing}), nor without an appointment for that line in that state
 * ({@link org.tributary.product.Appointments}), which memberships give or, where the carrier keeps one, its register
 * ({@code AppointmentRegister}). {@code FilingReminders} reminds who answers for a product of filings that end.
 *
 * <p>While a product is being considered agents say how many clients they have for it ({@code Demands}). The total is
 * released with the figures of the week, if it tells of nobody few ({@code DemandReleases}); those agents are told of
 * each stage ({@code ProductStageChanged}, heard by notification).
 *
 * <p>A product is presented by a live publication, which is for exactly the agents it concerns. Publications are a component
 * above this one: they answer {@link org.tributary.product.PresentedProducts}.
 */
@NullMarked
package org.tributary.product;

import org.jspecify.annotations.NullMarked;
