package dev.leanloop.note;

import dev.leanloop.markdown.InlineText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of one item while its parts are taken out of it: marks from the front, tags, relations and dates from anywhere. What is
 * left is what the item says.
 */
final class ItemText {

    private static final String SPACE = "[\\s\\u00a0\\u200b-\\u200d\\u2060\\ufeff]";
    private static final Pattern ANCHOR = Pattern.compile("(?:^|" + SPACE + ")\\^([A-Za-z0-9-]+)" + SPACE + "*$");
    private static final Pattern RELATION = Pattern.compile(
            "\\((from|same as|was|no longer|against)\\b:?" + SPACE + "+([^()]*(?:\\([^()]*\\)[^()]*)*)\\)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\(\\s*\\)");

    private final InlineText source;
    private final String text;
    private final BitSet removed = new BitSet();
    private final OutlineFields fields;
    private int at;
    private int end;

    ItemText(InlineText source) {
        this.source = source;
        OutlineFields found = OutlineFields.in(source);
        for (OutlineFields.Part part : found.parts()) {
            removed.set(part.start(), part.end());
        }
        this.fields = found;
        this.text = source.mayHold('\n') || source.mayHold('\u00a0')
                ? source.text().replace('\n', ' ').replace('\u00a0', ' ')
                : source.text();
        this.end = text.length();
        skipSpace();
    }

    /** The same text with nothing taken out of it. */
    ItemText afresh() {
        return new ItemText(source);
    }

    /** As {@link #take(Pattern)}. */
    Optional<Matcher> take(Mark mark) {
        return mayStartWith(mark) ? take(mark.pattern()) : Optional.empty();
    }

    /** As {@link #startsWith(Pattern)}. */
    boolean startsWith(Mark mark) {
        return mayStartWith(mark) && startsWith(mark.pattern());
    }

    private boolean mayStartWith(Mark mark) {
        return at < text.length() && mark.mayStart(text.charAt(at));
    }

    /** Takes the pattern off the front, with the white space behind it; the match, or empty when it does not start here. */
    Optional<Matcher> take(Pattern pattern) {
        Matcher matcher = match(pattern);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        skipSpace();
        return Optional.of(matcher);
    }

    /** Whether the whole item may hold a character. */
    boolean mayHold(char c) {
        return source.mayHold(c);
    }

    /** What stands on lines of its own below the words. */
    OutlineFields fields() {
        return fields;
    }

    /** Whether the rest starts with the pattern. */
    boolean startsWith(Pattern pattern) {
        return match(pattern).lookingAt();
    }

    /** How far it was taken, to come back to with {@link #reset}. */
    int mark() {
        return at;
    }

    void reset(int mark) {
        at = mark;
    }

    /** Whether the rest is the text of one link and nothing else. */
    boolean isOnlyLink() {
        return source.links().stream()
                .anyMatch(
                        link -> text.substring(link.start(), link.end()).strip().equals(rest().strip()));
    }

    private Matcher match(Pattern pattern) {
        return pattern.matcher(text)
                .region(at, text.length())
                .useAnchoringBounds(true)
                .useTransparentBounds(true);
    }

    private void skipSpace() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    /** {@link #SPACE} by hand: it is asked for at every mark of every item. */
    private static boolean isSpace(char c) {
        return c <= ' '
                ? c == ' ' || c >= '\t' && c <= '\r'
                : c == '\u00a0' || c >= '\u200b' && c <= '\u200d' || c == '\u2060' || c == '\ufeff';
    }

    /** What has not been taken off the front, parts removed elsewhere included. */
    String rest() {
        return text.substring(at);
    }

    /** Whether all of the rest is struck through. */
    boolean isStruck() {
        return at < text.length() && source.isStruck(at, text.length());
    }

    /** Where in the rest ends what is struck through at its start; 0 when it is not. */
    int endOfStruck() {
        return at < text.length() ? Math.min(source.endOfStruck(at), text.length()) - at : 0;
    }

    /** Whether a sentence, or the line, has ended before an offset into {@link #rest}. */
    boolean isBehindSentence(int offset) {
        int last = at + offset - 1;
        while (last > 0 && isSpace(text.charAt(last)) && source.text().charAt(last) != '\n') {
            last--;
        }
        return last >= 0 && (source.text().charAt(last) == '\n' || "?.!;–—-".indexOf(text.charAt(last)) >= 0);
    }

    /** Takes the text of a link off the front; empty when the rest starts with none. */
    Optional<InlineText.Link> takeLink() {
        for (InlineText.Link link : source.links()) {
            if (link.start() == at && link.end() > at) {
                at = link.end();
                skipSpace();
                return Optional.of(link);
            }
        }
        return Optional.empty();
    }

    /** Ends what the item says at an offset into {@link #rest}: behind it stands something else, an answer. */
    void endAt(int offset) {
        end = at + offset;
    }

    /** What stands behind an offset into {@link #rest}, as {@link #say} says it. */
    String sayFrom(int offset) {
        return say(at + offset, text.length());
    }

    /** Leaves a part of {@link #rest} out of what the item says. */
    void removeFromRest(int start, int end) {
        removed.set(at + start, at + end);
    }

    /** Leaves every match in {@link #rest} out of what the item says. */
    void removeAll(Pattern pattern) {
        Matcher matcher = match(pattern);
        while (matcher.find()) {
            removed.set(matcher.start(), matcher.end());
        }
    }

    /** Takes the first match out of the rest; its first group, or empty when there is none. */
    Optional<String> takeAny(Pattern pattern) {
        Matcher matcher = match(pattern);
        if (!matcher.find()) {
            return Optional.empty();
        }
        removed.set(matcher.start(), matcher.end());
        return Optional.of(matcher.group(1));
    }

