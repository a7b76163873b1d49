package org.tributary.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    private final Masking masking = new Masking();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Write to jo.doe+x@mail.example.com please | Write to [email] please
            She called from 614-555-0199 twice | She called from [phone] twice
            Call him at (614) 292-6446. | Call him at [phone].
            Reach her at 6142926446 | Reach her at [phone]
            Card 4111 1111 1111 1111 was charged | Card [card] was charged
            Card 4111 1111 1111 1112 was charged | Card 4111 1111 1111 1112 was charged
            SSN 219-09-9999 on the form | SSN [ssn] on the form
            her social ends in 4321 | her social ends in [ssn]
            Pay to GB82 WEST 1234 5698 7654 32 today | Pay to [iban] today
            from 192.168.10.44 and 2001:db8::ff00:42:8329 | from [ip] and [ip]
            Lives at 123 N Main Street Apt 4, Columbus, OH 43215 since May | Lives at [address] since May
            the house on 45 maple street leaks | the house on [address] leaks
            date of birth 03/14/1962 is wrong | date of birth [birth_date] is wrong
            born on March 3, 1970 | born on [birth_date]
            policy number HO-1234567 renews | policy number [policy_number] renews
            Claim #2024558812 is open | Claim #[policy_number] is open
            her renewal HOA7788123 went up | her renewal [policy_number] went up
            Mrs. Okonkwo asked | Mrs. [name] asked
            My name is Zbigniew | My name is [name]
            I met with client Fred Bauer Monday | I met with client [name] Monday
            spoke with maria about it | spoke with [name] about it
            Grace Kelly's renewal | [name]'s renewal
            Called Aaliyah Okonkwo twice | Called [name] twice
            Efimiya, Mary and Jodi share the car | [name], [name] and [name] share the car
            Dyan van Gijn wants a quote | [name] wants a quote
            What is your last name? Boyle | What is your last name? [name]
            Okafor thinks the letter is wrong | [name] thinks the letter is wrong
            """)
    void personal_data_is_replaced_by_its_type(String raw, String masked) {
        assertEquals(masked, masking.mask(raw).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Will the premium go up in May?", "Grace period was too short", "Mark the form as paid",
            "Rose 12 percent since 2022-2023",
            "Limits are 100/300/100 and the deductible is $1,500", "In 2019 2020 2021 nothing changed",
            "The HO-3 form, 2 weeks late",
            "State Farm quoted $1,204.55 against our $1,389.10", "April renewals at 10:30:45 are slow",
            "Version 2.10.3 of the portal",
            "Customers in Ohio and West Virginia ask for Flood Insurance", "Between 2,500 and 10,000 miles a year",
            "12/31/2025 is the date", "Everyone thinks so", "Nobody believes the letter",
            "Underwriting explained the surcharge",
            "Management feels that rates are fair", "The Banking App and the Claims Portal are slow",
            "Hartford and Progressive are cheaper", "Bill pay is hard to find", "Jewelry rider above 5000 dollars"})
    void ordinary_notes_stay_as_they_are(String text) {
        assertEquals(new Masked(text, List.of(), List.of()), masking.mask(text));
    }

    @Test
    void suspected_names_are_only_marked_when_names_are_not_masked() {
        Masked masked = masking.mask("Call 614-555-0199, Maria Lopez wants umbrella", Set.of(), false);
        assertEquals("Call [phone], Maria Lopez wants umbrella", masked.text());
        assertEquals(List.of(new Redaction("phone", 1)), masked.redactions());
        assertEquals(List.of(new Suspect(14, 25, "Maria Lopez")), masked.suspects());
    }

    @Test
    void a_name_that_the_agent_cleared_stays() {
        Masked masked = masking.mask("Asked about Lloyd Harbor and Maria Lopez", Set.of("lloyd harbor"), true);
        assertEquals("Asked about Lloyd Harbor and [name]", masked.text());
        assertTrue(masked.suspects().isEmpty());
    }

    @Test
    void cleared_names_never_save_structured_data() {
        assertEquals("[email]", masking.mask("maria@lopez.com", Set.of("maria@lopez.com", "maria"), true).text());
    }

    @Test
    void a_long_hostile_text_is_masked_in_reasonable_steps() {
        String text = "1 ".repeat(9000) + "A a ".repeat(500) + ":".repeat(1000) + "1-".repeat(1000);
        assertEquals(masking.mask(text).text(), masking.mask(masking.mask(text).text()).text());
    }

    @Test
    void the_page_and_the_server_share_the_simple_patterns() throws IOException {
        String script = Files.readString(Path.of("src/main/webapp/resources/js/masking.js"));
        for (Map.Entry<String, String> one : masking.clientPatterns().entrySet()) {
            assertTrue(script.contains("['" + one.getKey() + "', /" + one.getValue() + "/g]"), one.getKey());
        }
    }
}
