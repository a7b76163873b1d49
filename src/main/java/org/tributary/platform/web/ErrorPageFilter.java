package org.tributary.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Language;

/**
 * Lets an error page see a plain GET without parameters, whatever request failed. Otherwise it would be taken for the
 * postback of a page that is gone, and would be asked for that page's nonce: a second failure, and a blank answer. The
 * pages that blame the request answer with a status that does so too, also where an exception led there. They speak the language
 * of the request that failed.
 */
public class ErrorPageFilter implements Filter {

    /** The attribute of a request that keeps the language of its answer. */
    public static final String LANGUAGE = "org.tributary.language";
    private static final Map<String, Integer> STATUS = Map.of(
            "/WEB-INF/errorpages/403.xhtml", HttpServletResponse.SC_FORBIDDEN,
            "/WEB-INF/errorpages/404.xhtml", HttpServletResponse.SC_NOT_FOUND,
            "/WEB-INF/errorpages/expired.xhtml", HttpServletResponse.SC_BAD_REQUEST);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        FreshRequest fresh = new FreshRequest((HttpServletRequest) request);
        Integer status = STATUS.get(fresh.getServletPath());
        if (status != null) {
            ((HttpServletResponse) response).setStatus(status);
        }
        Language.speak(request.getAttribute(LANGUAGE) instanceof Language language ? language : null);
        try {
            chain.doFilter(fresh, response);
        } finally {
            Language.speak(null);
        }
    }

    private static class FreshRequest extends HttpServletRequestWrapper {

        FreshRequest(HttpServletRequest failed) {
            super(failed);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase("Faces-Request") ? null : super.getHeader(name);
        }
    }
}
