package dev.leanloop.note;

import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.markdown.Block;
import dev.leanloop.markdown.InlineText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises one list item by its marks (section 9 of the note format). A fixed order of fixed rules: box, surprise, question,
 * label, kind, and only then what the phase makes of an unmarked line.
 */
final class ItemReader {

    private static final Mark SURPRISE = Mark.ignoringCase("!sS", "!(?=\\s)|surprise\\s*:");
    private static final Mark QUESTION = Mark.ignoringCase("?❓❔oOqQ", "[?❓❔](?=\\s)|(?:open )?question\\s*:");
    private static final Mark DECISION =
            Mark.of("dDcCrRvV", "(?:(?i:decision|conclusion|consensus|resolution|verdict)|RESOLVED)\\s*:(?=\\s*\\S)");
    private static final Pattern OWNER_LINE =
            Pattern.compile("@[\\p{L}\\p{N}._-]+\\s*(?::|,|\\s+to\\s|\\s+will\\s+(?!be\\b))");
    static final Pattern EMOJI =
            Pattern.compile("(?:[\\x{2600}-\\x{2BFF}\\x{1F000}-\\x{1FAFF}][\\x{FE0F}\\x{200D}]*+)++");
    private static final Mark COLON = Mark.of(":,;–—-", "[:,;–—-]+(?=\\s)");
    private static final Mark ANSWER = Mark.ignoringCase("aA", "answer\\s*:");
    private static final Mark PRAISE = Mark.ignoringCase("pP[", "(?:praise\\s*:|\\[praise]:?)");
    private static final Mark LABEL =
            Mark.of("HC", "(H\\d+|H-[\\p{L}\\p{N}][\\p{L}\\p{N}-]*|C\\d+)(?![\\p{L}\\p{N}_-])" + Mark.LABEL_END);
    /** What {@code leanloop new} leaves to be chosen from: {@code confirmed/refuted:}. */
    private static final Mark CHOICE = Mark.of("ck", "(confirmed/refuted|kept/missed/moved)\\s*:?\\s*");

    private final Settings settings;
    private final Problems problems;
    private final PromiseReader promises;
    private final KindReader kinds;

    ItemReader(Settings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
        this.promises = new PromiseReader(settings, problems);
        this.kinds = new KindReader(settings, problems);
    }

    /**
     * Where a list item stands.
     *
     * @param phase null outside the phases
     * @param sort what the heading says of the items below it
     * @param topic the words of the heading, where they name no phase
     * @param type of its note
     * @param inherited topics of the items around it
     * @param below what it stands below, as far as an answer needs to know
     */
    record Place(
            @Nullable Phase phase,
            Section.Sort sort,
            String topic,
            NoteType type,
            List<TopicName> inherited,
            Below below) {}

    /** What a nested list item stands below. */
    sealed interface Below {
        /** Nothing that matters. */
        record Nothing() implements Below {}

        /** A question. */
        record AQuestion() implements Below {}

        /** A line with links, by their targets. */
        record Links(List<String> targets) implements Below {}
    }

    /**
     * What a line is.
     *
     * @param item for all that the note itself tells
     * @param named the promises it is if an owner's name is somebody's, the likeliest first
     * @param more the same word on other labels
     */
    record Found(Item item, List<OwnerNames.Named> named, List<Item> more) {}

    /** The item of a list, or empty for free text. */
    Optional<Found> read(Block.ListItem listItem, Place place, List<Item.WrittenQuote> quotes) {
        Optional<InlineText> text = listItem.text();
        return text.isPresent()
                ? read(new ItemLine(
                        Rule.MARK, listItem.line(), listItem.column(), new ItemText(text.orElseThrow()), place, quotes))
                : Optional.empty();
    }

