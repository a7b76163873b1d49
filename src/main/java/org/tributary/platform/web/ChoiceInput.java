package org.tributary.platform.web;

import jakarta.faces.component.UIInput;
import jakarta.faces.component.behavior.ClientBehavior;
import jakarta.faces.component.behavior.ClientBehaviorHolder;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the page wrote on an input that {@link ChoiceRenderer} renders. */
final class ChoiceInput {

    private ChoiceInput() {
    }

    static List<ClientBehavior> behaviors(UIInput input, String event) {
        return input instanceof ClientBehaviorHolder holder
                ? holder.getClientBehaviors().getOrDefault(event, List.of())
                : List.of();
    }

    static List<Choice> choices(UIInput input, String attribute) {
        return input.getAttributes().get(attribute) instanceof Collection<?> offered
                ? offered.stream().map(Choice.class::cast).toList()
                : List.of();
    }

    static @Nullable String current(UIInput input) {
        Object value = input.getSubmittedValue() != null ? input.getSubmittedValue() : input.getValue();
        return value == null ? null : Choice.keyOf(value);
    }

    static boolean isDisabled(UIInput input) {
        return Boolean.parseBoolean(text(input, "disabled"));
    }

    static String text(UIInput input, String attribute) {
        return Objects.toString(input.getAttributes().get(attribute), "");
    }
}
