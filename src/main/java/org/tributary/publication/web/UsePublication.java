package org.tributary.publication.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.tributary.platform.web.PageTurns;
import org.tributary.publication.PublicationView;
import org.tributary.publication.Readings;
import org.tributary.publication.text.StructuredText;

/** An agent hands on what a publication says, or prints it. */
@Named
@RequestScoped
public class UsePublication {

    @Inject
    Readings readings;

    @Inject
    PageTurns act;

    public void used(UUID id) {
        act.done("use", () -> readings.used(id));
    }

    /** What may be handed to a customer: what to say, else the whole text, without its marks. */
    public String words(PublicationView view) {
        String toSay = view.text().advice().toSay();
        return view.text().title() + "\n\n" + StructuredText.words(toSay.isEmpty() ? view.text().body() : toSay);
    }
}
