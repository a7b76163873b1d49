package org.tributary.publication.contradiction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpposingWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Customers still can't find the temporary ID card.                    | true
            en | We followed the steps and it doesn’t work for trucks.                | true
            en | Nobody can use the link on a phone.                                  | true
            en | The new form made no difference at the counter.                      | true
            en | Still no proof of insurance two weeks later.                         | true
            en | Even after the bulletin they send it by mail.                        | true
            en | Renewals are getting worse by the week.                              | true
            en | Followed the new instruction about re-confirming, still lost the discount.| true
            en | System confirmed it, next statement still lists no savings.          | true
            en | The instructions are outdated.                                       | true
            en | The customer asked for proof of insurance on the first day.          | false
            en | The temporary card works, thank you.                                 | false
            en | It still works well for us.                                          | false
            en | She is still a customer of ours.                                     | false
            en | No one complained this week.                                         | false
            en | He works in a distillery nobody has heard of.                        | false
            en | They wait for the card before they drive off.                        | false
            es | La tarjeta temporal sigue sin llegar.                                | true
            es | Todavía no pueden imprimirla.                                        | true
            es | El enlace no les funciona en el teléfono.                            | true
            es | Nadie puede entrar en el portal.                                     | true
            es | No ha cambiado nada desde entonces.                                  | true
            es | La tarjeta temporal funciona muy bien.                               | false
            es | El cliente pregunta por la tarjeta.                                  | false
            it | I clienti aspettano: ancora nessuna risposta.                        | true
            it | Il modulo non funziona sui telefoni.                                 | true
            it | Nessuno riesce ad aprire il collegamento.                            | true
            it | Non è cambiato nulla.                                                | true
            it | Il modulo funziona bene.                                             | false
            it | Il cliente chiede il certificato.                                    | false
            fr | It still does not help.                                              | true
            """)
    void words_that_say_it_does_not_work_are_told_from_those_that_do_not(String language, String text, boolean opposes) {
        assertEquals(opposes, OpposingWords.in(text, language), text);
    }
}
