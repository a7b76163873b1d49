package org.tributary.pooling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells English, Italian and Spanish texts from each other and from the rest by their commonest short words, and by
 * endings and letters where those are silent. A text that gives no sign is taken for English, the language of the pool.
 */
public final class Language {
    public static final String ENGLISH = "en";
    public static final String SPANISH = "es";
    public static final String ITALIAN = "it";
    public static final String OTHER = "other";

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final double WORD_WEIGHT = 1;
    private static final double ENDING_WEIGHT = 0.4;
    /** One sign alone proves nothing: "me" is English and Spanish. */
    private static final double LEAST = 1;

    private static final Map<String, Set<String>> WORDS = Map.of(
            ENGLISH, words("""
            the of and to in is that for it on with as was are be this have at by not from they we or an will his her she
            but had which you your my our their there been has were would could should can do does did what when who how
            why where if than then them these those so more about into out up over after all any some no just only also
            very because while without whose being i he its get got need want asks please hello thanks"""),
            SPANISH, words("""
            el los las de del que y en un una por con no para se su sus al lo como más pero le ya o este esta esto estos
            estas sí porque entre cuando muy sin sobre también me hasta hay donde quien desde todo todos nos durante
            uno les ni contra otros ese eso ante ellos mi mis tu es son fue ser está están ha han era tiene tienen puede
            pueden hace cómo qué cuál usted ustedes nuestro nuestra cada años así aunque gracias hola quiero"""),
            ITALIAN, words("""
            il lo gli di del della dello dei degli delle che e è in un una uno per con non si al alla allo ai alle dal
            dalla nel nella nei nelle sul sulla sono ha ho hanno come più ma anche questo questa questi queste se quando
            molto tra fra perché così cui chi dove ci mi ti vi loro suo sua suoi mio mia essere stato stata era può
            possono deve ogni tutti tutto anni dopo senza solo già ancora quello quella nostro nostra grazie ciao
            vorrei l d dell all nell un' c'è"""),
            OTHER, words("""
            der die das und ist nicht ein eine einen einem einer den dem des mit von zu auf für sich auch wie bei nach
            aus wird sind werden oder kann hat haben ich sie wir ihr ihre zum zur im am es war noch nur über
            le les des et est une dans pour que qui sur pas plus par avec ce cette ces il elle nous vous je on au aux du
            la de en que un on pas quand entre sans aussi cette tu moi même deux ils elles lui
            son sa ses leur leurs mais ou où été être sont ont fait comme tout tous à c qu n s j très ne se en
            o os as um uma não mais para com seu sua dos das pelo pela ao são é também
            het een van ik niet dat zijn op aan met voor er maar om hem dan zou wat mijn ook"""));

    private static final Map<String, Pattern> ENDINGS = Map.of(
            ENGLISH,
            Pattern.compile("\\p{L}{2,}(ing|ed|tion|tions|ness|ly|ght|ment|able|ous|wh\\p{L}*)|th\\p{L}+|\\p{L}*[wk]s?"),
            SPANISH,
            Pattern.compile("\\p{L}{2,}(ción|ciones|dad|dades|ando|iendo|mente|amos|emos|ero|eros|illa|os|as)|\\p{L}*ñ\\p{L}*"
                    + "|\\p{L}*[áíóú]\\p{L}+"),
            ITALIAN,
            Pattern.compile(
                    "\\p{L}{2,}(zione|zioni|tà|mente|ando|endo|gli\\p{L}|ità|etti|ella|elli|ato|ati|ata|ezza|iamo|ale|ali"
                            + "|ione|ioni|oni|ore|ori)|\\p{L}*(cch|zz|ggi|tt|gli)\\p{L}+|\\p{L}+[ìòùà]"),
            OTHER,
            Pattern.compile("\\p{L}{2,}(ung|ungen|keit|heit|lich|isch|schaft|eux|euse|aux|ement|oir|ais|ait|ées|és|ção|ções)"
                    + "|\\p{L}*[äöüßçêèâîôûœãõ]\\p{L}*|\\p{L}*(sch|eau)\\p{L}*"));

    private Language() {
    }

    private static Set<String> words(String words) {
        return Set.copyOf(Arrays.asList(words.strip().split("\\s+")));
    }

    /** One of {@link #ENGLISH}, {@link #SPANISH}, {@link #ITALIAN}, {@link #OTHER}. */
    public static String of(String text) {
        String best = ENGLISH;
        double most = Math.max(score(text, ENGLISH), LEAST);
        for (var language : new String[]{SPANISH, ITALIAN, OTHER}) {
            double score = score(text, language);
            if (score > most) {
                best = language;
                most = score;
            }
        }
        return best;
    }

    private static double score(String text, String language) {
        double score = 0;
        var words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            if (WORDS.get(language).contains(words.group())) {
                score += WORD_WEIGHT;
            } else if (ENDINGS.get(language).matcher(words.group()).matches()) {
                score += ENDING_WEIGHT;
            }
        }
        return score;
    }
}
