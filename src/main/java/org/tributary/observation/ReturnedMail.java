package org.tributary.observation;

/** Hears of mails that came back into the mailbox. A higher component implements it. */
public interface ReturnedMail {

    /** @return whether the portal sent that mail */
    boolean cameBack(DeliveryReport report);
}