    /** The item of a line of text without a bullet: a decision or an action by its mark, and in Act a box or an owner. */
    Optional<Found> readLine(InlineText line, Place place) {
        ItemText text = new ItemText(line);
        boolean acting = place.phase() == Phase.ACT || place.phase() == Phase.ACTION_PLAN;
        boolean isItem = text.startsWith(DECISION)
                || text.startsWith(PromiseReader.ACTION)
                || acting
                        && (text.startsWith(PromiseReader.BOX)
                                || text.startsWith(OWNER_LINE) && text.startsWithPerson());
        return isItem
                ? read(new ItemLine(Rule.MARK, line.lineAt(0), line.columnAt(0), new ItemText(line), place, List.of()))
                : Optional.empty();
    }

    /** Whether a line starts with the mark of a decision or an action. */
    static boolean isMarked(String line) {
        return line.indexOf(':') > 0
                && (DECISION.pattern().matcher(line).lookingAt()
                        || PromiseReader.ACTION.pattern().matcher(line).lookingAt());
    }

    /** A heading such as {@code Decision: start with the auditors}. */
    Optional<Found> readDecision(InlineText heading, Place place) {
        return new ItemText(heading).startsWith(DECISION) ? readLine(heading, place) : Optional.empty();
    }

    private Optional<Found> read(ItemLine line) {
        Reading reading = new Reading(line);
        Optional<Item> item = reading.item();
        return item.isPresent()
                ? Optional.of(new Found(item.orElseThrow(), named(item.orElseThrow(), line), reading.more))
                : Optional.empty();
    }

    /** An owner by name: in Act, behind a box or a mark; where the note names none with an {@code @}. */
    private List<OwnerNames.Named> named(Item item, ItemLine line) {
        Phase phase = line.place().phase();
        boolean acting = phase == Phase.ACT || phase == Phase.ACTION_PLAN;
        boolean maybe = item instanceof Item.Promise promise && promise.owner() == null
                || acting && item instanceof Item.Learning learning && learning.kind() == LearningKind.UNSORTED;
        return maybe ? new OwnerNames(new PromiseReader(settings, problems.unheard())).in(line) : List.of();
    }

    /** The reading of one list item. */
    private final class Reading {
        private final ItemLine line;
        private final ItemText text;
        private final Place place;
        private final @Nullable Phase phase;
        private boolean surprise;
        private List<Item> more = List.of();

        Reading(ItemLine line) {
            this.line = line;
            this.text = line.text();
            this.place = line.place();
            this.phase = place.phase();
        }

        Optional<Item> item() {
            boolean struck = text.isStruck();
            boolean markIsStruck = text.endOfStruck() > 0;
            String box =
                    text.take(PromiseReader.BOX).map(match -> match.group(1)).orElse(null);
            surprise = "!".equals(box);
            surprise |= text.take(SURPRISE).isPresent();
            if ("?".equals(box) || text.startsWith(QUESTION)) {
                markIsStruck |= text.endOfStruck() > 0 && text.startsWith(QUESTION);
                text.take(QUESTION);
                return question(struck || text.isStruck() || "x".equalsIgnoreCase(box), markIsStruck);
            }
            if (box != null && !box.equals("!")) {
                return boxed(promises.state(box));
            }
            if (phase == Phase.FEEDBACK) {
                Optional<Item> check = promises.unboxedCheck(line);
                if (check.isPresent()) {
                    return check;
                }
            }
            Optional<Item> item = marked();
            if (item.isEmpty()) {
                item = markedBehindEmoji();
            }
            return (item.isPresent() ? item : unmarked()).filter(Placeholder::saysSomething);
        }

        private Optional<Item> question(boolean struck, boolean markIsStruck) {
            Optional<InlineAnswer> behind = InlineAnswer.in(text, markIsStruck);
            behind.ifPresent(found -> text.endAt(found.questionEnd()));
            Item.Body body = body();
            if (body.text().isEmpty()) {
                return Optional.empty();
            }
            String answer = behind.map(found -> text.sayFrom(found.start())).orElse("");
            return Optional.of(new Item.Question(body, struck || behind.isPresent(), answer.isEmpty() ? null : answer));
        }

