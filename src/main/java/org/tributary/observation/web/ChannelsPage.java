package org.tributary.observation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tributary.observation.ContactKind;
import org.tributary.observation.ContactWays;
import org.tributary.platform.web.PageTurns;

/** The administrator names the carrier's ways for what is no note. */
@Named
@RequestScoped
public class ChannelsPage {

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();

    @Inject
    ContactWays contactWays;

    @Inject
    PageTurns turns;

    public void load() {
        contactWays.list().forEach(way -> {
            words.put(way.kind().code(), way.words());
            addresses.put(way.kind().code(), way.address());
        });
    }

    public void save() {
        List<ContactWays.Way> wanted = Stream.of(ContactKind.values())
                .map(kind -> new ContactWays.Way(kind, of(words, kind), of(addresses, kind))).toList();
        if (turns.done("channels", () -> contactWays.set(wanted))) {
            turns.go("/observation/channels.xhtml", "observation.channels.saved");
        }
    }

    private static String of(Map<String, String> typed, ContactKind kind) {
        String text = typed.get(kind.code());
        return text == null ? "" : text;
    }

    public Map<String, String> getWords() {
        return words;
    }

    public Map<String, String> getAddresses() {
        return addresses;
    }
}
