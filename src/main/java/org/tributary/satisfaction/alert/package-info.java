/**
 * Rules that a manager writes on released figures, and the alerts they raise: on evidence, never on noise.
 *
 * <p>The way of an alert: {@code AlertTimer} sees that something was released since it last looked and asks {@code AlertRounds},
 * once across nodes. {@code Readings} reads each rule's figure as the overview would show it, with its n, its interval and its
 * change; {@code When} says what follows. Only if the whole 95 % interval lies on the wrong side is there an alert; one in which it
 * only might be is nothing. While an alert of a rule is open, and until its figure itself was back inside once, the rule
 * raises no other.
 *
 * <p>An alert belongs to somebody. Its owner, or any manager, hands it on, lets it rest until a day or resolves it with a note
 * ({@code Alerts}); if nobody did anything for seven days, the other managers and the administrators hear of it, once. The event
 * records {@code AlertRaised} are heard by {@code notification}, in the same transaction.
 */
@NullMarked
package org.tributary.satisfaction.alert;

import org.jspecify.annotations.NullMarked;