        private Optional<Item> boxed(PromiseState state) {
            if (phase == Phase.FEEDBACK) {
                return Optional.of(promises.feedbackCheck(line, state));
            }
            Optional<Item> shared = shared(this::labelledInBox);
            if (shared.isPresent()) {
                return shared;
            }
            int start = text.mark();
            Optional<String> label = text.take(LABEL).map(match -> OneString.of(match.group(1)));
            Optional<Item> word = label.flatMap(this::labelledInBox);
            if (word.isPresent()) {
                return word;
            }
            if (label.isPresent() && label.orElseThrow().startsWith("H")) {
                text.reset(start);
                label = Optional.empty();
            }
            Item.Promise promise = promises.promise(line, label.orElse(null), state);
            boolean isPoint = place.sort() == Section.Sort.AGENDA && promise.isBare();
            return isPoint || promise.body().text().isEmpty() ? Optional.empty() : Optional.of(promise);
        }

        /** Empty for a promise: that one the box makes. */
        private Optional<Item> labelledInBox(String label) {
            return label.startsWith("C") ? promises.wordInBox(line, label) : labelled(label);
        }

        /** A mark may stand behind an emoji that means nothing here: {@code 🔥 Pain: the audit}. */
        private Optional<Item> markedBehindEmoji() {
            int start = text.mark();
            Optional<Item> item = text.take(EMOJI).isPresent() ? marked() : Optional.empty();
            if (item.isEmpty()) {
                text.reset(start);
            }
            return item;
        }

        private Optional<Item> marked() {
            Optional<Item> shared = shared(this::labelled);
            if (shared.isPresent()) {
                return shared;
            }
            int start = text.mark();
            Optional<String> label = text.take(LABEL).map(match -> OneString.of(match.group(1)));
            Optional<Item> item = label.isPresent() ? labelled(label.orElseThrow()) : unlabelled();
            if (item.isEmpty()) {
                text.reset(start);
            }
            return item;
        }

        /** The word on the first of several labels; {@link #more} has the others. */
        private Optional<Item> shared(Function<String, Optional<Item>> read) {
            int start = text.mark();
            List<String> labels = SharedWord.takeLabels(text);
            Optional<List<Item>> words =
                    labels.isEmpty() ? Optional.empty() : SharedWord.onEach(labels, read.apply(labels.getFirst()));
            if (words.isEmpty()) {
                text.reset(start);
                return Optional.empty();
            }
            more = words.orElseThrow().subList(1, labels.size());
            return Optional.of(words.orElseThrow().getFirst());
        }

        private Optional<Item> labelled(String label) {
            if (text.startsWith(CHOICE)) {
                return unchosen(label);
            }
            if (label.startsWith("C")) {
                Optional<Item> word = promises.word(line, label);
                return word.isEmpty() && isActing()
                        ? Optional.of(promises.promise(line, label, PromiseState.OPEN))
                        : word;
            }
            if (phase != Phase.PLAN) {
                Optional<Verdict> verdict = text.take(WrittenVerdict.LABELLED).map(WrittenVerdict::of);
                if (verdict.isPresent()) {
                    return Optional.of(
                            new Item.VerdictGiven(body().quoting(line.quotes()), label, verdict.orElseThrow()));
                }
            }
            boolean stated = phase == Phase.PLAN || place.type() == NoteType.HYPOTHESIS;
            return stated || startsWithConfidence() ? Optional.of(hypothesis(label)) : Optional.empty();
        }

        /** A line that nobody wrote on yet says nothing; one that says something waits for the word that is true. */
        private Optional<Item> unchosen(String label) {
            String choice = text.take(CHOICE).orElseThrow().group(1);
            if (text.rest().isEmpty()) {
                return Optional.of(learning(Rule.MARK, LearningKind.UNSORTED));
            }
            // To be copied without a thought: a false "kept" or "confirmed" is worse than its opposite, which is asked
            // about.
            String word = label.startsWith("C") ? "missed" : "unclear";
            problems.at(
                    DiagnosticCode.W21,
                    line,
                    choice,
                    label + " is still to be chosen: leave the word that is true of " + choice.replace("/", ", "),
                    written -> written.replace(choice, word));
            return Optional.empty();
        }

