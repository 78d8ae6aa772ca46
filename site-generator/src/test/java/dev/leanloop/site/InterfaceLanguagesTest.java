package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.site.message.MessageTexts;
import dev.leanloop.site.message.Messages;
import dev.leanloop.starter.ExampleTeam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Month;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example's site in each language: everything that it says by itself is said in it. */
final class InterfaceLanguagesTest {

    private static final List<String> SEEN = List.of("aria-label", "title", "placeholder");

    /** What stands between words of a note and words of the site. */
    private static final Pattern BETWEEN =
            Pattern.compile("[:=,;–·|]+\\s|\\s[=–·|]\\s|\\s(?=#)|(?<=^(H-[a-z-]{1,40}|H\\d+|C\\d+)) ");

    /** Words of the example's notes that are messages, too: a talk about 140 questions, a loop called review. */
    private static final Set<String> BY_CHANCE = Set.of("questions", "review");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

    @TempDir
    private static Path folder;

    private static Path notes;
    private static ExampleSite english;

    /** Every word of the notes and of their file names, and of what the program writes of them in English. */
    private static String written;

    @BeforeAll
    static void buildInEnglish() throws IOException {
        notes = folder.resolve("notes");
        ExampleTeam.packaged().writeTo(notes);
        english = ExampleSite.of(notes, folder.resolve("en"));
        try (Stream<Path> files = Files.walk(notes)) {
            written = files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains(".git"))
                    .map(InterfaceLanguagesTest::words)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String words(Path file) {
        try {
            return plain((folder.relativize(file) + "\n" + Files.readString(file)).replaceAll("\\d+", " "));
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }

    /** Lower case, in one line, without the marks of Markdown and quotes. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s*_`\\[\\]\"“”\u00a0]+", " ")
                .strip();
    }

    static Stream<String> languages() {
        return Messages.languages().stream().filter(language -> !language.equals(Messages.ENGLISH));
    }

    private static ExampleSite build(String language) throws IOException {
        Path copy = folder.resolve("notes-" + language);
        ExampleTeam.packaged().writeTo(copy);
        Files.writeString(copy.resolve("leanloop.yml"), "\ninterface: " + language + "\n", StandardOpenOption.APPEND);
        return ExampleSite.of(copy, folder.resolve("site-" + language));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingIsLeftInEnglish(String language) throws IOException {
        ExampleSite site = build(language);
        Messages messages = Messages.in(language).orElseThrow();
        Set<String> vocabulary = vocabulary(messages);
        Set<String> translated = translated(messages);
        Set<String> left = new TreeSet<>();

        assertThat(site.pages()).isEqualTo(english.pages());
        for (String page : site.pages()) {
            Document here = Jsoup.parse(site.html(page));
            assertThat(here.selectFirst("html").attr("lang")).as(page).isEqualTo(language);
            assertThat(here.selectFirst("html").attr("dir")).as(page).isEqualTo(messages.isRightToLeft() ? "rtl" : "");
            Set<String> there = texts(Jsoup.parse(english.html(page)));
            for (String text : texts(here)) {
                if (there.contains(text)) {
                    Stream.of(BETWEEN.split(text))
                            .map(part -> plain(part.replaceAll("\\d+", " ")))
                            .filter(part -> isEnglish(part, vocabulary, translated))
                            .forEach(part -> left.add(part + "   in " + text + "   on " + page));
                }
            }
        }

        assertThat(left).isEmpty();
    }

    /** Whether words, of which some are not of the language, are a message in English or stand in no note. */
    private static boolean isEnglish(String words, Set<String> vocabulary, Set<String> translated) {
        boolean foreign =
                NO_WORD.splitAsStream(words).anyMatch(word -> word.length() > 1 && !vocabulary.contains(word));
        return foreign && (translated.contains(words) || !written.contains(words));
    }

    /** English messages that are other words in a language, whole or up to a colon. */
    private static Set<String> translated(Messages messages) {
        return messages.keys().stream()
                .filter(key -> messages.names(key).isEmpty())
                .map(Messages.inEnglish()::text)
                .map(InterfaceLanguagesTest::plain)
                .filter(words -> !BY_CHANCE.contains(words))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Every word of the language that stands in its messages or in a date. */
    private static Set<String> vocabulary(Messages messages) {
        Stream<String> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month ->
                        messages.month(YearMonth.of(2026, month)) + " " + messages.shortMonth(Month.of(month)));
        Stream<String> phases = Stream.of("Plan Do Check Act PDCA CAPD EDCA SDCA");
        return Stream.of(MessageTexts.of(messages), months, phases)
                .flatMap(texts -> texts)
                .flatMap(text -> Stream.of(NO_WORD.split(text.toLowerCase(Locale.ROOT))))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What a reader sees or hears, but for the notes themselves, their syntax, and what is marked as English. */
    private static Set<String> texts(Document page) {
        page.select("article, code, pre, style, script, .people, .search-help th, .card-sheet dt, [lang=en]:not(html)")
                .remove();
        Set<String> texts = new HashSet<>();
        page.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                addWords(texts, text.getWholeText());
            } else if (node instanceof Element element) {
                SEEN.forEach(name -> addWords(texts, element.attr(name)));
            }
        });
        return texts;
    }

    private static void addWords(Set<String> texts, String text) {
        String trimmed = text.replaceAll("^[^\\p{L}\\d]+|[^\\p{L}\\d]+$", "");
        if (trimmed.codePoints().anyMatch(Character::isLetter)) {
            texts.add(trimmed);
        }
    }
}
