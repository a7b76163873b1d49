package org.tributary.publication.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.insight.InsightSource.Behind;
import org.tributary.platform.Language;
import org.tributary.platform.web.Texts;
import org.tributary.publication.Audience;
import org.tributary.publication.AudienceChoices;
import org.tributary.publication.InsightName;
import org.tributary.publication.Writing;

class StartedFromTest {

    private static final InsightName LATE = new InsightName(600, UUID.randomUUID(), "Cards come late",
            new Behind(37, 24, 21, "insight.trend.steady", "plain", false, List.of("personal_auto"), List.of("OH", "KY", "GU"),
                    9,
                    2.5),
            null);
    private static final InsightName SILENT = new InsightName(UUID.randomUUID(), "A starter");
    private static final Writing WRITING = new Writing(null,
            new AudienceChoices(List.of("KY", "OH", "TX"), List.of("personal_auto", "renters"), List.of(), List.of()),
            List.of(LATE, SILENT), null);

    private final StartedFrom started = new StartedFrom();
    private final PublicationForm form = new PublicationForm();

    @BeforeEach
    void wire() {
        started.texts = new Texts();
        started.cards = new PublicationCards();
        started.cards.texts = started.texts;
        started.cards.audiences = new AudienceWords();
        started.cards.audiences.texts = started.texts;
    }

    @Test
    void the_form_opens_with_the_link_and_with_the_places_that_may_be_named() {
        begin(LATE.id().toString(), true);
        assertEquals(List.of(LATE.id()), form.links());
        assertEquals(new Audience(List.of("KY", "OH"), List.of("personal_auto"), List.of(), List.of(), List.of(), null),
                form.getAudience().audience(), "nobody works in Guam");
        assertEquals("From 37 notes by 24 agents of 21 agencies", Language.ENGLISH.say(started::getEvidence));
        assertTrue(Language.ENGLISH.say(started::getAudience).contains("other states are too few to name"));
        assertTrue(Language.ENGLISH.say(started::getOutcome).contains("2.5 times a week"));
    }

    @Test
    void what_was_being_written_keeps_its_audience() {
        begin(LATE.id().toString(), false);
        assertEquals(List.of(LATE.id()), form.links());
        assertEquals(Audience.EVERYBODY, form.getAudience().audience());
    }

    @Test
    void where_nothing_is_released_nothing_is_said() {
        begin(SILENT.id().toString(), true);
        assertEquals("", Language.ENGLISH.say(started::getEvidence));
        assertEquals(Audience.EVERYBODY, form.getAudience().audience());
        assertTrue(Language.ENGLISH.say(started::getAudience).contains("everybody"));
    }

    @Test
    void an_unknown_or_hidden_insight_begins_nothing() {
        begin(UUID.randomUUID().toString(), true);
        assertNull(started.getInsight());
        begin("x", true);
        assertEquals(List.of(), form.links());
    }

    private void begin(String id, boolean fresh) {
        started.setId(id);
        started.begin(form, WRITING, fresh);
    }
}
