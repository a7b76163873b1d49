package org.tributary.platform.web;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Page;

/** A list as the API answers it; {@code next} is the URL of the next part, or null at the end. */
public record Listing<T>(List<T> items, long total, @Nullable String next) {

    public static <T> Listing<T> of(Page<T> page, UriInfo uri) {
        String next = page.hasNext()
                ? uri.getRequestUriBuilder().replaceQueryParam("after", page.request().next().word()).build().toString()
                : null;
        return new Listing<>(page.items(), page.total(), next);
    }
}
