package org.tributary.observation.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Where the share sheet of a phone posts to. The service worker takes that up on the device; only where it is not at work does the post
 * get here, and then what it holds is not read: the person finds an empty form.
 */
@WebServlet("/observation/share")
public class ShareServlet extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        toObserve(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        toObserve(request, response);
    }

    private static void toObserve(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/observation/submit.xhtml");
    }
}
