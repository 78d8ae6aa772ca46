package dev.leanloop.index;

import dev.leanloop.index.QueryNode.Boost;
import dev.leanloop.index.QueryNode.Clause;
import dev.leanloop.index.QueryNode.Group;
import dev.leanloop.index.QueryNode.Join;
import dev.leanloop.index.QueryNode.Occur;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query by the grammar of {@code docs/query-language.md}. Every text is a query: what cannot be understood is mended and
 * the mending reported. {@code query.js} is the same parser for the page; the vectors in {@code query-vectors.tsv} hold the two
 * together, so a change here is a change there.
 */
final class QueryParser {

    /** UTF-16 units that are read; the rest of a longer query is left out. */
    static final int MAX_LENGTH = 600;

    /** Words, phrases and values that are read. */
    static final int MAX_LEAVES = 64;

    private static final Pattern FUZZY = Pattern.compile("~([0-9]*)$");
    private static final Pattern FIELD = Pattern.compile("^([A-Za-z]+):");
    private static final Pattern RANGE = Pattern.compile("^[\\[{] *([^ ]+) +TO +([^ ]+?) *[\\]}]$");

    private final Set<Repair> repairs = EnumSet.noneOf(Repair.class);
    private final QueryText text;
    private final boolean typing;
    private int leaves;

    private QueryParser(String text, boolean typing) {
        this.text = new QueryText(text, repairs);
        this.typing = typing;
    }

    /**
     * A query as understood.
     *
     * @param query the tree; without clauses when nothing was asked
     * @param repairs what was mended, in the order of {@link Repair}
     */
    record Parsed(Group query, List<Repair> repairs) {}

    static Parsed parse(String text, SearchRequest.Entry entry) {
        String read = text;
        boolean cut = text.length() > MAX_LENGTH;
        if (cut) {
            int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
            read = text.substring(0, end);
        }
        var parser = new QueryParser(read, entry == SearchRequest.Entry.TYPING);
        if (cut) {
            parser.repairs.add(Repair.TOO_LONG);
        }
        QueryNode query = parser.sequence(null, true);
        Group group = query instanceof Group whole
                ? whole
                : new Group(Join.SEQUENCE, List.of(NormalForm.plain(query)), Boost.ONE);
        return new Parsed(group, List.copyOf(parser.repairs));
    }

    /** {@code sequence = { alternatives }}, up to the closing parenthesis or the end. */
    private Group sequence(@Nullable String field, boolean top) {
        var clauses = new ArrayList<Clause>();
        while (true) {
            text.skipSpace();
            if (text.isAtEnd()) {
                break;
            }
            if (text.isAt(')')) {
                if (!top) {
                    break;
                }
                repairs.add(Repair.STRAY_PARENTHESIS);
                text.takeCharacter();
                continue;
            }
            Clause clause = alternatives(field);
            if (clause != null) {
                clauses.add(clause);
            }
        }
        return new Group(Join.SEQUENCE, clauses, Boost.ONE);
    }

    /** {@code alternatives = conjunction { OR conjunction }}. */
    private @Nullable Clause alternatives(@Nullable String field) {
        var clauses = new ArrayList<Clause>();
        Clause first = conjunction(field);
        if (first != null) {
            clauses.add(first);
        }
        while (text.takeOperator("OR", "||")) {
            Clause next = conjunction(field);
            if (next != null) {
                clauses.add(next);
            }
        }
        return joined(Join.OR, clauses);
    }

    /** {@code conjunction = unary { AND unary }}. */
    private @Nullable Clause conjunction(@Nullable String field) {
        var clauses = new ArrayList<Clause>();
        Clause first = unary(field);
        if (first != null) {
            clauses.add(first);
        }
        while (text.takeOperator("AND", "&&")) {
            Clause next = unary(field);
            if (next != null) {
                clauses.add(next);
            }
        }
        return joined(Join.AND, clauses);
    }

    private static @Nullable Clause joined(Join join, List<Clause> clauses) {
        return switch (clauses.size()) {
            case 0 -> null;
            case 1 -> clauses.get(0);
            default -> NormalForm.plain(new Group(join, clauses, Boost.ONE));
        };
    }

    /** {@code unary = { NOT | "+" | "-" } primary}; the first sign counts. Null when nothing stands here. */
    private @Nullable Clause unary(@Nullable String field) {
        Occur occur = Occur.PLAIN;
        boolean signed = false;
        while (true) {
            text.skipSpace();
            Occur sign = sign();
            if (sign == Occur.PLAIN) {
                break;
            }
            occur = signed ? occur : sign;
            signed = true;
        }
        if (text.isAtEnd() || text.isAt(')') || text.isAtOperator("AND", "&&") || text.isAtOperator("OR", "||")) {
            repairs.add(Repair.DANGLING_OPERATOR);
            if (!signed && !text.takeOperator("AND", "&&")) {
                text.takeOperator("OR", "||");
            }
            return null;
        }
        QueryNode node = primary(field);
        return node == null ? null : new Clause(occur, node);
    }

