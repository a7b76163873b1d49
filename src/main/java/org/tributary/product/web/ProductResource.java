package org.tributary.product.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.ChangedMeanwhile;
import org.tributary.platform.Check;
import org.tributary.platform.NotFound;
import org.tributary.platform.PageRequest;
import org.tributary.platform.web.JsonBody;
import org.tributary.platform.web.Listing;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;
import org.tributary.product.Chooser;
import org.tributary.product.Choosing;
import org.tributary.product.DemandTotal;
import org.tributary.product.Demands;
import org.tributary.product.ProductShelf;
import org.tributary.product.ProductTerms;
import org.tributary.product.Products;
import org.tributary.product.Stage;
import org.tributary.product.TermsDocument;

/** Products, to the outside: makers write them, agents ask of them. What is asked with a customer is answered and forgotten. */
@Path("products")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProductResource {

    @Inject
    Products products;

    @Inject
    ProductShelf shelf;

    @Inject
    Chooser chooser;

    @Inject
    Demands demands;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Texts texts;

    @Inject
    ProductJson json;

    /** What an act may say beside the product. */
    public record Act(@Nullable String stage, @Nullable String note, @Nullable Long revision, @Nullable Integer clients) {
    }

    /** Problem details with the newer values beside them. */
    public record Stale(String type, String title, int status, String detail, List<Object> errors, JsonObject current) {
    }

    @GET
    @Allowed
    public Listing<ProductJson.Row> list(@QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo uri) {
        return Listing.of(shelf.list(PageRequest.of(after, limit)).map(ProductJson::row), uri);
    }

    /** To its makers everything, to agents what they may ask and answer, to others that it is there. */
    @GET
    @Path("{id}")
    @Allowed
    public Object get(@PathParam("id") String id) {
        UUID key = key(id);
        if (isMaker()) {
            return json.whole(shelf.get(key), demands.total(key));
        }
        return currentPerson.is(Role.AGENT)
                ? json.asked(chooser.open(key))
                : ProductJson.row(shelf.find(key).orElseThrow(NotFound::new));
    }

    @POST
    @Allowed(Role.PUBLISHER)
    public Response create(JsonBody body, @Context UriInfo uri) {
        UUID id = products.create(terms(body));
        return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build()).entity(whole(id)).build();
    }

    /** The whole of its terms, with the revision that they are a change of. */
    @PUT
    @Path("{id}")
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public Response change(@PathParam("id") String id, JsonBody body) {
        UUID key = shelf.get(key(id)).id();
        Long revision = body.as(Act.class).revision();
        Check check = new Check();
        check.that(revision != null, "revision", "platform.error.required");
        check.done();
        try {
            products.change(key, revision, terms(body));
            return Response.ok(whole(key)).build();
        } catch (ChangedMeanwhile stale) {
            return Response.status(stale.status()).type("application/problem+json;charset=UTF-8").entity(
                    new Stale("about:blank", "Conflict", stale.status(), texts.say(stale), List.of(), whole(key))).build();
        }
    }

    @POST
    @Path("{id}/stage")
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public JsonObject stage(@PathParam("id") String id, @Nullable JsonBody body) {
        UUID key = shelf.get(key(id)).id();
        Act act = act(body);
        Check check = new Check();
        Stage stage = Stage.find(check.code("stage", act.stage(), code -> Stage.find(code).isPresent()))
                .orElse(Stage.CONSIDERING);
        check.done();
        if (stage == Stage.OFFERED) {
            products.offer(key, act.revision());
        } else {
            products.become(key, act.revision(), stage, act.note());
        }
        return whole(key);
    }

    @POST
    @Path("{id}/eligibility")
    @Allowed({Role.AGENT, Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public ProductJson.Answer eligibility(@PathParam("id") String id, @Nullable JsonBody body) {
        return json.answer(chooser.open(key(id)), object(body));
    }

    @GET
    @Path("{id}/demand")
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public DemandTotal demand(@PathParam("id") String id) {
        return demands.total(key(id));
    }

    @PUT
    @Path("{id}/demand")
    @Allowed(Role.AGENT)
    public JsonObject say(@PathParam("id") String id, @Nullable JsonBody body) {
        Choosing known = chooser.open(key(id));
        demands.say(known.id(), act(body).clients());
        return json.asked(chooser.open(known.id()));
    }

    @DELETE
    @Path("{id}/demand")
    @Allowed(Role.AGENT)
    public void takeBack(@PathParam("id") String id) {
        demands.takeBack(key(id));
    }

    private JsonObject whole(UUID id) {
        return json.whole(shelf.get(id), demands.total(id));
    }

    private boolean isMaker() {
        return currentPerson.is(Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL);
    }

    private static ProductTerms terms(JsonBody body) {
        return TermsDocument.read(body.as(JsonObject.class));
    }

    private static JsonObject object(@Nullable JsonBody body) {
        return body == null ? JsonObject.EMPTY_JSON_OBJECT : body.as(JsonObject.class);
    }

    /** A request without a body says nothing. */
    private static Act act(@Nullable JsonBody body) {
        return body == null ? new Act(null, null, null, null) : body.as(Act.class);
    }

    private static UUID key(String id) {
        return PageTurns.id(id).orElseThrow(NotFound::new);
    }
}
