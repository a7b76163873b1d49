package org.tributary.insight;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.tributary.platform.Check;

/** Words of a note, cleared or reworded by a curator. It carries nothing else: no date, no state, no score. */
@Embeddable
public class Quote {

    public static final int LONGEST = 600;

    @Column(name = "observation_id")
    private long observation;

    private int position;
    private String text = "";
    private byte[] embedding = {};

    protected Quote() {
    }

    /** @param embedding of the text as it is shown, by which a note like it finds the insight */
    public Quote(long observation, int position, String text, byte[] embedding) {
        Check check = new Check();
        this.observation = observation;
        this.position = position;
        this.text = check.text("quotes", text, LONGEST);
        check.done();
        this.embedding = embedding.clone();
    }

    /** The key of the note, by which it goes when the note is withdrawn. */
    public long getObservation() {
        return observation;
    }

    public int getPosition() {
        return position;
    }

    public String getText() {
        return text;
    }
}
