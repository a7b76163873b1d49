package org.tributary.satisfaction.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.SurveyAddresses;
import org.tributary.satisfaction.SurveyRow;
import org.tributary.satisfaction.Surveys;

/** The addresses and codes that the carrier hands out itself, for agencies and campaigns, and those for a mailing as a file. */
@Named
@RequestScoped
public class AddressesPage {

    private @Nullable SurveyRow survey;
    private List<Row> rows = List.of();
    private List<Choice> agencies = List.of();
    private String agency = "";
    private String campaign = "";
    private int once = 50;

    @Inject
    Surveys surveys;

    @Inject
    SurveyAddresses addresses;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    /** @param field the id of the field that holds the address */
    public record Row(String whose, String address, String field, QrCode code) {
    }

    /** Before anything of the form is read, since an agency is looked for among those that are offered. */
    @PostConstruct
    void open() {
        UUID wanted = PageTurns.id(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("id"))
                .orElse(null);
        try {
            survey = surveys.get(Optional.ofNullable(wanted).orElseThrow(NotFound::new));
        } catch (NotFound gone) {
            turns.notFound();
            return;
        }
        List<SurveyAddresses.Standing> all = addresses.of(survey.id());
        rows = IntStream.range(0, all.size()).mapToObj(at -> new Row(whose(all.get(at)), all.get(at).address(), "address-" + at,
                QrCode.of(all.get(at).address()))).toList();
        agencies = addresses.agencies().stream().map(name -> new Choice(name, name)).toList();
    }

    /** Has the bean opened before anything of the page is written, so that what is not there can still be answered with its status. */
    public void load() {
        // Opening it is all there is to do.
    }

    private String whose(SurveyAddresses.Standing one) {
        String agencyOrAll = one.agency().isEmpty() ? texts.get("satisfaction.addresses.everybody") : one.agency();
        return one.campaign() == null ? agencyOrAll : texts.say("satisfaction.addresses.of", agencyOrAll, one.campaign());
    }

    /** One address for all. */
    public void make() {
        turns.done("addresses", () -> {
            addresses.make(id(), new SurveyAddresses.Wanted(null, agency, campaign, 0));
            turns.go("/satisfaction/addresses.xhtml?id=" + id(), "satisfaction.addresses.made");
        });
    }

    /** Addresses for one answer each, as a file. */
    public void mailing() {
        turns.done("addresses",
                () -> send(addresses.make(id(), new SurveyAddresses.Wanted(null, agency, campaign, Math.max(1, once)))));
    }

    private UUID id() {
        return Objects.requireNonNull(survey).id();
    }

    /** No value of it comes from anybody's pen but the code of a campaign, which is plain letters. */
    private void send(SurveyAddresses.Made made) {
        StringBuilder file = new StringBuilder("address,campaign\r\n");
        made.addresses().forEach(
                address -> file.append(address).append(',').append(made.campaign() == null ? "" : made.campaign())
                        .append("\r\n"));
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseContentType("text/csv; charset=UTF-8");
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"addresses.csv\"");
        try {
            answer.getResponseOutputStream().write(file.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        faces.responseComplete();
    }

    public String getId() {
        return survey == null ? "" : survey.id().toString();
    }

    public String getTitle() {
        return survey == null ? "" : survey.title();
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<Choice> getAgencies() {
        return agencies;
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(String agency) {
        this.agency = agency;
    }

    public String getCampaign() {
        return campaign;
    }

    public void setCampaign(String campaign) {
        this.campaign = campaign;
    }

    public int getOnce() {
        return once;
    }

    public void setOnce(int once) {
        this.once = once;
    }
}
