package org.tributary.transfer.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.tributary.insight.InsightQuery;
import org.tributary.observation.ObservationFilter;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Invalid;
import org.tributary.platform.web.Dates;
import org.tributary.satisfaction.Satisfaction;
import org.tributary.transfer.CsvText;
import org.tributary.transfer.Exports;

/** Exactly what a filter shows, as a file. */
@Path("exports")
@Produces({"text/csv", MediaType.APPLICATION_JSON})
public class ExportResource {

    @Inject
    Exports exports;

    @GET
    @Path("satisfaction")
    @Allowed({Role.MANAGER, Role.PRINCIPAL})
    public Response satisfaction(@QueryParam("format") @DefaultValue("csv") String format,
            @QueryParam("metric") @DefaultValue("") String metric, @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to, @QueryParam("groupBy") @DefaultValue("") String groupBy) {
        require(format);
        return file("satisfaction", exports.satisfaction(Satisfaction.Query.of(metric, Dates.orNull("from", from),
                Dates.orNull("to", to), groupBy)));
    }

    @GET
    @Path("observations")
    @Allowed({Role.AGENT, Role.CURATOR, Role.COMPLIANCE})
    public Response observations(@QueryParam("format") @DefaultValue("csv") String format,
            @QueryParam("mine") @DefaultValue("false") boolean mine, @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("line") @DefaultValue("") String line, @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to) {
        require(format);
        return file("observations", exports.observations(ObservationFilter.of(mine, q, line, from, to)));
    }

    @GET
    @Path("insights")
    @Allowed({Role.AGENT, Role.MANAGER, Role.CURATOR, Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public Response insights(@QueryParam("format") @DefaultValue("csv") String format,
            @QueryParam("q") @DefaultValue("") String q, @QueryParam("line") @DefaultValue("") String line,
            @QueryParam("state") @DefaultValue("") String state, @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("sort") @DefaultValue("") String sort) {
        require(format);
        return file("insights", exports.insights(InsightQuery.of(q, line, state, status, sort)));
    }

    private static void require(String format) {
        if (!format.equals("csv")) {
            throw new Invalid("format", format.equals("xlsx")
                    ? "transfer.error.noWorkbooks"
                    : "platform.error.unknownCode", format);
        }
    }

    private static Response file(String name, Exports.Table table) {
        return Response.ok(CsvText.of(table.columns(), table.rows()), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"").build();
    }
}
