package dev.leanloop.site;

import dev.leanloop.note.LearningKind;
import dev.leanloop.note.Settings;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.SearchPage.Said;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The words by which readers of a site mean a value of a field when they search: as queries write it, in the languages of the site and of
 * its notes, and a team's own words for kinds, in lower case.
 */
public final class SearchWords {

    /** What their messages' keys begin with; then come the field and its value, {@code kind.pain}. */
    private static final String SAID = "search.said.";

    private static final String ASKING = "search.asking";
    private static final String BETWEEN = ",\\s*";

    private final List<Messages> spoken;

    private SearchWords(String interfaceLanguage, String language) {
        List<Messages> translated = Stream.of(interfaceLanguage, language)
                .distinct()
                .flatMap(code -> Messages.in(code).stream())
                .distinct()
                .toList();
        spoken = translated.isEmpty() ? List.of(Messages.inEnglish()) : translated;
    }

    /** The words for notes whose settings these are. */
    public static List<Said> of(Settings settings) {
        return of(settings.spokenLanguage(), settings.language(), settings.kinds());
    }

    static List<Said> of(String interfaceLanguage, String language, Map<String, LearningKind> kindWords) {
        var words = new SearchWords(interfaceLanguage, language);
        List<Said> said = new ArrayList<>();
        said.add(new Said("", words.said(ASKING)));
        words.ofField(kindWords).forEach((value, names) -> said.add(new Said(value, names)));
        return List.copyOf(said);
    }

    private SortedMap<String, List<String>> ofField(Map<String, LearningKind> kindWords) {
        SortedMap<String, List<String>> words = new TreeMap<>();
        for (String key : spoken.getFirst().keys()) {
            if (key.startsWith(SAID)) {
                String[] field = key.substring(SAID.length()).split("\\.", 2);
                words.put(field[0] + ":" + field[1], both(List.of(field[1]), said(key)));
            }
        }
        new TreeMap<>(kindWords)
                .forEach((own, kind) -> words.merge("kind:" + kind.word(), List.of(own), SearchWords::both));
        return words;
    }

    private List<String> said(String key) {
        return spoken.stream()
                .flatMap(messages -> Arrays.stream(
                        messages.text(key).toLowerCase(Locale.ROOT).split(BETWEEN)))
                .distinct()
                .toList();
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
