package org.tributary.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The number that a person can quote; the log has the failure under it. */
@Named
@RequestScoped
public class ErrorReference {

    private static final Logger LOG = Logger.getLogger(ErrorReference.class.getName());

    private final String number = UUID.randomUUID().toString().substring(0, 8);

    @Inject
    HttpServletRequest request;

    @PostConstruct
    void log() {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            LOG.log(Level.SEVERE, failure, () -> "error " + number);
        }
    }

    public String getNumber() {
        return number;
    }
}
