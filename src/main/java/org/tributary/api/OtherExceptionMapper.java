package org.tributary.api;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import org.tributary.platform.ChangedMeanwhile;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tributary.platform.BusinessException;
import org.tributary.platform.web.Texts;

/**
 * Everything that is no broken rule: what the runtime says itself keeps its status, anything else is an error of ours, logged
 * with a reference number that the answer carries, and without a trace in the answer.
 */
@Provider
public class OtherExceptionMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(OtherExceptionMapper.class.getName());

    @Inject
    Texts texts;

    @Inject
    BusinessExceptionMapper business;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof EJBException wrapped && wrapped.getCause() instanceof BusinessException broken) {
            return business.toResponse(broken);
        }
        Optional<ChangedMeanwhile> conflict = ChangedMeanwhile.in(failure);
        if (conflict.isPresent()) {
            return business.toResponse(conflict.get());
        }
        if (failure instanceof WebApplicationException said) {
            Response response = said.getResponse();
            Response.ResponseBuilder problem = Problem.of(response.getStatus(),
                    response.getStatusInfo().getReasonPhrase(), null, List.of());
            if (response.getHeaderString("Allow") != null) {
                problem.header("Allow", response.getHeaderString("Allow"));
            }
            return problem.build();
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, failure, () -> "error " + reference);
        return Problem.of(500, "Internal Server Error", texts.say("platform.error.reference", reference), List.of()).build();
    }
}