    private Occur sign() {
        if (text.takeOperator("NOT", "NOT") || text.takeSign('-')) {
            return Occur.EXCLUDED;
        }
        if (text.takeSign('+')) {
            return Occur.REQUIRED;
        }
        return Occur.PLAIN;
    }

    /** {@code primary = "(" sequence ")" | phrase | [field ":"] value}; null when it was left out. */
    private @Nullable QueryNode primary(@Nullable String field) {
        if (text.isAt('(')) {
            return group(field);
        }
        if (text.isAtQuote()) {
            String words = text.quoted();
            return leaf(field, words, text.boost());
        }
        String chunk = text.chunk();
        if (chunk.startsWith("*")) {
            // Words only: without its stars the rest could read as a field, a sign or an operator.
            repairs.add(Repair.WILDCARD);
            Boosted bare = Boosted.of(chunk.replace("*", ""), repairs);
            return leaf(field, bare.text(), bare.boost());
        }
        Matcher named = FIELD.matcher(chunk);
        if (named.find() && isField(named.group(1).toLowerCase(Locale.ROOT))) {
            return fielded(named.group(1).toLowerCase(Locale.ROOT), chunk.substring(named.end()));
        }
        if (chunk.length() > 1 && (chunk.charAt(0) == '#' || chunk.charAt(0) == '@')) {
            boolean topic = chunk.charAt(0) == '#';
            char letter = chunk.charAt(1);
            if (!topic || !(letter >= '0' && letter <= '9')) {
                Boosted value = Boosted.of(chunk.substring(1), repairs);
                return leaf(topic ? "topic" : "who", value.text(), value.boost());
            }
        }
        return word(field, chunk);
    }

    private @Nullable QueryNode group(@Nullable String field) {
        text.takeCharacter();
        Group inner = sequence(field, false);
        if (text.isAtEnd()) {
            repairs.add(Repair.UNCLOSED_PARENTHESIS);
        } else {
            text.takeCharacter();
        }
        Boost boost = text.boost();
        if (inner.clauses().isEmpty()) {
            return null;
        }
        if (inner.clauses().size() == 1
                && inner.clauses().get(0).occur() == Occur.PLAIN
                && inner.clauses().get(0).node() instanceof Group only) {
            Boost both = only.boost().equals(Boost.ONE) ? boost : boost.equals(Boost.ONE) ? only.boost() : null;
            if (both != null) {
                return new Group(only.join(), only.clauses(), both);
            }
        }
        return new Group(Join.SEQUENCE, inner.clauses(), boost);
    }

    /** What follows {@code field:}. */
    private @Nullable QueryNode fielded(String field, String rest) {
        if (!rest.isEmpty()) {
            if (isDate(field) && (rest.charAt(0) == '[' || rest.charAt(0) == '{')) {
                text.giveBack(rest);
                return range(field);
            }
            if (TextField.of(field).isPresent() && KeywordField.of(field).isEmpty()) {
                return word(field, rest);
            }
            Boosted value = Boosted.of(rest, repairs);
            return leaf(field, value.text(), value.boost());
        }
        if (text.isAtQuote()) {
            String words = text.quoted();
            return leaf(field, words, text.boost());
        }
        if (text.isAt('(')) {
            return group(field);
        }
        repairs.add(Repair.EMPTY_VALUE);
        return null;
    }

    private @Nullable QueryNode range(String field) {
        String written = text.range();
        Boost boost = text.boost();
        Matcher range = RANGE.matcher(written);
        if (!range.find()) {
            repairs.add(Repair.RANGE);
            return null;
        }
        Optional<DaySpan> from = DaySpan.ofEnd(range.group(1));
        Optional<DaySpan> to = DaySpan.ofEnd(range.group(2));
        if (from.isEmpty() || to.isEmpty()) {
            repairs.add(Repair.DATE);
            return null;
        }
        DaySpan start = from.orElseThrow();
        DaySpan end = to.orElseThrow();
        LocalDate first = written.charAt(0) == '{' ? start.after() : start.first();
        LocalDate last = written.endsWith("}") ? end.before() : end.last();
        return days(field, first, last, boost);
    }

