package org.tributary.satisfaction.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.web.Dates;
import org.tributary.satisfaction.Satisfaction;
import org.tributary.satisfaction.SatisfactionItem;
import org.tributary.satisfaction.SatisfactionTable;

/** Released figures on satisfaction. */
@Path("satisfaction")
@Produces(MediaType.APPLICATION_JSON)
public class SatisfactionResource {

    @Inject
    Satisfaction satisfaction;

    /** The figures; {@code from} and {@code to} are those that were asked for, widened outward to released points. */
    public record Figures(String metric, String groupBy, @Nullable LocalDate from, @Nullable LocalDate to,
            @Nullable Instant asOf, List<SatisfactionItem> items, int total, @Nullable String next) {

        static Figures of(SatisfactionTable table) {
            return new Figures(table.metric().code(), table.groupBy().code(), table.from(), table.to(), table.asOf(),
                    table.items(), table.items().size(), null);
        }
    }

    /** What goes with the score. Until factors are asked there is nothing to weigh. */
    public record Drivers(List<Object> items, @Nullable Integer n, @Nullable Double r2Adjusted, @Nullable Double f,
            @Nullable Double p, boolean shown) {
    }

    @GET
    @Allowed({Role.MANAGER, Role.PRINCIPAL})
    public Figures get(@QueryParam("metric") @DefaultValue("") String metric,
            @QueryParam("from") @DefaultValue("") String from, @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("groupBy") @DefaultValue("") String groupBy) {
        return Figures.of(satisfaction.find(Satisfaction.Query.of(metric, Dates.orNull("from", from),
                Dates.orNull("to", to), groupBy)));
    }

    @GET
    @Path("drivers")
    @Allowed(Role.MANAGER)
    public Drivers drivers(@QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to) {
        SatisfactionTable all = satisfaction.find(Satisfaction.Query.of("", Dates.orNull("from", from),
                Dates.orNull("to", to), ""));
        return new Drivers(List.of(), all.items().get(0).n(), null, null, null, false);
    }
}
