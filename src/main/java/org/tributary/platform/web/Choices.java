package org.tributary.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.tributary.platform.Vocabulary;

/** Codes of the vocabularies as choices, in the words of the person's language. */
@ApplicationScoped
public class Choices {

    @Inject
    Texts texts;

    public List<Choice> of(Vocabulary vocabulary, Collection<String> codes) {
        return codes.stream().map(code -> new Choice(code, texts.get(vocabulary.key(code)))).toList();
    }

    public List<Choice> of(Vocabulary vocabulary) {
        return of(vocabulary, vocabulary.codes());
    }

    /** Those that are not among the usual ones. */
    public List<Choice> others(Vocabulary vocabulary, Collection<String> usual) {
        return of(vocabulary, vocabulary.codes().stream().filter(code -> !usual.contains(code)).toList());
    }
}
