package org.tributary.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.behavior.ClientBehavior;
import jakarta.faces.component.behavior.ClientBehaviorContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.render.FacesRenderer;
import jakarta.faces.render.Renderer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Renders one choice of a few as native radio buttons shaped like pills, of many as a native select, or both: the usual
 * ones as pills and the others in a select called "More". Radios and select share one parameter name; {@code portal.js}
 * keeps only one of them set, and without it the last one filled in counts.
 */
@FacesRenderer(componentFamily = UIInput.COMPONENT_FAMILY, rendererType = "tributary.Choice")
public class ChoiceRenderer extends Renderer<UIInput> {

    @Override
    public void decode(FacesContext context, UIInput input) {
        if (ChoiceInput.isDisabled(input)) {
            return;
        }
        String clientId = input.getClientId(context);
        String chosen = "";
        String[] sent = context.getExternalContext().getRequestParameterValuesMap().get(clientId);
        for (String key : sent == null ? new String[0] : sent) {
            chosen = key.isEmpty() ? chosen : key;
        }
        input.setSubmittedValue(chosen);
        var parameters = context.getExternalContext().getRequestParameterMap();
        String event = parameters.get("jakarta.faces.behavior.event");
        if (event != null && clientId.equals(parameters.get("jakarta.faces.source"))) {
            ChoiceInput.behaviors(input, event).forEach(behavior -> behavior.decode(context, input));
        }
    }

    /** The offered value whose key was sent, null for none; anything that was not offered is refused. */
    @Override
    public @Nullable Object getConvertedValue(FacesContext context, UIComponent component,
            @Nullable Object submitted) {
        UIInput input = (UIInput) component;
        String key = Objects.toString(submitted, "");
        if (key.isEmpty()) {
            return null;
        }
        List<Choice> offered = new ArrayList<>(ChoiceInput.choices(input, "items"));
        offered.addAll(ChoiceInput.choices(input, "more"));
        for (Choice choice : offered) {
            if (choice.key().equals(key)) {
                return choice.value();
            }
        }
        String sentence = platformText(context, "platform.look.notOffered");
        throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }

    @Override
    public void encodeEnd(FacesContext context, UIInput input) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        String clientId = input.getClientId(context);
        if ("select".equals(input.getAttributes().get("look"))) {
            encodeSelect(context, input, "items", clientId);
            return;
        }
        writer.startElement("fieldset", input);
        writer.writeAttribute("id", clientId, "id");
        writer.writeAttribute("role", "radiogroup", null);
        writer.writeAttribute("class", "pick " + Objects.toString(input.getAttributes().get("look"), "pills"), null);
        writeState(context, input);
        writer.startElement("legend", input);
        writer.writeText(ChoiceInput.text(input, "label"), "label");
        writer.endElement("legend");
        int position = 0;
        for (Choice choice : ChoiceInput.choices(input, "items")) {
            encodePill(context, input, choice, clientId + ":" + position++);
        }
        if (!ChoiceInput.choices(input, "more").isEmpty()) {
            encodeSelect(context, input, "more", clientId + ":more");
        }
        if ("scale".equals(input.getAttributes().get("look")) && !input.isRequired()) {
            encodeClear(context);
        }
        writer.endElement("fieldset");
    }

    /** A radio button cannot be taken back by itself; the script shows this one where there is something to clear. */
    private static void encodeClear(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("button", null);
        writer.writeAttribute("type", "button", null);
        writer.writeAttribute("class", "clear", null);
        writer.writeAttribute("hidden", true, null);
        writer.writeText(platformText(context, "platform.look.clear"), null);
        writer.endElement("button");
    }

    private static String platformText(FacesContext context, String key) {
        return context.getApplication().evaluateExpressionGet(context, "#{text['" + key + "']}", String.class);
    }

    private void encodePill(FacesContext context, UIInput input, Choice choice, String pillId) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("span", null);
        writer.writeAttribute("class", "pill", null);
        writer.startElement("input", null);
        writer.writeAttribute("type", "radio", null);
        writer.writeAttribute("id", pillId, null);
        writer.writeAttribute("name", input.getClientId(context), null);
        writer.writeAttribute("value", choice.key(), null);
        writer.writeAttribute("checked", choice.key().equals(ChoiceInput.current(input)), null);
        writer.writeAttribute("disabled", ChoiceInput.isDisabled(input), null);
        writeChangeScript(context, input);
        writer.endElement("input");
        writer.startElement("label", null);
        writer.writeAttribute("for", pillId, null);
        writer.writeText(choice.label(), null);
        writer.endElement("label");
        writer.endElement("span");
    }

    private void encodeSelect(FacesContext context, UIInput input, String list, String selectId) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        boolean alone = list.equals("items");
        writer.startElement("select", alone ? input : null);
        writer.writeAttribute("id", selectId, null);
        writer.writeAttribute("name", input.getClientId(context), null);
        writer.writeAttribute("disabled", ChoiceInput.isDisabled(input), null);
        writer.writeAttribute("class", alone ? "input" : "more", null);
        if (alone) {
            writeState(context, input);
        } else {
            String name = ChoiceInput.text(input, "label") + ", " + ChoiceInput.text(input, "moreText");
            writer.writeAttribute("aria-label", name, null);
        }
        writeChangeScript(context, input);
        if (!alone || input.getAttributes().get("none") != null) {
            encodeOption(writer, "", ChoiceInput.text(input, alone ? "none" : "moreText"), false);
        }
        for (Choice choice : ChoiceInput.choices(input, list)) {
            encodeOption(writer, choice.key(), choice.label(), choice.key().equals(ChoiceInput.current(input)));
        }
        writer.endElement("select");
    }

    private static void encodeOption(ResponseWriter writer, String key, String label, boolean selected)
            throws IOException {
        writer.startElement("option", null);
        writer.writeAttribute("value", key, null);
        writer.writeAttribute("selected", selected, null);
        writer.writeText(label, null);
        writer.endElement("option");
    }

    private static void writeState(FacesContext context, UIInput input) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        String clientId = input.getClientId(context);
        writer.writeAttribute("aria-describedby", clientId + "-help " + clientId + "-message", null);
        writer.writeAttribute("aria-invalid", Boolean.toString(!input.isValid()), null);
        writer.writeAttribute("aria-required", Boolean.toString(input.isRequired()), null);
    }

    private static void writeChangeScript(FacesContext context, UIInput input) throws IOException {
        String clientId = input.getClientId(context);
        StringBuilder script = new StringBuilder();
        for (String event : List.of("change", "valueChange")) {
            for (ClientBehavior behavior : ChoiceInput.behaviors(input, event)) {
                ClientBehaviorContext about = ClientBehaviorContext.createClientBehaviorContext(context, input, event,
                        clientId, List.of());
                script.append(behavior.getScript(about)).append(';');
            }
        }
        if (!script.isEmpty()) {
            context.getResponseWriter().writeAttribute("onchange", script.toString(), null);
        }
    }
}
