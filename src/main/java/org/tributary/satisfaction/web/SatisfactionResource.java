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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.web.Dates;
import org.tributary.satisfaction.Satisfaction;
import org.tributary.satisfaction.SatisfactionItem;
import org.tributary.satisfaction.SatisfactionTable;
import org.tributary.satisfaction.driver.DriverRuns;
import org.tributary.satisfaction.driver.DriverView;

/** Released figures on satisfaction. */
@Path("satisfaction")
@Produces(MediaType.APPLICATION_JSON)
public class SatisfactionResource {

    @Inject
    Satisfaction satisfaction;

    @Inject
    DriverRuns drivers;

    /** The figures; {@code from} and {@code to} are those that were asked for, widened outward to released points. */
    public record Figures(String metric, String groupBy, @Nullable LocalDate from, @Nullable LocalDate to,
            @Nullable Instant asOf, List<SatisfactionItem> items, int total, @Nullable String next) {

        static Figures of(SatisfactionTable table) {
            return new Figures(table.metric().code(), table.groupBy().code(), table.from(), table.to(), table.asOf(),
                    table.items(), table.items().size(), null);
        }
    }

    /** What goes with the score; without items and numbers where they are not shown. */
    public record Drivers(List<DriverItem> items, @Nullable Integer n, @Nullable Double r2Adjusted, @Nullable Double f,
            @Nullable Double p, boolean shown, @Nullable Instant asOf) {

        static Drivers of(DriverView view) {
            return new Drivers(view.factors().stream().map(DriverItem::of).toList(), view.fit().n(), view.fit().adjusted(),
                    view.fit().f(), view.fit().p(), !view.factors().isEmpty(), view.asOf());
        }
    }

    /** @param sign {@code up, down} or {@code mixed}; performance is the mean on the factors' own scale */
    public record DriverItem(String factor, double share, double low, double high, String sign, double performance) {

        static DriverItem of(DriverView.Factor factor) {
            DriverView.Share share = factor.share();
            return new DriverItem(factor.code(), share.share(), share.low(), share.high(), share.direction(), share.mean());
        }
    }

    @GET
    @Allowed({Role.MANAGER, Role.PRINCIPAL})
    public Figures get(@QueryParam("metric") @DefaultValue("") String metric,
            @QueryParam("from") @DefaultValue("") String from, @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("groupBy") @DefaultValue("") String groupBy) {
        return Figures.of(satisfaction.find(Satisfaction.Query.of(metric, Dates.orNull("from", from),
                Dates.orNull("to", to), groupBy)));
    }

    /** @param set a version of the factors; the newest where none is named */
    @GET
    @Path("drivers")
    @Allowed(Role.MANAGER)
    public Drivers drivers(@QueryParam("set") @Nullable UUID set) {
        return Drivers.of(drivers.find(set));
    }
}
