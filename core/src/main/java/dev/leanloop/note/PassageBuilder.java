package dev.leanloop.note;

import dev.leanloop.markdown.InlineText;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the free text under one heading. */
final class PassageBuilder {

    private static final Pattern ANCHOR = Pattern.compile("(?:^|\\s)\\^[A-Za-z0-9-]+\\s*$");

    private final String heading;
    private final boolean headingIsKnown;
    private final @Nullable Phase phase;
    private final StringJoiner text = new StringJoiner("\n");
    private final TreeSet<TopicName> topics = new TreeSet<>();
    private final Settings settings;
    private int line;
    private int column;
    private boolean started;

    /**
     * @param headingIsKnown whether the heading's words are kept elsewhere: the title, a bare phase word
     */
    PassageBuilder(
            String heading, int line, int column, @Nullable Phase phase, boolean headingIsKnown, Settings settings) {
        this.settings = settings;
        this.heading = heading;
        this.line = line;
        this.column = column;
        this.phase = phase;
        this.headingIsKnown = headingIsKnown;
    }

    void add(InlineText words, int atLine, int atColumn) {
        add(withoutAnchor(words.text()), atLine, atColumn);
        topics(words);
    }

    /** {@code ^id} at the end names the paragraph for links, and nothing to readers. */
    private static String withoutAnchor(String words) {
        return words.indexOf('^') < 0 ? words : ANCHOR.matcher(words).replaceFirst("");
    }

    /** The topics of a text that is added in other words. */
    void topics(InlineText words) {
        topics.addAll(new ItemText(words).takeTopics(settings));
    }

    /** Text without topics. */
    void add(String words, int atLine, int atColumn) {
        if (words.isBlank() || words.strip().equals(InlineText.OMITTED)) {
            return;
        }
        if (!started) {
            started = true;
            line = atLine;
            column = atColumn;
        }
        text.add(words.strip());
    }

    /** The passage; empty when there is no text and the heading is kept elsewhere. */
    Optional<Note.PassageText> build() {
        if (!started && (headingIsKnown || heading.isBlank())) {
            return Optional.empty();
        }
        String words = started ? text.toString() : heading;
        return Optional.of(
                new Note.PassageText(line, column, OneString.of(heading), words, phase, java.util.List.copyOf(topics)));
    }
}
