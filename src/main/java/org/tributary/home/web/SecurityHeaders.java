package org.tributary.home.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What every answer says to the browser. The content security policy of pages is PrimeFaces' (see {@code web.xml}), which adds
 * its nonce; everything else gets the strictest one here.
 */
public class SecurityHeaders implements Filter {

    private static final String WORKER = "/service-worker.js";

    @Override
    public void doFilter(ServletRequest plain, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plain;
        HttpServletResponse response = (HttpServletResponse) answer;
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (request.getServletPath().equals(WORKER)) {
            // A worker's own policy governs what it may load and ask for.
            response.setHeader("Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'");
            response.setHeader("Cache-Control", "no-cache");
        } else if (!request.getServletPath().endsWith(".xhtml")) {
            response.setHeader("Content-Security-Policy",
                    "default-src 'none'; img-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'; "
                            + "frame-ancestors 'none'; form-action 'none'");
        }
        if (request.getServletPath().startsWith("/api/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(plain, answer);
    }
}
