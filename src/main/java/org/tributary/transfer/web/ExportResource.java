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
import org.tributary.platform.web.Dates;
import org.tributary.satisfaction.Satisfaction;
import org.tributary.transfer.ExportFormat;
import org.tributary.transfer.Exports;

/** Exactly what a filter shows, as a file. */
@Path("exports")
@Produces({"text/csv", ExportFormat.WORKBOOK, MediaType.APPLICATION_JSON})
public class ExportResource {

    @Inject
    Exports exports;

    @GET
    @Path("satisfaction")
    @Allowed({Role.MANAGER, Role.PRINCIPAL})
    public Response satisfaction(@QueryParam("format") @DefaultValue("csv") String format,
            @QueryParam("metric") @DefaultValue("") String metric, @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to, @QueryParam("groupBy") @DefaultValue("") String groupBy) {
        ExportFormat wanted = ExportFormat.ofCode(format);
        return file(wanted, "satisfaction", exports.satisfaction(Satisfaction.Query.of(metric, Dates.orNull("from", from),
                Dates.orNull("to", to), groupBy)));
    }

    @GET
    @Path("observations")
    @Allowed({Role.AGENT, Role.CURATOR, Role.COMPLIANCE})
    public Response observations(@QueryParam("format") @DefaultValue("csv") String format,
            @QueryParam("mine") @DefaultValue("false") boolean mine, @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("line") @DefaultValue("") String line, @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to) {
        ExportFormat wanted = ExportFormat.ofCode(format);
        return file(wanted, "observations", exports.observations(ObservationFilter.of(mine, q, line, from, to)));
    }

    @GET
    @Path("insights")
    @Allowed({Role.AGENT, Role.MANAGER, Role.CURATOR, Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public Response insights(@QueryParam("format") @DefaultValue("csv") String format,
            @QueryParam("q") @DefaultValue("") String q, @QueryParam("line") @DefaultValue("") String line,
            @QueryParam("state") @DefaultValue("") String state, @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("sort") @DefaultValue("") String sort) {
        ExportFormat wanted = ExportFormat.ofCode(format);
        return file(wanted, "insights", exports.insights(InsightQuery.of(q, line, state, status, sort)));
    }

    private static Response file(ExportFormat format, String name, Exports.Table table) {
        return Response.ok(format.write(table), format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + format.fileName(name) + "\"").build();
    }
}
