package dev.leanloop.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.markdown.Block;
import dev.leanloop.markdown.InlineText;
import dev.leanloop.markdown.MarkdownDocument;
import dev.leanloop.markdown.Mask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

class ItemTextTest {

    /** Texts put together of what means something to a tag or a name. */
    @Test
    void tagsAndPeopleAreThoseThatThePatternsFind() {
        List<String> parts = List.of(
                " #tag",
                " #b/c_1",
                " @maria.k",
                " @Tom-2.",
                "#",
                "#",
                "@",
                "@",
                "a",
                "tag",
                "maria.k",
                "é",
                "日",
                "—",
                "-",
                "/",
                ".",
                ",",
                "7",
                " ",
                " ",
                "(",
                ":",
                "=",
                "?",
                "\u0301",
                "\u00a0",
                "😀",
                "com",
                ".org",
                "fff");
        Random random = new Random(1);
        int tags = 0;
        int people = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder written = new StringBuilder("x ");
            for (int length = random.nextInt(10); length >= 0; length--) {
                written.append(parts.get(random.nextInt(parts.size())));
            }
            InlineText text = inline(written.toString());
            List<Note.WrittenTag> found = new ItemText(text).tags(Settings.DEFAULTS);
            assertThat(found).as(text.text()).isEqualTo(tagsByPattern(text));
            assertThat(new ItemText(text).takeTopics(Settings.DEFAULTS))
                    .as(text.text())
                    .isEqualTo(found.stream()
                            .map(Note.WrittenTag::topic)
                            .distinct()
                            .sorted()
                            .toList());
            List<Handle> named = new ItemText(text).people();
            assertThat(named).as(text.text()).isEqualTo(peopleByPattern(text));
            tags += found.size();
            people += named.size();
        }
        assertThat(tags).isGreaterThan(5_000);
        assertThat(people).isGreaterThan(5_000);
    }

    private static InlineText inline(String line) {
        Block block = MarkdownDocument.parse(line, own -> false, Mask.NOTHING)
                .blocks()
                .getFirst();
        return ((Block.Paragraph) block).text();
    }

    private static List<Note.WrittenTag> tagsByPattern(InlineText text) {
        List<Note.WrittenTag> tags = new ArrayList<>();
        Matcher matcher = SignedWord.TAG.matcher(text.text().replace('\u00a0', ' '));
        while (matcher.find()) {
            int at = matcher.start(1);
            Settings.DEFAULTS
                    .topic(matcher.group(1))
                    .ifPresent(topic ->
                            tags.add(new Note.WrittenTag(topic, matcher.group(1), text.lineAt(at), text.columnAt(at))));
        }
        return tags;
    }

    private static List<Handle> peopleByPattern(InlineText text) {
        List<Handle> people = new ArrayList<>();
        Matcher matcher = SignedWord.PERSON.matcher(text.text().replace('\u00a0', ' '));
        while (matcher.find()) {
            Optional<Handle> handle = SignedWord.handle(matcher.group(1));
            handle.filter(found -> !people.contains(found)).ifPresent(people::add);
        }
        return people;
    }
}
