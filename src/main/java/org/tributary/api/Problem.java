package org.tributary.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Problem details (RFC 9457). */
final class Problem {

    static final String TYPE = "application/problem+json";

    private Problem() {
    }

    /** What is wrong with one field, in words. */
    record Field(String field, String message) {
    }

    static Response.ResponseBuilder of(int status, String title, @Nullable String detail, List<Field> fields) {
        JsonArrayBuilder errors = Json.createArrayBuilder();
        fields.forEach(field -> errors
                .add(Json.createObjectBuilder().add("field", field.field()).add("message", field.message())));
        var problem = Json.createObjectBuilder().add("type", "about:blank").add("title", title).add("status", status);
        if (detail != null) {
            problem.add("detail", detail);
        }
        JsonObject body = problem.add("errors", errors).build();
        Response.ResponseBuilder response = Response.status(status).type(TYPE + ";charset=UTF-8").entity(body.toString());
        return status == 401 ? response.header("WWW-Authenticate", "Bearer") : response;
    }
}
