package dev.leanloop.note;

import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.markdown.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises one list item by its marks (section 9 of the note format). A fixed order of fixed rules: box, surprise, question,
 * label, kind, and only then what the phase makes of an unmarked line.
 */
final class ItemReader {

    private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern BOX = Pattern.compile("\\[(.?)](?=\\s|\\u00a0|$)");
    private static final Pattern SURPRISE = Pattern.compile("!(?=\\s)|surprise\\s*:", IGNORE_CASE);
    private static final Pattern QUESTION = Pattern.compile("\\?(?=\\s)|question\\s*:", IGNORE_CASE);
    private static final Pattern ANSWER = Pattern.compile("answer\\s*:", IGNORE_CASE);
    private static final Pattern PRAISE = Pattern.compile("(?:praise\\s*:|\\[praise]:?)", IGNORE_CASE);
    private static final Pattern KIND =
            Pattern.compile("(?:([\\p{L}][\\p{L}-]*)\\s*:|\\[([\\p{L}][\\p{L} -]+)]:?)(?=\\s)");
    private static final Pattern LABEL =
            Pattern.compile("(H\\d+|H-[\\p{L}\\p{N}][\\p{L}\\p{N}-]*|C\\d+)(?![\\p{L}\\p{N}_-])\\s*[:.)]?(?=\\s|$)");
    private static final Pattern CONFIDENCE = Pattern.compile("(\\d{1,4})\\s?%\\s*:?(?=\\s)");
    private static final Pattern CONFIDENCE_WORD = Pattern.compile("(sure|likely|toss-up|unlikely)\\s*:", IGNORE_CASE);
    private static final Map<String, Integer> CONFIDENCE_WORDS =
            Map.of("sure", 90, "likely", 70, "toss-up", 50, "unlikely", 30);
    private static final String VERDICT_END = "\\s*(?::|[,;.]|\\s[-–—]|$)";
    private static final Pattern VERDICT = Pattern.compile(
            "(?:(confirmed|refuted|unclear)(?![\\p{L}\\p{N}])\\s*:?|(held|right|wrong|not so|mixed|too early)"
                    + VERDICT_END + ")",
            IGNORE_CASE);
    private static final Pattern BARE_VERDICT = Pattern.compile(
            "(?:(confirmed|refuted|unclear)|(held|right|wrong|not so|mixed|too early))\\s*:", IGNORE_CASE);
    private static final Pattern WORD =
            Pattern.compile("(kept|missed|moved|dropped)(?![\\p{L}\\p{N}])\\s*:?", IGNORE_CASE);
    private static final Pattern MOVED_TO = Pattern.compile("(?:to\\s+|by\\s+)?(\\d{4}-\\d{1,2}-\\d{1,2})\\s*:?");
    private static final Pattern OWNER = Pattern.compile("@([\\p{L}\\p{N}._-]+)[,:]?");
    private static final Pattern SECOND_OWNER =
            Pattern.compile("(?:,|and|&|/|\\+|und|et)?\\s*@[\\p{L}\\p{N}._-]+", IGNORE_CASE);
    private static final Pattern KEYED = Pattern.compile("^([^=<>!]{1,60}?)\\s*=(?!=)\\s*(\\S.*)$");
    private static final Pattern OUTCOME =
            Pattern.compile("\\s*:\\s*(not holding|holding)\\b[,;:.\\s–—-]*(.*)$", IGNORE_CASE);

    private static final Map<String, LearningKind> KINDS = kinds();

    private final Settings settings;
    private final Problems problems;

