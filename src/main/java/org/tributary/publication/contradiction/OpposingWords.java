package org.tributary.publication.contradiction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.tributary.pooling.Language;

/**
 * Whether a note says in so many words that what was advised does not work: something still happens, nobody can do it, it made
 * no difference. Wordings of three languages; a text of another one is read as English.
 */
final class OpposingWords {

    private static final Map<String, Pattern> ALL = Map.of(Language.ENGLISH, any(List.of(
            "still (does|do|did|is|are|was|were|has|have|had|can|could|will|would)( not|n't)",
            "still (no|not|cannot|can't|unable|waiting|wrong|broken|missing|unclear|failing|fails|happens|happening|confused|confusing)",
            "still (lost|losing|loses|gone|dropped|denied|rejected|charged|billed|late|delayed|refused|ignored)",
            "still \\p{L}+ (no|not|nothing|wrong|nobody)", "still (getting|get|seeing|see|having|have|hear|hearing|the same)",
            "(is|are|was|were) still (a|the) (problem|issue|mess)",
            "(does|do|did)( not|n't) (work|help|solve|fix|make (a|any) difference|change anything)",
            "(is|are|was)( not|n't) working",
            "(nobody|no one|none of (us|them|my customers)) (can|could|is able to|was able to|manages|knows how)",
            "(makes|made) no difference", "(is|are|got|gets|getting) (even )?worse", "no better than before",
            "(useless|pointless|impossible to (use|do|follow|find|reach))",
            "(despite|even after|even with) the (new )?(guidance|bulletin|instructions|advice|notice|memo)",
            "(guidance|bulletin|instructions|advice) (is|are|was|were) (wrong|outdated|no help|not right)")),
            Language.SPANISH, any(List.of(
                    "(sigue|siguen|seguimos|continúa|continúan) (sin|igual|fallando|pasando|esperando|mal|el mismo|la misma|los mismos)",
                    "(todavía|aún|aun) (no|falta|faltan|falla|fallan|esperan|esperamos)",
                    "no (me |nos |les )?(funciona|funcionan|funcionó|sirve|sirven|sirvió|ayuda|ayudó|resuelve|resolvió)",
                    "nadie (puede|pudo|logra|sabe cómo|consigue)", "(no ha cambiado|no cambió) nada",
                    "(es|está|va) (aún )?peor",
                    "peor que antes", "(inútil|imposible de (usar|seguir|encontrar))",
                    "(a pesar de|incluso con|aun con) (la guía|las instrucciones|el boletín|el aviso)")),
            Language.ITALIAN, any(List.of(
                    "(ancora|tuttora) (non|nessun|nessuna|in attesa|rotto|rotta|sbagliato|sbagliata|lo stesso|la stessa|gli stessi)",
                    "(continua|continuano) (a non|a mancare|lo stesso)",
                    "non (mi |ci |gli )?(funziona|funzionano|serve|servono|aiuta|risolve|ha funzionato)",
                    "nessuno (può|riesce|sa come|ce la fa)", "non è cambiato (nulla|niente)", "(è|va|sta) (ancora )?peggio",
                    "peggio di prima", "(inutile|impossibile da (usare|seguire|trovare))",
                    "(nonostante|anche con|malgrado) (la guida|le istruzioni|il bollettino|l'avviso)")));

    private OpposingWords() {
    }

    private static Pattern any(List<String> wordings) {
        return Pattern.compile("(?<![\\p{L}])(" + String.join("|", wordings) + ")(?![\\p{L}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** @param language its code, as {@code es} */
    static boolean in(String text, String language) {
        String plain = text.replace('’', '\'').replaceAll("\\s+", " ");
        return ALL.getOrDefault(language.toLowerCase(Locale.ROOT), ALL.get(Language.ENGLISH)).matcher(plain).find();
    }
}
