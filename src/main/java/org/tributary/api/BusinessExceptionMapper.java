package org.tributary.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.tributary.platform.BusinessException;
import org.tributary.platform.TooManyTries;
import org.tributary.platform.web.Texts;

/** A broken rule answers with its own status and its own sentence. */
@Provider
@ApplicationScoped
public class BusinessExceptionMapper implements ExceptionMapper<BusinessException> {

    @Inject
    Texts texts;

    @Override
    public Response toResponse(BusinessException broken) {
        List<Problem.Field> fields = broken.errors().stream()
                .map(error -> new Problem.Field(error.field(), texts.say(error))).toList();
        String title = Response.Status.fromStatusCode(broken.status()) == null
                ? "Error"
                : Response.Status.fromStatusCode(broken.status()).getReasonPhrase();
        Response.ResponseBuilder response = Problem.of(broken.status(), title, texts.say(broken), fields);
        if (broken instanceof TooManyTries tooMany) {
            response.header("Retry-After", tooMany.seconds());
        }
        return response.build();
    }
}