    /** A chunk without a field of values: a word, its beginning, or its neighbours. */
    private @Nullable QueryNode word(@Nullable String field, String chunk) {
        if (field != null
                && (TextField.of(field).isEmpty() || KeywordField.of(field).isPresent())) {
            Boosted value = Boosted.of(chunk, repairs);
            return leaf(field, value.text(), value.boost());
        }
        TextField in = field == null ? null : TextField.of(field).orElseThrow();
        boolean last = typing && text.isAtEnd();
        Boosted boosted = Boosted.of(chunk, repairs);
        String word = boosted.text();
        Matcher fuzzy = FUZZY.matcher(word);
        if (fuzzy.find() && fuzzy.start() > 0) {
            String base = word.substring(0, fuzzy.start()).replace("*", "");
            int distance = switch (fuzzy.group(1)) {
                case "" -> base.length() < 6 ? 1 : 2;
                case "1" -> 1;
                case "2" -> 2;
                default -> {
                    repairs.add(Repair.FUZZY);
                    yield 2;
                }
            };
            return base.isEmpty() || isFull() ? null : new QueryNode.Fuzzy(in, base, distance, boosted.boost());
        }
        int star = word.indexOf('*');
        if (word.isEmpty() && !chunk.isEmpty()) {
            repairs.add(Repair.BOOST);
        }
        if (star < 0) {
            return word.isEmpty() || isFull() ? null : new QueryNode.Word(in, word, boosted.boost(), last);
        }
        if (star >= 2) {
            if (star < word.length() - 1) {
                repairs.add(Repair.WILDCARD);
            }
            return isFull() ? null : new QueryNode.Prefix(in, word.substring(0, star), boosted.boost());
        }
        repairs.add(Repair.WILDCARD);
        // A phrase: without its stars the rest could read as a field or an operator.
        String bare = word.replace("*", "");
        return bare.isEmpty() || isFull() ? null : new QueryNode.Phrase(in, bare, boosted.boost());
    }

    private @Nullable QueryNode leaf(@Nullable String field, String written, Boost boost) {
        String value = Space.strip(written);
        if (value.isEmpty()) {
            if (field != null) {
                repairs.add(Repair.EMPTY_VALUE);
            }
            return null;
        }
        if (field == null) {
            return isFull() ? null : new QueryNode.Phrase(null, value, boost);
        }
        if (isDate(field)) {
            return date(field, value, boost);
        }
        if (field.equals("is")) {
            String is = value.toLowerCase(Locale.ROOT);
            if (is.chars().anyMatch(c -> !(c >= 'a' && c <= 'z') && c != '-')) {
                repairs.add(Repair.EMPTY_VALUE);
                return null;
            }
            return isFull() ? null : is.equals("overdue") ? new QueryNode.Overdue(boost) : new QueryNode.Is(is, boost);
        }
        Optional<KeywordField> keyword = KeywordField.of(field);
        if (keyword.isPresent()) {
            int start = 0;
            while (start < value.length() && "#@".indexOf(value.charAt(start)) >= 0) {
                start++;
            }
            String bare = Space.strip(value.substring(start));
            if (bare.isEmpty()) {
                repairs.add(Repair.EMPTY_VALUE);
                return null;
            }
            return isFull() ? null : new QueryNode.Value(keyword.orElseThrow(), bare, boost);
        }
        return isFull() ? null : new QueryNode.Phrase(TextField.of(field).orElseThrow(), value, boost);
    }

    private @Nullable QueryNode date(String field, String value, Boost boost) {
        if (field.equals("due") && value.toLowerCase(Locale.ROOT).equals("overdue")) {
            return isFull() ? null : new QueryNode.Overdue(boost);
        }
        String comparison = value.startsWith(">=") || value.startsWith("<=")
                ? value.substring(0, 2)
                : value.startsWith(">") || value.startsWith("<") ? value.substring(0, 1) : "";
        Optional<DaySpan> written = DaySpan.of(Space.strip(value.substring(comparison.length())));
        if (written.isEmpty()) {
            repairs.add(Repair.DATE);
            return null;
        }
        DaySpan span = written.orElseThrow();
        String relation = field.equals("after") ? ">" : field.equals("before") ? "<" : comparison;
        return switch (relation) {
            case ">" -> days(field, span.after(), null, boost);
            case ">=" -> days(field, span.first(), null, boost);
            case "<" -> days(field, null, span.before(), boost);
            case "<=" -> days(field, null, span.last(), boost);
            default -> days(field, span.first(), span.last(), boost);
        };
    }

    private @Nullable QueryNode days(String field, @Nullable LocalDate from, @Nullable LocalDate to, Boost boost) {
        return isFull()
                ? null
                : new QueryNode.Days(field.equals("due") ? DateField.DUE : DateField.DATE, from, to, boost);
    }

    private boolean isFull() {
        if (leaves == MAX_LEAVES) {
            repairs.add(Repair.TOO_LONG);
            return true;
        }
        leaves++;
        return false;
    }

    private static boolean isField(String word) {
        return TextField.of(word).isPresent() || KeywordField.of(word).isPresent() || isDate(word) || word.equals("is");
    }

    private static boolean isDate(String field) {
        return field.equals("date") || field.equals("due") || field.equals("after") || field.equals("before");
    }
}
