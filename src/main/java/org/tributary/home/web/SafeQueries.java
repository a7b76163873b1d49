package org.tributary.home.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.privacy.Masking;

/**
 * What somebody looks for, as it may stand in a URL: structured personal data is masked by pattern. Names are not, because many
 * a product bears one, and no note that could be found holds one.
 */
@ApplicationScoped
public class SafeQueries {

    static final String PAGE = "/home/search.xhtml";
    static final int LONGEST = 200;
    private static final String WORDS = "q=";
    /** Lists of people and acts are searched for user names of the portal itself. */
    private static final List<String> OF_THE_PORTAL = List.of("/people/", "/audit/");

    @Inject
    Masking masking;

    /** At most {@value #LONGEST} characters of it, masked. */
    public String safe(String typed) {
        String text = typed.strip();
        String masked = mask(text);
        return masked.codePointCount(0, masked.length()) <= LONGEST
                ? masked
                : masked.substring(0, masked.offsetByCodePoints(0, LONGEST)).strip();
    }

    static String url(String safe) {
        return safe.isEmpty() ? PAGE : PAGE + "?q=" + encoded(safe);
    }

    /**
     * Where a page is asked for with personal data among its words: the same page without it. The parameters themselves are not
     * read here, because the pages still have to say in which encoding.
     */
    Optional<String> saferUrl(HttpServletRequest request) {
        String path = request.getServletPath();
        String query = request.getQueryString();
        if (query == null || OF_THE_PORTAL.stream().anyMatch(path::startsWith)) {
            return Optional.empty();
        }
        String safer = Arrays.stream(query.split("&")).map(this::safer).collect(Collectors.joining("&"));
        return safer.equals(query) ? Optional.empty() : Optional.of(path + "?" + safer);
    }

    private String safer(String pair) {
        if (!pair.startsWith(WORDS)) {
            return pair;
        }
        try {
            String typed = URLDecoder.decode(pair.substring(WORDS.length()), StandardCharsets.UTF_8);
            return mask(typed).equals(typed) ? pair : WORDS + encoded(safe(typed));
        } catch (IllegalArgumentException notEncoded) {
            return WORDS;
        }
    }

    private String mask(String typed) {
        return masking.mask(typed, Set.of(), false).text();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
