package org.tributary.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.tributary.product.ProductTerms;
import org.tributary.product.TermsDocument;

/** A product of {@code demo/products}; its days are counted from the last one of the twelve months, as {@code {-58}}. */
record DemoProduct(String terms) {

    private static final Pattern DAY = Pattern.compile("\\{([+-]\\d+)}");

    static DemoProduct read(String key, LocalDate today) {
        String text = String.join("\n", DemoTexts.lines("products/" + key + ".json"));
        return new DemoProduct(DAY.matcher(text)
                .replaceAll(found -> today.plusDays(Long.parseLong(found.group(1))).toString()));
    }

    ProductTerms whole() {
        return TermsDocument.read(object());
    }

    /** Nothing but its name and what it would do. */
    ProductTerms idea() {
        ProductTerms all = whole();
        return new ProductTerms(all.name(), all.summary(), all.line(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), "");
    }

    String name() {
        return object().getString("name");
    }

    private JsonObject object() {
        try (JsonReader reader = Json.createReader(new StringReader(terms))) {
            return reader.readObject();
        }
    }
}
