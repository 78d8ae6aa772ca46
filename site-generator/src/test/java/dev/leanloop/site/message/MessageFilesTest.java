package dev.leanloop.site.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of messages says everything that the English one says, and pages and scripts ask for nothing else. */
final class MessageFilesTest {

    private static final Messages ENGLISH = Messages.inEnglish();
    private static final Path MAIN = Path.of("src/main");

    /** A text that may be a key, or the beginning of one that is put together. */
    private static final Pattern TEXT = Pattern.compile("[\"`]([a-z][A-Za-z_.-]*?)([\"`]|\\$\\{)");

    static Stream<String> languages() {
        return Messages.languages().stream();
    }

    @Test
    void theLanguagesOfTheDocumentationAreThere() {
        assertThat(Messages.languages()).contains("de", "en", "es", "fr", "ja", "nl");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void eachFileHasTheKeysOfTheEnglishOne(String language) {
        assertThat(Messages.in(language).orElseThrow().keys()).isEqualTo(ENGLISH.keys());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void eachMessagePutsInWhatTheEnglishOneDoes(String language) {
        Messages messages = Messages.in(language).orElseThrow();

        assertThat(messages.keys())
                .allSatisfy(key -> assertThat(messages.names(key)).as(key).isEqualTo(ENGLISH.names(key)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void eachPluralHasAFormForEveryCategoryOfItsLanguage(String language) {
        Messages messages = Messages.in(language).orElseThrow();

        assertThat(messages.keys())
                .allSatisfy(
                        key -> assertThat(messages.missingForms(key)).as(key).isEmpty());
        assertThat(messages.keys().stream()
                        .filter(key -> !messages.message(key).pluralForms().isEmpty()))
                .hasSizeGreaterThan(50);
    }

    /** What stands in code is the syntax of notes and of the search, which is the same in every language. */
    @ParameterizedTest
    @MethodSource("languages")
    void eachFileLeavesTheSyntaxOfNotesAsItIs(String language) {
        Messages messages = Messages.in(language).orElseThrow();
        Pattern word =
                Pattern.compile("## \\w+|\\b(Fact|Pain|Objection|Goal|Next|confirmed|refuted|unclear|kept|missed|moved"
                        + "|visibility|from|same as|against|topic|customer):|\\bTO\\b|\\bby\\b|\\[\\[note]]");

        for (String key : ENGLISH.keys()) {
            if (ENGLISH.names(key).contains("<code>") || key.equals("format.note")) {
                assertThat(found(word, raw(messages, key)))
                        .as(key + ": " + raw(messages, key))
                        .containsAll(found(word, code(raw(ENGLISH, key))));
            }
        }
    }

    private static String code(String message) {
        var code = new StringBuilder();
        Matcher part = Pattern.compile("(?s)<(code|note)>(.*?)</\\1>").matcher(message);
        while (part.find()) {
            code.append(part.group(2)).append('\n');
        }
        return code.toString();
    }

    private static Set<String> found(Pattern word, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = word.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static String raw(Messages messages, String key) {
        return MessageFile.read(messages.language()).orElseThrow().get(key);
    }

    @Test
    void everyMessageIsUsed() throws IOException {
        Set<String> texts = textsOfTheProgram();

        assertThat(ENGLISH.keys()).filteredOn(key -> !isNamed(key, texts)).isEmpty();
    }

    private static boolean isNamed(String key, Set<String> texts) {
        if (texts.contains(key)) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            if (texts.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        // What a figure means stands beside its name.
        return key.endsWith(".means") && texts.contains(key.substring(0, key.length() - ".means".length()));
    }

    @Test
    void templatesNameNoMessageThatIsNotThere() throws IOException {
        Pattern call = Pattern.compile("\\bm\\(\"([^\"]+)\"(?! \\+)");
        Set<String> asked = new TreeSet<>();
        for (Path template : files(".ftlh")) {
            Matcher matcher = call.matcher(Files.readString(template));
            while (matcher.find()) {
                asked.add(matcher.group(1));
            }
        }

        assertThat(asked).hasSizeGreaterThan(300).isSubsetOf(ENGLISH.keys());
    }

    private static Set<String> textsOfTheProgram() throws IOException {
        Set<String> texts = new TreeSet<>();
        for (Path file : files(".ftlh", ".java", ".js")) {
            Matcher text = TEXT.matcher(Files.readString(file));
            while (text.find()) {
                texts.add(text.group(1));
            }
        }
        return texts;
    }

    private static List<Path> files(String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }
}
