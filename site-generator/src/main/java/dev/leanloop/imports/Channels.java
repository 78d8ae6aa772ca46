package dev.leanloop.imports;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The channel of a talk, as the note format names those it knows. */
final class Channels {

    private static final Map<String, Pattern> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("mail", Pattern.compile("e-?mail|courriel|correo"));
        WORDS.put("video", Pattern.compile("video|zoom|teams|webex|online|remote"));
        WORDS.put("call", Pattern.compile("\\bcall|phone|telefon|anruf|appel|llamada|telefoon|chiamata"));
        WORDS.put("visit", Pattern.compile("visit|on-?site|besuch|visite|bezoek|visita"));
        WORDS.put("chat", Pattern.compile("chat|\\bsms\\b|whatsapp|linkedin|slack"));
        WORDS.put("event", Pattern.compile("\\bevent\\b|webinar|conference|fair|messe\\b"));
    }

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N} -]{1,40}");

    private Channels() {}

    /** The one that is meant, or the word as written where it is none of those known. */
    static String of(String written) {
        String known = known(written);
        String word = written.strip().toLowerCase(Locale.ROOT);
        return known.isEmpty() && WORD.matcher(word).matches() ? word : known;
    }

    /** The one that is meant; empty where none of those known is. */
    static String known(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(word -> word.getValue().matcher(lower).find())
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