    ItemReader(Settings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    /**
     * Where a list item stands.
     *
     * @param phase null outside the phases
     * @param type of its note
     * @param inherited topics of the items around it
     * @param below what it stands below, as far as an answer needs to know
     */
    record Place(@Nullable Phase phase, NoteType type, List<TopicName> inherited, Below below) {}

    /** What a nested list item stands below. */
    sealed interface Below {
        /** Nothing that matters. */
        record Nothing() implements Below {}

        /** A question. */
        record AQuestion() implements Below {}

        /** A line with links, by their targets. */
        record Links(List<String> targets) implements Below {}
    }

    /** The item, or empty for free text. */
    Optional<Item> read(Block.ListItem listItem, Place place, List<Item.WrittenQuote> quotes) {
        if (listItem.children().isEmpty() || !(listItem.children().getFirst() instanceof Block.Paragraph first)) {
            return Optional.empty();
        }
        return new Reading(listItem, new ItemText(first.text()), place, quotes).item();
    }

    /** The reading of one list item. */
    private final class Reading {
        private final Block.ListItem listItem;
        private final ItemText text;
        private final Place place;
        private final @Nullable Phase phase;
        private final List<Item.WrittenQuote> quotes;
        private boolean surprise;

        Reading(Block.ListItem listItem, ItemText text, Place place, List<Item.WrittenQuote> quotes) {
            this.listItem = listItem;
            this.text = text;
            this.place = place;
            this.phase = place.phase();
            this.quotes = quotes;
        }

        Optional<Item> item() {
            boolean struck = text.isStruck();
            String box = text.take(BOX).map(match -> match.group(1)).orElse(null);
            surprise = "!".equals(box);
            surprise |= text.take(SURPRISE).isPresent();
            if ("?".equals(box) || text.startsWith(QUESTION)) {
                text.take(QUESTION);
                return question(struck || text.isStruck() || "x".equalsIgnoreCase(box));
            }
            if (box != null && !box.equals("!")) {
                return boxed(state(box));
            }
            return marked().or(this::unmarked).filter(Reading::saysSomething);
        }

        /** A verdict or a word on a promise may stand alone; everything else needs words. */
        private static boolean saysSomething(Item item) {
            return !item.body().text().isEmpty()
                    || item instanceof Item.VerdictGiven
                    || item instanceof Item.PromiseWord;
        }

        private Optional<Item> question(boolean struck) {
            Item.Body body = body();
            return body.text().isEmpty() ? Optional.empty() : Optional.of(new Item.Question(body, struck, null));
        }

        private Optional<Item> boxed(PromiseState state) {
            if (phase == Phase.FEEDBACK) {
                return Optional.of(feedbackCheck(state));
            }
            int start = text.mark();
            Optional<String> label = text.take(LABEL).map(match -> match.group(1));
            if (label.isPresent() && label.orElseThrow().startsWith("H")) {
                Optional<Item> hypothesis = labelled(label.orElseThrow());
                if (hypothesis.isPresent()) {
                    return hypothesis;
                }
                text.reset(start);
                label = Optional.empty();
            }
            Item promise = promise(label.orElse(null), state);
            return promise.body().text().isEmpty() ? Optional.empty() : Optional.of(promise);
        }

        private PromiseState state(String mark) {
            PromiseState own = settings.checkBoxes().get(mark);
            if (own != null) {
                return own;
            }
            return switch (mark) {
                case "x", "X" -> PromiseState.DONE;
                case "-" -> PromiseState.DROPPED;
                default -> PromiseState.OPEN;
            };
        }

        private Optional<Item> marked() {
            int start = text.mark();
            Optional<String> label = text.take(LABEL).map(match -> match.group(1));
            Optional<Item> item = label.isPresent() ? labelled(label.orElseThrow()) : unlabelled();
            if (item.isEmpty()) {
                text.reset(start);
            }
            return item;
        }

        private Optional<Item> labelled(String label) {
            if (label.startsWith("C")) {
                Optional<Matcher> word = text.take(WORD);
                if (word.isPresent()) {
                    return Optional.of(promiseWord(label, word.orElseThrow().group(1)));
                }
                return isActing() ? Optional.of(promise(label, PromiseState.OPEN)) : Optional.empty();
            }
            if (phase != Phase.PLAN) {
                Optional<Verdict> verdict = text.take(VERDICT).map(ItemReader::verdict);
                if (verdict.isPresent()) {
                    return Optional.of(new Item.VerdictGiven(body(), label, verdict.orElseThrow()));
                }
            }
            boolean stated = phase == Phase.PLAN || place.type() == NoteType.HYPOTHESIS;
            return stated || startsWithConfidence() ? Optional.of(hypothesis(label)) : Optional.empty();
        }

        private Optional<Item> unlabelled() {
            boolean answers =
                    !(place.below() instanceof Below.Nothing) || !text.links().isEmpty();
            if (answers && text.take(ANSWER).isPresent()) {
                List<String> links = new ArrayList<>(text.links());
                if (place.below() instanceof Below.Links below) {
                    links.addAll(below.targets());
                }
                return Optional.of(new Item.Answer(body(), links));
            }
            if (text.take(PRAISE).isPresent()) {
                return Optional.of(new Item.Praise(body()));
            }
            Optional<LearningKind> kind = kind();
            if (kind.isPresent()) {
                return Optional.of(learning(kind.orElseThrow()));
            }
            if (phase != null && phase != Phase.PLAN && place.type() == NoteType.CONVERSATION) {
                Optional<Verdict> verdict = text.take(BARE_VERDICT).map(ItemReader::verdict);
                if (verdict.isPresent()) {
                    return Optional.of(new Item.VerdictGiven(body(), null, verdict.orElseThrow()));
                }
            }
            if (phase == Phase.PLAN && text.startsWith(CONFIDENCE)) {
                return Optional.of(hypothesis(null));
            }
            boolean owed = !text.people().isEmpty()
                    || WrittenDates.due(text.rest(), settings.dates()).isPresent();
            return isActing() && !surprise && owed ? Optional.of(promise(null, PromiseState.OPEN)) : Optional.empty();
        }

        /** Never a guess: without a mark it is unsorted, and only in the customer's half. */
        private Optional<Item> unmarked() {
            boolean theirs = phase == Phase.CHECK || phase == Phase.ACT;
            boolean onlyLinks = text.links().size() == 1 && text.isOnlyLink();
            return surprise || theirs && !onlyLinks ? Optional.of(learning(LearningKind.UNSORTED)) : Optional.empty();
        }

        private boolean isActing() {
            return phase == Phase.ACT || phase == Phase.ACTION_PLAN;
        }

        private boolean startsWithConfidence() {
            return text.startsWith(CONFIDENCE) || text.startsWith(CONFIDENCE_WORD);
        }

        private Optional<LearningKind> kind() {
            int start = text.mark();
            Optional<Matcher> taken = text.take(KIND);
            if (taken.isEmpty()) {
                return Optional.empty();
            }
            Matcher match = taken.orElseThrow();
            boolean bracketed = match.group(1) == null;
            String word = (bracketed ? match.group(2) : match.group(1)).toLowerCase(Locale.ROOT);
            Optional<LearningKind> kind = kindOf(word);
            if (kind.isEmpty()) {
                text.reset(start);
                if (bracketed) {
                    problems.didYouMean(DiagnosticCode.W50, listItem, "[" + word + "]", "kind", nearestKind(word));
                }
            }
            return kind;
        }

        private Optional<LearningKind> kindOf(String word) {
            LearningKind own = settings.kinds().get(word);
            return own != null ? Optional.of(own) : Optional.ofNullable(KINDS.get(word));
        }

        private Optional<String> nearestKind(String word) {
            TreeSet<String> words = new TreeSet<>(KINDS.keySet());
            words.addAll(settings.kinds().keySet());
            return Spelling.nearest(word, words).map(near -> "[" + near + "]");
        }

        private Item learning(LearningKind kind) {
            Item.Body body = body();
            if (kind == LearningKind.FACT) {
                Matcher keyed = KEYED.matcher(body.text());
                if (keyed.matches()) {
                    return new Item.Learning(
                            body,
                            kind,
                            surprise,
                            keyed.group(1).strip(),
                            keyed.group(2).strip());
                }
            }
            return new Item.Learning(body, kind, surprise, null, null);
        }

        private Item hypothesis(@Nullable String label) {
            Optional<Matcher> number = text.take(CONFIDENCE);
            if (number.isPresent()) {
                int confidence = Integer.parseInt(number.orElseThrow().group(1));
                if (confidence > 100) {
                    problems.at(
                            DiagnosticCode.E07,
                            listItem,
                            "a confidence of " + confidence + "% is more than certain; write 0% to 100%",
                            line -> line.replace(confidence + "%", "90%").replace(confidence + " %", "90%"));
                }
                return new Item.Hypothesis(body(), label, confidence > 100 ? null : (Integer) confidence);
            }
            Integer confidence = text.take(CONFIDENCE_WORD)
                    .map(word -> CONFIDENCE_WORDS.get(word.group(1).toLowerCase(Locale.ROOT)))
                    .orElse(null);
            return new Item.Hypothesis(body(), label, confidence);
        }

        private Item promiseWord(String label, String word) {
            PromiseState state = PromiseState.valueOf(word.toUpperCase(Locale.ROOT));
            Due movedTo = new Due.None();
            if (state == PromiseState.MOVED) {
                Optional<Matcher> date = text.take(MOVED_TO);
                if (date.isPresent()) {
                    movedTo = dateOf(
                            WrittenDates.leadingIso(date.orElseThrow().group(1)).orElseThrow());
                } else {
                    movedTo = takeDue();
                }
            }
            return new Item.PromiseWord(body(), label, state, movedTo);
        }

        private Item promise(@Nullable String label, PromiseState state) {
            List<Handle> people = text.people();
            if (text.take(OWNER).isPresent() && text.startsWith(SECOND_OWNER)) {
                problems.at(
                        DiagnosticCode.W13,
                        listItem,
                        "a promise with two owners; the first one, " + people.getFirst() + ", owes it",
                        line -> "");
            }
            Due due = takeDue();
            Due done = takeDone();
            Handle owner = people.isEmpty() ? null : people.getFirst();
            return new Item.Promise(body(people), label, owner, state, due, done);
        }

        private Item feedbackCheck(PromiseState box) {
            List<Handle> people = text.people();
            Optional<WrittenDates.Found> leading = WrittenDates.leadingIso(text.rest());
            leading.ifPresent(found -> text.removeFromRest(found.start(), found.end()));
            Due due = leading.map(this::dateOf).orElseGet(this::takeDue);
            Boolean holding = null;
            String words = "";
            Matcher outcome = OUTCOME.matcher(text.rest());
            if (box == PromiseState.DONE && outcome.find()) {
                holding = outcome.group(1).equalsIgnoreCase("holding");
                words = outcome.group(2).strip();
                text.removeFromRest(outcome.start(), text.rest().length());
            }
            Handle who = people.isEmpty() ? null : people.getFirst();
            if (who != null) {
                int at = text.rest().indexOf(who.toString());
                text.removeFromRest(at, at + who.toString().length());
            }
            return new Item.FeedbackCheck(body(people), due, who, holding, words);
        }

        private Due takeDue() {
            Optional<WrittenDates.Found> found = WrittenDates.due(text.rest(), settings.dates());
            found.filter(WrittenDates.Found::isRead).ifPresent(date -> text.removeFromRest(date.start(), date.end()));
            return found.map(this::dateOf).orElseGet(Due.None::new);
        }

        private @Nullable Due takeDone() {
            Optional<WrittenDates.Found> found = WrittenDates.done(text.rest());
            found.ifPresent(date -> text.removeFromRest(date.start(), date.end()));
            return found.map(this::dateOf).orElse(null);
        }

        private Due dateOf(WrittenDates.Found found) {
            switch (found.outcome()) {
                case WrittenDates.Outcome.Read read -> {
                    // Nothing to report.
                }
                case WrittenDates.Outcome.Impossible impossible ->
                    problems.at(
                            DiagnosticCode.E07,
                            listItem,
                            "there is no day " + impossible.written(),
                            line -> line.replace(impossible.written(), "YYYY-MM-DD"));
                case WrittenDates.Outcome.Ambiguous ambiguous ->
                    problems.at(DiagnosticCode.W12, listItem, ambiguous.message(), ambiguous::mend);
            }
            return found.due();
        }

        private Item.Body body() {
            return body(text.people());
        }

        private Item.Body body(List<Handle> people) {
            String anchor = text.takeAnchor();
            List<Item.WrittenRelation> relations = text.takeRelations();
            TreeSet<TopicName> topics = new TreeSet<>(text.takeTopics(settings));
            topics.addAll(place.inherited());
            return new Item.Body(
                    listItem.line(),
                    listItem.column(),
                    phase,
                    text.say(),
                    anchor,
                    List.copyOf(topics),
                    people,
                    relations,
                    quotes);
        }
    }

    private static Verdict verdict(Matcher match) {
        String word = Optional.ofNullable(match.group(1))
                .orElseGet(() -> match.group(2))
                .toLowerCase(Locale.ROOT);
        return switch (word) {
            case "confirmed", "held", "right" -> Verdict.CONFIRMED;
            case "refuted", "wrong", "not so" -> Verdict.REFUTED;
            case "unclear", "mixed", "too early" -> Verdict.UNCLEAR;
            default -> throw new IllegalStateException("the pattern lets no other word through: " + word);
        };
    }

    private static Map<String, LearningKind> kinds() {
        Map<String, LearningKind> kinds = new HashMap<>();
        for (LearningKind kind : LearningKind.values()) {
            if (kind != LearningKind.UNSORTED) {
                kinds.put(kind.word(), kind);
            }
        }
        return Map.copyOf(kinds);
    }
}
