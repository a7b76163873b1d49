package org.tributary.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** Lets pages write {@code #{text['key']}}. */
@Named("text")
@ApplicationScoped
public class TextMap extends AbstractMap<String, String> {

    @Inject
    Texts texts;

    @Override
    public String get(Object key) {
        return texts.get(String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }
}