        private Optional<Item> unlabelled() {
            boolean answers =
                    !(place.below() instanceof Below.Nothing) || !text.links().isEmpty();
            if (answers && takeAnswer()) {
                List<String> links = new ArrayList<>(text.links());
                if (place.below() instanceof Below.Links below) {
                    links.addAll(below.targets());
                }
                return Optional.of(new Item.Answer(body(), links));
            }
            if (text.take(PRAISE).isPresent()) {
                return Optional.of(new Item.Praise(body()));
            }
            Optional<Item> action = promises.marked(line);
            if (action.isPresent()) {
                return action;
            }
            if (text.take(DECISION).isPresent()) {
                return Optional.of(learning(Rule.DECISION_WORD, LearningKind.DECISION));
            }
            Optional<LearningKind> drawn = kinds.byEmoji(text);
            Optional<LearningKind> kind = drawn.isPresent() ? drawn : kinds.byWord(line);
            if (kind.isPresent()) {
                return Optional.of(learning(drawn.isPresent() ? Rule.EMOJI : Rule.MARK, kind.orElseThrow()));
            }
            if (phase != null && phase != Phase.PLAN && place.type() == NoteType.CONVERSATION) {
                Optional<Verdict> verdict = text.take(WrittenVerdict.BARE).map(WrittenVerdict::of);
                if (verdict.isPresent()) {
                    return Optional.of(
                            new Item.VerdictGiven(body().quoting(line.quotes()), null, verdict.orElseThrow()));
                }
            }
            if (phase == Phase.PLAN && text.startsWith(Confidence.NUMBER)) {
                return Optional.of(hypothesis(null));
            }
            boolean owed = !text.people().isEmpty()
                    || WrittenDates.due(text.rest(), settings.dates()).isPresent();
            return isActing() && !surprise && owed ? Optional.of(promises.owed(line)) : Optional.empty();
        }

        /** {@code Answer:}, also behind links to what is answered. */
        private boolean takeAnswer() {
            int start = text.mark();
            while (text.takeLink().isPresent()) {
                text.take(COLON);
            }
            boolean found = text.take(ANSWER).isPresent();
            if (!found) {
                text.reset(start);
            }
            return found;
        }

        /** Never a guess: without a mark it is unsorted, and only in the customer's half. */
        private Optional<Item> unmarked() {
            boolean theirs = phase == Phase.CHECK || phase == Phase.ACT;
            boolean onlyLinks =
                    text.links().size() == 1 && !text.links().getFirst().contains("://") && text.isOnlyLink();
            if (!surprise && place.sort() == Section.Sort.DECISIONS && !onlyLinks) {
                return Optional.of(learning(Rule.DECISION_WORD, LearningKind.DECISION));
            }
            return surprise || theirs && !onlyLinks
                    ? Optional.of(learning(surprise ? Rule.MARK : Rule.BULLET, LearningKind.UNSORTED))
                    : Optional.empty();
        }

        private boolean isActing() {
            return phase == Phase.ACT || phase == Phase.ACTION_PLAN;
        }

        private boolean startsWithConfidence() {
            return text.startsWith(Confidence.NUMBER) || text.startsWith(Confidence.WORD);
        }

        private Item learning(Rule rule, LearningKind kind) {
            Item.Body body = line.by(rule).body(settings).quoting(line.quotes());
            Optional<KeyedFact> keyed = kind == LearningKind.FACT ? KeyedFact.of(body.text()) : Optional.empty();
            return new Item.Learning(
                    body,
                    kind,
                    surprise,
                    keyed.map(KeyedFact::key).orElse(null),
                    keyed.map(KeyedFact::value).orElse(null));
        }

        private Item hypothesis(@Nullable String label) {
            Integer confidence = Confidence.take(line, problems).orElse(null);
            return new Item.Hypothesis(body(), label, confidence);
        }

        private Item.Body body() {
            return line.body(settings);
        }
    }
}
