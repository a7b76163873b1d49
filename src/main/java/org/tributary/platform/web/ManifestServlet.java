package org.tributary.platform.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The web app manifest, by which a phone installs the portal and offers it in its share sheet. What is shared is posted to an address
 * that the service worker takes up on the device. The colours are the light ones of {@code tokens.css}; the pages themselves name those
 * of both schemes.
 */
@WebServlet("/manifest.webmanifest")
public class ManifestServlet extends HttpServlet {

    private static final String GROUND = "#f4f7f7";
    private static final String ICONS = "/resources/icons/";

    @Inject
    transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/manifest+json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-cache");
        response.getWriter().write(manifest(request.getContextPath()).toString());
    }

    private JsonObject manifest(String base) {
        return Json.createObjectBuilder().add("id", base + "/").add("name", texts.get("platform.app.name"))
                .add("short_name", texts.get("platform.app.shortName"))
                .add("description", texts.get("platform.app.description")).add("lang", texts.get("platform.app.language"))
                .add("dir", "ltr").add("start_url", base + "/").add("scope", base + "/").add("display", "standalone")
                .add("background_color", GROUND).add("theme_color", GROUND).add("icons", icons(base))
                .add("shortcuts", shortcuts(base)).add("share_target", shareTarget(base)).build();
    }

    private static JsonArrayBuilder icons(String base) {
        JsonArrayBuilder icons = Json.createArrayBuilder().add(Json.createObjectBuilder()
                .add("src", base + ICONS + "favicon.svg").add("sizes", "any").add("type", "image/svg+xml"));
        for (int size : new int[]{192, 512}) {
            icons.add(icon(base + ICONS + "app-" + size + ".png", size, "any"));
            icons.add(icon(base + ICONS + "app-maskable-" + size + ".png", size, "maskable"));
        }
        return icons;
    }

    private static JsonObject icon(String source, int size, String purpose) {
        return Json.createObjectBuilder().add("src", source).add("sizes", size + "x" + size).add("type", "image/png")
                .add("purpose", purpose).build();
    }

    private JsonArrayBuilder shortcuts(String base) {
        return Json.createArrayBuilder().add(Json.createObjectBuilder().add("name", texts.get("platform.app.note"))
                .add("url", base + "/observation/submit.xhtml")
                .add("icons", Json.createArrayBuilder().add(icon(base + ICONS + "app-192.png", 192, "any"))));
    }

    private static JsonObject shareTarget(String base) {
        return Json.createObjectBuilder().add("action", base + "/observation/share").add("method", "POST")
                .add("enctype", "multipart/form-data")
                .add("params", Json.createObjectBuilder().add("title", "title").add("text", "text").add("url", "url")).build();
    }
}
