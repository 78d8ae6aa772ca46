package dev.leanloop.note;

import dev.leanloop.diagnostic.DiagnosticCode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what kind of learning a line says it is: {@code Pain: text}, {@code [pain] text}, or a team's own word or emoji. */
final class KindReader {

    private static final Pattern KIND =
            Pattern.compile("(?:([\\p{L}][\\p{L}-]*)\\s*:|\\[([\\p{L}][\\p{L} -]+)]:?)(?=\\s)");
    private static final Pattern ISSUE_LAST = Pattern.compile("\\[?#\\d+]?\\s*$");
    private static final Map<String, LearningKind> KINDS = kinds();

    private final Settings settings;
    private final Problems problems;

    KindReader(Settings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    /** By a word before a colon or in brackets, taken off the line; a bracketed word near to one of ours is reported (W50). */
    Optional<LearningKind> byWord(ItemLine line) {
        ItemText text = line.text();
        if (!text.mayHold(':') && !text.mayHold(']')) {
            return Optional.empty();
        }
        int start = text.mark();
        Optional<Matcher> taken = text.take(KIND);
        if (taken.isEmpty() || isIssueTitle(taken.orElseThrow().group(), text)) {
            text.reset(start);
            return Optional.empty();
        }
        Matcher match = taken.orElseThrow();
        boolean bracketed = match.group(1) == null;
        String word = (bracketed ? match.group(2) : match.group(1)).toLowerCase(Locale.ROOT);
        Optional<LearningKind> kind = kindOf(word);
        if (kind.isEmpty()) {
            text.reset(start);
            if (bracketed) {
                problems.didYouMean(DiagnosticCode.W50, line, "[" + word + "]", "kind", nearestKind(word));
            }
        }
        return kind;
    }

    /** By an emoji that leanloop.yml maps, taken off the line. */
    Optional<LearningKind> byEmoji(ItemText text) {
        for (Map.Entry<String, LearningKind> drawn : settings.emoji().entrySet()) {
            if (text.take(Pattern.compile(Pattern.quote(drawn.getKey()) + "\\x{FE0F}?"))
                    .isPresent()) {
                return Optional.of(drawn.getValue());
            }
        }
        return Optional.empty();
    }

    /** {@code request: Review the charter #383} is how issues are called, not what a customer asked for. */
    private static boolean isIssueTitle(String marker, ItemText text) {
        return Character.isLowerCase(marker.codePointAt(0))
                && ISSUE_LAST.matcher(text.rest()).find();
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
