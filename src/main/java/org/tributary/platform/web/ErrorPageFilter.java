package org.tributary.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/**
 * Marks the way to an error page as a forward: PrimeFaces then gives that page a nonce of its own instead of asking the
 * failed request for one, which a forged or cut-off post does not have.
 */
public class ErrorPageFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) == null) {
            request.setAttribute(RequestDispatcher.FORWARD_REQUEST_URI,
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        }
        chain.doFilter(request, response);
    }
}
