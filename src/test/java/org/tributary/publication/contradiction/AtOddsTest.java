package org.tributary.publication.contradiction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.publication.text.StructuredText;

class AtOddsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DENIAL | You must not email the temporary ID card.                 | You must email the temporary ID card.
            DENIAL | Always accept photos taken on a phone.                    | Never accept photos taken on a phone.
            DENIAL | Photos of the roof are optional for every claim.          | Photos of the roof are required for every claim.
            DENIAL | Backdating a binder is prohibited.                        | Backdating a binder is allowed.
            DENIAL | We don't waive the reinstatement fee.                     | We waive the reinstatement fee.
            AMOUNT | Send the signed form within 10 days.                      | Send the signed form within 30 days.
            AMOUNT | Mailed ID cards take up to four weeks.                    | Mailed ID cards take up to two weeks.
            AMOUNT | The deductible for hail is $1,000.                        | The deductible for hail is $2,500.
            AMOUNT | The paperless discount is 5 %.                            | The paperless discount is 3 %.
            DATE   | The new deductible applies from December 1, 2026.         | The new deductible applies from January 15, 2027.
            DATE   | Renewals follow the new rate after 2026-12-01.            | Renewals follow the new rate after 2027-01-01.
            DENIAL | No envíe la tarjeta temporal por correo electrónico.      | Envíe la tarjeta temporal por correo electrónico.
            AMOUNT | Envíe el formulario firmado en 10 días.                   | Envíe el formulario firmado en 30 días.
            DATE   | La nueva franquicia se aplica desde el 1 de diciembre de 2026. | La nueva franquicia se aplica desde el 15 de enero de 2027.
            DENIAL | Non accettare foto scattate con il telefono.              | Accettare foto scattate con il telefono.
            DENIAL | Le foto del tetto: invio facoltativo per il sinistro.     | Le foto del tetto: invio obbligatorio per il sinistro.
            """)
    void sentences_that_say_the_opposite_or_another_number_are_at_odds(String point, String one, String other) {
        List<AtOdds.Clash> clashes = AtOdds.between("Something else first. " + one, other + " And so on.");
        assertEquals(List.of(point), clashes.stream().map(clash -> clash.point().name()).toList(), one);
        assertEquals(one, clashes.get(0).one());
        assertEquals(other, clashes.get(0).other());
        assertEquals(1, AtOdds.between(other, one).size(), "and the other way round");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            You must email the temporary ID card.              | Always email the temporary ID card.
            Photos of the roof are not required for a claim.   | Photos of the roof are optional for a claim.
            Do not bind before the inspection is done.         | Bind after the inspection is done.
            Do not email the card unless the customer asks.    | Email the card the customer asks for.
            The deductible for hail is $1,000.                 | The deductible for hail is $1,000.00 in every state.
            Send the signed form within 30 days.               | Send the signed form within thirty days.
            Call the service line before 5 p.m.                | The fee for a returned check is $25.
            The new deductible applies from December 1, 2026.  | The paperless discount applies from January 15, 2027.
            Do not promise a date for the inspection.          | Promise nothing about the premium.
            The customer pays the first installment online.    | The customer pays no fee for installments by mail.
            Print it.                                          | Do not print it.
            No envíe la tarjeta temporal.                      | El cliente recibe la tarjeta definitiva por correo.
            Non accettare foto sfocate del tetto.              | Accettare foto nitide scattate con il telefono.
            """)
    void sentences_that_agree_or_speak_of_other_things_are_not(String one, String other) {
        assertEquals(List.of(), AtOdds.between(one, other));
        assertEquals(List.of(), AtOdds.between(other, one));
    }

    @Test
    void a_text_is_never_at_odds_with_itself_nor_one_of_the_demo_network_with_another() throws Exception {
        List<String> texts = demo();
        assertTrue(texts.size() > 3);
        for (String one : texts) {
            for (String other : texts) {
                assertEquals(List.of(), AtOdds.between(one, other));
            }
        }
    }

    private static List<String> demo() throws IOException {
        List<String> texts = new ArrayList<>();
        try (var stream = AtOddsTest.class.getResourceAsStream("/demo/publications.txt")) {
            for (String part : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n===\n")) {
                texts.add(StructuredText.words(part.split("\n---\n", 2)[1]));
            }
        }
        return texts;
    }
}
