package dev.leanloop.note;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that make a heading a phase (sections 8 and 12 of the note format). Compared without case, punctuation, and a leading number
 * or emoji, on the whole heading or on its part before {@code (}, {@code :} or a dash. Immutable.
 */
public final class PhaseWords {

    private static final Map<String, Section.Sort> SORTS = Map.ofEntries(
            Map.entry("action item review", Section.Sort.REVIEW),
            Map.entry("actions from previous meeting", Section.Sort.REVIEW),
            Map.entry("actions from the previous meeting", Section.Sort.REVIEW),
            Map.entry("actions from last meeting", Section.Sort.REVIEW),
            Map.entry("review of actions", Section.Sort.REVIEW),
            Map.entry("previous actions", Section.Sort.REVIEW),
            Map.entry("agenda", Section.Sort.AGENDA),
            Map.entry("decisions", Section.Sort.DECISIONS),
            Map.entry("decisions made", Section.Sort.DECISIONS),
            Map.entry("decisions taken", Section.Sort.DECISIONS),
            Map.entry("key decisions", Section.Sort.DECISIONS),
            Map.entry("quotes", Section.Sort.QUOTES),
            Map.entry("key quotes", Section.Sort.QUOTES),
            Map.entry("in their words", Section.Sort.QUOTES),
            Map.entry("their words", Section.Sort.QUOTES),
            Map.entry("customer quotes", Section.Sort.QUOTES),
            Map.entry("user quotes", Section.Sort.QUOTES));

    /** Beside the words of section 8 what else can mean nothing but them: whatever is in doubt is left out. */
    private static final Set<String> HIDDEN = Set.of(
            "private",
            "coach only",
            "private note",
            "private notes",
            "private remark",
            "private remarks",
            "private comment",
            "private comments",
            "private thoughts",
            "coach only note",
            "coach only notes",
            "privat",
            "privé",
            "privado");

    private static final Pattern BEFORE_REMARK = Pattern.compile("^(.+?)(?:\\s*[(:–—]|\\s+-+\\s).*$", Pattern.DOTALL);

    private static final Pattern DASHES = Pattern.compile("[–—-]+(?:\\s|$)");

    /** What stands before the text of a line is no longer, with a remark. */
    private static final int LONGEST_START = 200;

    /** The words of sections 8 and 12. */
    static final PhaseWords ENGLISH = english();

    private final Map<String, Phase> conversation;
    private final Map<String, Phase> truth;
    private final Set<String> hidden;
    private final WordStarts hiddenStarts;

    private PhaseWords(Map<String, Phase> conversation, Map<String, Phase> truth, Set<String> hidden) {
        this.conversation = Map.copyOf(conversation);
        this.truth = Map.copyOf(truth);
        this.hidden = Set.copyOf(hidden);
        this.hiddenStarts = new WordStarts(
                hidden.stream().map(word -> word.split(" ", 2)[0]).toList());
    }

    /** These words and more for one phase. */
    public PhaseWords with(Phase phase, List<String> words) {
        Map<String, Phase> moreConversation = new HashMap<>(conversation);
        Map<String, Phase> moreTruth = new HashMap<>(truth);
        for (String word : words) {
            (isTruth(phase) ? moreTruth : moreConversation).put(normal(word), phase);
        }
        return new PhaseWords(moreConversation, moreTruth, hidden);
    }

    /** These words without those of one phase. */
    public PhaseWords without(Phase phase) {
        Map<String, Phase> fewerConversation = new HashMap<>(conversation);
        Map<String, Phase> fewerTruth = new HashMap<>(truth);
        fewerConversation.values().removeIf(phase::equals);
        fewerTruth.values().removeIf(phase::equals);
        return new PhaseWords(fewerConversation, fewerTruth, hidden);
    }

    /** These words and more that hide what stands under them. None of those words can be taken away. */
    public PhaseWords hiding(List<String> words) {
        Set<String> more = new HashSet<>(hidden);
        words.forEach(word -> more.add(normal(word)));
        return new PhaseWords(conversation, truth, more);
    }

    /** The phase a heading opens in a conversation. */
    Optional<Phase> conversationPhase(String heading) {
        return lookUp(conversation, heading);
    }

    /** The phase a heading opens in a truth review. */
    Optional<Phase> truthPhase(String heading) {
        return lookUp(truth, heading);
    }

    /** Whether what stands under the heading never leaves the file. */
    boolean isHidden(String heading) {
        return ways(heading).stream().anyMatch(hidden::contains);
    }

    /** Whether a line is such a word and nothing else but a remark in brackets. */
    boolean isHiddenWord(String line) {
        String word = withoutBrackets(line.strip());
        return word.length() <= PhaseLine.LONGEST && hidden.contains(normal(word));
    }

    /**
     * Whether a line begins with such a word as with a kind: {@code Private: text}, {@code Private (coach): text}, {@code Private - text},
     * {@code [private] text}; a box and other marks may stand before it.
     */
    boolean hidesItself(String line) {
        String text = withoutMarks(line);
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return end > 0 && end <= PhaseLine.LONGEST && isHidden(text.substring(0, end));
        }
        for (int end = 1; end < text.length() && end <= LONGEST_START; end++) {
            if (isBeforeText(text, end) && isHiddenWord(text.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** From the first letter, or the bracket around it, on. */
    private static String withoutMarks(String line) {
        int start = 0;
        while (start < line.length() && !Character.isLetter(line.charAt(start))) {
            boolean box = line.charAt(start) == '[' && line.startsWith("]", start + 2);
            if (line.charAt(start) == '[' && !box) {
                break;
            }
            start += box ? "[ ]".length() : 1;
        }
        return line.substring(Math.min(start, line.length()));
    }

    /** Whether a colon stands there, or a dash between blanks: a bracket alone does not part a word from a sentence. */
    private static boolean isBeforeText(String text, int at) {
        char c = text.charAt(at);
        return c == ':'
                || c == '\uff1a'
                || "–—-".indexOf(c) >= 0
                        && Character.isWhitespace(text.charAt(at - 1))
                        && DASHES.matcher(text).region(at, text.length()).lookingAt();
    }

    /** The words before a remark in brackets at the end; the same when there is none. */
    private static String withoutBrackets(String words) {
        if (!words.endsWith(")")) {
            return words;
        }
        int open = 0;
        int at = words.length();
        do {
            at--;
            open += words.charAt(at) == ')' ? 1 : words.charAt(at) == '(' ? -1 : 0;
        } while (open > 0 && at > 0);
        return words.substring(0, at).strip();
    }

    /** Whether a text may hold a heading that hides, found without reading it as Markdown; true when in doubt. */
    boolean mayHide(String text) {
        String bare = text.indexOf('\'') < 0 && text.indexOf('’') < 0
                ? text
                : text.replace("'", "").replace("’", "");
        return hiddenStarts.mayBeIn(bare);
    }

    /** What a heading says of what stands under it, beside the phase; empty when it says nothing, so that the section around decides. */
    static Optional<Section.Sort> sort(String heading) {
        return lookUp(SORTS, heading);
    }

    private static <T> Optional<T> lookUp(Map<String, T> words, String heading) {
        for (String way : ways(heading)) {
            T meant = words.get(way);
            if (meant != null) {
                return Optional.of(meant);
            }
        }
        return Optional.empty();
    }

    /** The two ways in which a heading may be one of ours: whole, and without a remark at its end. */
    private static List<String> ways(String heading) {
        String bare = beforeRemark(heading);
        return bare.equals(heading) ? List.of(normal(heading)) : List.of(normal(heading), normal(bare));
    }

    private static String beforeRemark(String heading) {
        if (!Words.holdsAny(heading, "(:–—-")) {
            return heading;
        }
        Matcher matcher = BEFORE_REMARK.matcher(heading);
        return matcher.matches() ? matcher.group(1) : heading;
    }

    /** Whether a heading can be told by a word at all: one of no letters is like every other. */
    static boolean isWord(String word) {
        return !normal(word).isEmpty();
    }

    /** Lower case, letters only, words separated by one blank; a leading number goes with the punctuation. */
    private static String normal(String heading) {
        String lower = heading.toLowerCase(Locale.ROOT);
        if (Words.areLetters(lower)) {
            return lower;
        }
        StringBuilder words = new StringBuilder(lower.length());
        boolean started = false;
        boolean between = false;
        for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
            int c = lower.codePointAt(i);
            started |= Character.isLetter(c);
            if (!started || c == '\'' || c == '’') {
                continue;
            }
            if (Character.isLetter(c) || isNumber(c)) {
                words.append(between && !words.isEmpty() ? " " : "").appendCodePoint(c);
                between = false;
            } else {
                between = true;
            }
        }
        return words.toString();
    }

    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean isTruth(Phase phase) {
        return switch (phase) {
            case PLAN, DO, CHECK, ACT -> false;
            case ACKNOWLEDGE, ANALYZE, ACTION_PLAN, FEEDBACK -> true;
        };
    }

    private static PhaseWords english() {
        return new PhaseWords(Map.of(), Map.of(), HIDDEN)
                .with(
                        Phase.PLAN,
                        List.of(
                                "plan",
                                "before",
                                "prep",
                                "preparation",
                                "expectations",
                                "expected",
                                "hypotheses",
                                "assumptions",
                                "what we expect",
                                "explore",
                                "standard",
                                "agenda",
                                "goals",
                                "objectives",
                                "research questions",
                                "questions to ask"))
                .with(
                        Phase.DO,
                        List.of(
                                "do",
                                "did",
                                "conversation",
                                "what happened",
                                "what we did",
                                "talk",
                                "discussion",
                                "meeting",
                                "notes"))
                .with(
                        Phase.CHECK,
                        List.of(
                                "check",
                                "study",
                                "look",
                                "listen",
                                "heard",
                                "what we heard",
                                "what they said",
                                "what we learned",
                                "learned",
                                "learnings",
                                "findings",
                                "reactions",
                                "insights",
                                "highlights",
                                "key findings",
                                "key points",
                                "key takeaways",
                                "takeaways",
                                "key insights",
                                "topline summary",
                                "observations",
                                "pain points",
                                "problems",
                                "challenges",
                                "quotes",
                                "key quotes",
                                "results",
                                "summary"))
                .with(
                        Phase.ACT,
                        List.of(
                                "act",
                                "adjust",
                                "agreed",
                                "next",
                                "next steps",
                                "actions",
                                "action items",
                                "to do",
                                "commitments",
                                "promises",
                                "decisions",
                                "follow-up",
                                "actions required",
                                "conclusion",
                                "conclusions",
                                "resolution",
                                "consensus",
                                "decisions made",
                                "decisions taken",
                                "key decisions",
                                "action points",
                                "suggested next steps",
                                "follow-up tasks",
                                "to-dos",
                                "todo",
                                "todos",
                                "next meeting",
                                "follow-ups"))
                .with(Phase.ACKNOWLEDGE, List.of("acknowledge", "acknowledge the truth", "expected and delivered"))
                .with(Phase.ANALYZE, List.of("analyze", "analyse", "analysis", "how it got that way", "why"))
                .with(Phase.ACTION_PLAN, List.of("action plan", "plan", "actions"))
                .with(Phase.FEEDBACK, List.of("feedback", "feedback system", "follow-up", "checks"));
    }
}