    /** Everyone named in the whole item, in order, each once. */
    List<Handle> people() {
        if (!source.mayHold('@')) {
            return List.of();
        }
        List<Handle> people = new ArrayList<>();
        for (SignedWord person : SignedWord.people(text)) {
            Handle handle = SignedWord.handle(person.word()).orElse(null);
            if (handle != null && !people.contains(handle)) {
                people.add(handle);
            }
        }
        return people;
    }

    /** Whether the rest starts with the first of them. */
    boolean startsWithPerson() {
        List<Handle> people = people();
        return !people.isEmpty() && text.startsWith(people.getFirst().toString(), at);
    }

    /** The topics named in the whole item; those at its very end are left out of what it says. */
    List<TopicName> takeTopics(Settings settings) {
        if (!source.mayHold('#')) {
            return List.of();
        }
        List<TopicName> topics = new ArrayList<>();
        List<SignedWord> places = new ArrayList<>();
        for (SignedWord tag : SignedWord.tags(text)) {
            if (!isWithinUrl(tag.sign()) && !Settings.isColour(tag.word())) {
                settings.topic(tag.word()).ifPresent(topics::add);
                places.add(tag);
            }
        }
        for (SignedWord place : places.reversed()) {
            if (!isBlank(place.end(), place.sign() < end ? end : text.length(), ".;,")) {
                continue;
            }
            removed.set(place.sign(), place.end());
        }
        return topics.size() < 2 ? List.copyOf(topics) : List.copyOf(new TreeSet<>(topics));
    }

    /** Every topic named in the whole item, where it stands. */
    List<Note.WrittenTag> tags(Settings settings) {
        if (!source.mayHold('#')) {
            return List.of();
        }
        List<Note.WrittenTag> tags = new ArrayList<>();
        for (SignedWord tag : SignedWord.tags(text)) {
            if (!isWithinUrl(tag.sign())) {
                int place = tag.sign() + 1;
                settings.topic(tag.word())
                        .ifPresent(topic -> tags.add(new Note.WrittenTag(
                                topic, OneString.of(tag.word()), source.lineAt(place), source.columnAt(place))));
            }
        }
        return tags;
    }

    /** A bare URL, or the text of a link: {@code [#channel](https://...)} is a channel's name. */
    private boolean isWithinUrl(int offset) {
        return !source.links().isEmpty()
                && source.links().stream()
                        .anyMatch(link -> link.start() <= offset
                                && offset < link.end()
                                && link.target().contains("://"));
    }

    private boolean isBlank(int from, int to, String signs) {
        for (int i = from; i < to; i++) {
            if (!removed.get(i) && !Character.isWhitespace(text.charAt(i)) && signs.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Takes the {@code ^id} off the end; empty when there is none. */
    String takeAnchor() {
        if (!source.mayHold('^')) {
            return "";
        }
        String own = end == text.length() || text.lastIndexOf('^') > end ? text : text.substring(0, end);
        int caret = own.lastIndexOf('^');
        Matcher matcher = ANCHOR.matcher(own);
        if (caret < 0 || !matcher.find(Math.max(0, caret - 1))) {
            return "";
        }
        removed.set(matcher.start(), matcher.end());
        return matcher.group(1);
    }

    /** Takes out {@code (from [[note]])} and its like. */
    List<Item.WrittenRelation> takeRelations() {
        if (!source.mayHold('(')) {
            return List.of();
        }
        List<Item.WrittenRelation> relations = new ArrayList<>();
        Matcher matcher = RELATION.matcher(text);
        while (matcher.find()) {
            String word = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
            String type = word.equals("no longer") ? "was" : word;
            Optional<InlineText.Link> link = linkWithin(matcher.start(2), matcher.end(2));
            if (link.isPresent() || type.equals("was")) {
                String target = link.map(InlineText.Link::target)
                        .orElseGet(() -> matcher.group(2).strip());
                relations.add(new Item.WrittenRelation(type, target, link.isPresent()));
                removed.set(matcher.start(), matcher.end());
            }
        }
        return relations;
    }

    private Optional<InlineText.Link> linkWithin(int start, int end) {
        return source.links().stream()
                .filter(link -> start <= link.start() && link.end() <= end)
                .findFirst();
    }

    /** The targets of all links in the item. */
    List<String> links() {
        return source.links().isEmpty()
                ? List.of()
                : source.links().stream().map(InlineText.Link::target).toList();
    }

    /** What the item says: the rest without what was removed, white space as single blanks, no dangling punctuation. */
    String say() {
        return say(at, end);
    }

    private String say(int start, int stop) {
        String words = removed.nextSetBit(start) < 0 ? text.substring(start, stop) : kept(start, stop);
        if (source.mayHold('(')) {
            words = EMPTY_BRACKETS.matcher(words).replaceAll("");
        }
        return SaidWords.withoutTail(SaidWords.inOneLine(words));
    }

    private String kept(int start, int stop) {
        StringBuilder kept = new StringBuilder(stop - start);
        for (int from = removed.nextClearBit(start); from < stop; ) {
            int to = removed.nextSetBit(from);
            kept.append(text, from, to < 0 ? stop : Math.min(to, stop));
            from = to < 0 ? stop : removed.nextClearBit(to);
        }
        boolean isCutInFront = isBlank(start, removed.nextSetBit(start), "");
        return isCutInFront ? SaidWords.withoutHead(kept.toString()) : kept.toString();
    }
}
