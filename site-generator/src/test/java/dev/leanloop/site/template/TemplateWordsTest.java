package dev.leanloop.site.template;

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

/** Templates hold no words that a reader would see: those are messages. */
final class TemplateWordsTest {

    private static final Path FOLDER = Path.of("src/main/resources/dev/leanloop/site/templates");

    /** The phases, and the words that begin a line of a note, are the same in every language. */
    private static final Set<String> SYNTAX = Set.of(
            "Plan",
            "Do",
            "Check",
            "Act",
            "P",
            "D",
            "C",
            "A",
            "Fact",
            "Pain",
            "Need",
            "Objection",
            "Preference",
            "Request",
            "Decision");

    private static final Pattern COMMENT = Pattern.compile("(?s)<#--.*?-->");
    private static final Pattern SEEN = Pattern.compile("(?:aria-label|title|placeholder|alt)=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’']*");

    /** Directives stand within tags, too; in both what is quoted may hold a closing bracket. */
    private static final Pattern DIRECTIVE = Pattern.compile("(?s)</?[#@](?:\"[^\"]*\"|->|[^>\"])*>");

    private static final Pattern TAG = Pattern.compile("(?s)</?[a-z!](?:\"[^\"]*\"|[^>\"])*>");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noWordStandsInATemplate(Path template) throws IOException {
        assertThat(words(Files.readString(template))).isEmpty();
    }

    @Test
    void wordsWouldBeFound() {
        assertThat(words("<p class=\"x\">${m(\"a\")} Hello <#if a gt b>there</#if></p><a title=\"Go\" href=\"no\">"))
                .containsExactlyInAnyOrder("Hello", "there", "Go");
    }

    private static Set<String> words(String template) {
        String text = DIRECTIVE
                .matcher(withoutInterpolations(COMMENT.matcher(template).replaceAll(" ")))
                .replaceAll("");
        // A macro may write an attribute, whose tag stands elsewhere.
        var seen = new StringBuilder(TAG.matcher(text).replaceAll(" ").replaceAll("[a-z-]+=\"[^\"]*\"", " "));
        Matcher attribute = SEEN.matcher(text);
        while (attribute.find()) {
            seen.append(' ').append(attribute.group(1));
        }
        Set<String> words = new TreeSet<>();
        Matcher word = WORD.matcher(seen.toString().replace("&nbsp;", " ").replaceAll("&\\w+;", " "));
        while (word.find()) {
            if (!SYNTAX.contains(word.group())) {
                words.add(word.group());
            }
        }
        return words;
    }

    /** Without <code>${..}</code>, with braces in it. */
    private static String withoutInterpolations(String template) {
        var left = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < template.length(); i++) {
            char letter = template.charAt(i);
            if (depth == 0 && template.startsWith("${", i)) {
                depth = 1;
                i++;
            } else if (depth > 0) {
                depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            } else {
                left.append(letter);
            }
        }
        return left.toString();
    }
}
