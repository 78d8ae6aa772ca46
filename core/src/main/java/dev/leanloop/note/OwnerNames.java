package dev.leanloop.note;

import dev.leanloop.markdown.InlineText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds who may owe a promise by name (section 12 of the note format), in the forms of people and of programs that write along. Whether
 * the name is anybody's is known only when all notes are read.
 */
final class OwnerNames {

    private static final String NAME_WORD = "\\p{L}[\\p{L}.'’-]*";

    /** {@code van der Berg}. */
    private static final String SMALL_WORDS_AND_NAME =
            "(?:\\s+(?:al|bin|da|de|del|della|den|der|di|dos|du|ibn|la|le|ten|ter|van|von|zu)){1,2}\\s+\\p{Lu}[\\p{L}.'’-]*";

    private static final String OTHERS_AND_VERB =
            "(?:\\s*(?:\\+|&|,|\\band\\b)\\s*\\p{Lu}[\\p{L}.'’-]*(?:\\s\\p{Lu}[\\p{L}.'’-]*){0,2}){0,40}"
                    + "(?:\\s+to\\s+|\\s+will\\s+(?!be\\b)|\\s*:\\s+)(?=\\S)";

    /** Three words, but for titles in front and small words within: {@code Dr. Piet van der Berg}; whom they name must be known. */
    private static final Pattern NAME_FIRST = Pattern.compile("(" + Handle.TITLE + "*+" + NAME_WORD + "(?:\\s+"
            + NAME_WORD + "){0,2}?(?:" + SMALL_WORDS_AND_NAME + ")?)" + OTHERS_AND_VERB);

    /** Behind a dash or an arrow only with its capital letter. */
    private static final Pattern NAME_BEHIND_DASH = Pattern.compile(
            "(?<!\\s)\\s++(?:[-–—→]|[-=]>)\\s++(\\p{Lu}[\\p{L}.'’-]*(?:\\s+\\p{L}[\\p{L}.'’-]*){0,3})\\s*$");

    /** A heading that is only somebody's name: what they owe stands below it. */
    private static final Pattern NAME_ALONE =
            Pattern.compile("@?(\\p{Lu}[\\p{L}.'’-]*(?:\\s+\\p{L}[\\p{L}.'’-]*){0,3})\\s*(?:\\([^()]*\\))?\\s*:?");

    private static final Mark BEHIND_NAME = Mark.of(":tw", ":|(?:to|will)\\s+(?!be\\b)");

    private static final Pattern NAME_LAST =
            Pattern.compile("(?<!\\s)\\s*+\\((\\p{L}[\\p{L}.'’-]*(?:\\s+\\p{L}[\\p{L}.'’-]*){0,3})\\)\\s*[.]?\\s*$");
    private static final Pattern OWNER_FIELD = Pattern.compile(
            "[\\[(](?:owner|assignee|assigned to|who)::?\\s*+([^\\]),;:\\s]++(?:\\s++[^\\]),;:\\s]++){0,5}+)\\s*+(?:[,;]\\s*+(?:due(?: date)?|by|deadline)\\b[^()\\[\\]]{0,40}+)?[\\])]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final PromiseReader promises;

    OwnerNames(PromiseReader promises) {
        this.promises = promises;
    }

    /** A promise and the name of its owner, of whom it is not known yet whether that is a person. */
    record Named(String owner, Item.Promise promise) {}

    /**
     * The promises a line is if an owner's name is somebody's, the likeliest first: by a name in front, by one at its end, by one in the
     * heading above.
     *
     * @param line whatever was taken off it
     */
    List<Named> in(ItemLine line) {
        List<Named> found = new ArrayList<>();
        named(line.afresh(), OwnerNames::inFront).ifPresent(found::add);
        named(line.afresh(), (text, inMark) -> atEnd(text)).ifPresent(found::add);
        String topic = line.place().topic();
        Matcher heading = NAME_ALONE.matcher(topic);
        if (topic.length() <= PhaseLine.LONGEST && heading.matches()) {
            named(line.afresh(), (text, inMark) -> Optional.of(heading.group(1)))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Behind a box, a label and a mark if the line has them. */
    private Optional<Named> named(ItemLine line, BiFunction<ItemText, Optional<String>, Optional<String>> owner) {
        ItemText text = line.text();
        if (!text.people().isEmpty()) {
            return Optional.empty();
        }
        Optional<Matcher> box = text.take(PromiseReader.BOX);
        String label = text.take(PromiseReader.LABEL)
                .map(found -> OneString.of(found.group(1)))
                .orElse(null);
        Optional<Matcher> word = text.take(PromiseReader.STATE_WORD);
        Optional<Matcher> action = text.take(PromiseReader.ACTION);
        text.take(PromiseReader.PRIORITY);
        boolean done = word.filter(found -> found.group(1).equals("DONE")).isPresent();
        PromiseState state = done
                ? PromiseState.DONE
                : box.map(found -> promises.state(found.group(1))).orElse(PromiseState.OPEN);
        Rule unboxed = word.isPresent() || action.isPresent() ? Rule.ACTION_WORD : Rule.OWNER;
        ItemLine found = line.by(box.isPresent() ? Rule.MARK : unboxed);
        return owner.apply(text, action.map(mark -> mark.group(1)))
                .map(name -> new Named(name, promises.promise(found, label, state)))
                .filter(named -> !named.promise().body().text().isEmpty());
    }

    /**
     * {@code AI (Maria): send the sheet}, {@code Maria to send the sheet}, {@code Maria: send the sheet}, {@code [[Maria]] sends the
     * sheet}.
     */
    private static Optional<String> inFront(ItemText text, Optional<String> inMark) {
        return inMark.or(() -> takeLinked(text)).or(() -> text.take(NAME_FIRST).map(found -> found.group(1)));
    }

    /** {@code send the sheet (Maria)}, {@code send the sheet - Maria}, {@code send the sheet (owner: Maria)}. */
    private static Optional<String> atEnd(ItemText text) {
        return text.takeAny(NAME_LAST)
                .or(() -> text.takeAny(NAME_BEHIND_DASH))
                .or(() -> text.takeAny(OWNER_FIELD))
                .or(() -> text.fields().first("owner", "assignee", "who"));
    }

    /** The name that {@code [[Maria Keller]]} in front links to, as teams with a page for each person write. */
    private static Optional<String> takeLinked(ItemText text) {
        int start = text.mark();
        Optional<String> name = text.takeLink()
                .filter(InlineText.Link::wiki)
                .map(link -> link.target().substring(link.target().lastIndexOf('/') + 1));
        if (name.isPresent()) {
            text.take(BEHIND_NAME);
        } else {
            text.reset(start);
        }
        return name;
    }
}
