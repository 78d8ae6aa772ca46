package dev.leanloop.index;

import dev.leanloop.index.QueryNode.Boost;
import dev.leanloop.index.QueryNode.Clause;
import dev.leanloop.index.QueryNode.Group;
import dev.leanloop.index.QueryNode.Join;
import dev.leanloop.index.QueryNode.Occur;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
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

    /** So that the day before and the day after have four digits, too. */
    private static final int FIRST_YEAR = 1000;

    private static final int LAST_YEAR = 9998;

    private static final String QUOTES = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb";
    private static final Pattern BOOST = Pattern.compile("\\^([0-9]{1,3})(?:\\.([0-9]{1,2}))?$");
    private static final Pattern FUZZY = Pattern.compile("~([0-9]*)$");
    private static final Pattern FIELD = Pattern.compile("^([A-Za-z]+):");
    private static final Pattern DAY = Pattern.compile("^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$");
    private static final Pattern RANGE = Pattern.compile("^[\\[{] *([^ ]+) +TO +([^ ]+?) *[\\]}]$");

    private final String text;
    private final boolean typing;
    private final Set<Repair> repairs = EnumSet.noneOf(Repair.class);
    private int at;
    private int leaves;

    private QueryParser(String text, boolean typing) {
        this.text = text;
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
            skipSpace();
            if (at == text.length()) {
                break;
            }
            if (text.charAt(at) == ')') {
                if (!top) {
                    break;
                }
                repairs.add(Repair.STRAY_PARENTHESIS);
                at++;
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
        while (operator("OR", "||")) {
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
        while (operator("AND", "&&")) {
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
            skipSpace();
            Occur sign = sign();
            if (sign == Occur.PLAIN) {
                break;
            }
            occur = signed ? occur : sign;
            signed = true;
        }
        if (at == text.length() || text.charAt(at) == ')' || peek("AND", "&&") || peek("OR", "||")) {
            repairs.add(Repair.DANGLING_OPERATOR);
            if (!signed && at < text.length() && text.charAt(at) != ')') {
                if (!operator("AND", "&&")) {
                    operator("OR", "||");
                }
            }
            return null;
        }
        QueryNode node = primary(field);
        return node == null ? null : new Clause(occur, node);
    }

    private Occur sign() {
        if (operator("NOT", "NOT")) {
            return Occur.EXCLUDED;
        }
        if (at + 1 < text.length() && !Space.is(text.charAt(at + 1)) && text.charAt(at + 1) != ')') {
            char sign = text.charAt(at);
            if (sign == '+' || sign == '-') {
                at++;
                return sign == '+' ? Occur.REQUIRED : Occur.EXCLUDED;
            }
        }
        return Occur.PLAIN;
    }

    /** {@code primary = "(" sequence ")" | phrase | [field ":"] value}; null when it was left out. */
    private @Nullable QueryNode primary(@Nullable String field) {
        char next = text.charAt(at);
        if (next == '(') {
            return group(field);
        }
        if (isQuote(next)) {
            String words = quoted();
            return leaf(field, words, suffix());
        }
        String chunk = chunk();
        if (chunk.startsWith("*")) {
            // Words only: without its stars the rest could read as a field, a sign or an operator.
            repairs.add(Repair.WILDCARD);
            Suffixed bare = Suffixed.of(chunk.replace("*", ""), repairs);
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
                Suffixed value = Suffixed.of(chunk.substring(1), repairs);
                return leaf(topic ? "topic" : "who", value.text(), value.boost());
            }
        }
        return word(field, chunk);
    }

    private @Nullable QueryNode group(@Nullable String field) {
        at++;
        Group inner = sequence(field, false);
        if (at < text.length()) {
            at++;
        } else {
            repairs.add(Repair.UNCLOSED_PARENTHESIS);
        }
        Boost boost = suffix();
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
                at -= rest.length();
                return range(field);
            }
            if (TextField.of(field).isPresent() && KeywordField.of(field).isEmpty()) {
                return word(field, rest);
            }
            Suffixed value = Suffixed.of(rest, repairs);
            return leaf(field, value.text(), value.boost());
        }
        if (at < text.length() && isQuote(text.charAt(at))) {
            String words = quoted();
            return leaf(field, words, suffix());
        }
        if (at < text.length() && text.charAt(at) == '(') {
            return group(field);
        }
        repairs.add(Repair.EMPTY_VALUE);
        return null;
    }

    private @Nullable QueryNode range(String field) {
        int end = at;
        while (end < text.length() && text.charAt(end) != ']' && text.charAt(end) != '}') {
            end++;
        }
        boolean closed = end < text.length();
        String written = text.substring(at, closed ? end + 1 : end);
        at = closed ? end + 1 : end;
        Boost boost = suffix();
        Matcher range = RANGE.matcher(written);
        if (!range.find()) {
            repairs.add(Repair.RANGE);
            return null;
        }
        Span from = range.group(1).equals("*") ? Span.OPEN : span(range.group(1));
        Span to = range.group(2).equals("*") ? Span.OPEN : span(range.group(2));
        if (from == null || to == null) {
            repairs.add(Repair.DATE);
            return null;
        }
        boolean afterFrom = written.charAt(0) == '{' && from.last() != null;
        boolean beforeTo = written.endsWith("}") && to.first() != null;
        LocalDate first = afterFrom ? plus(from.last(), 1) : from.first();
        LocalDate last = beforeTo ? plus(to.first(), -1) : to.last();
        return days(field, first, last, boost);
    }

    /** A chunk without a field of values: a word, its beginning, or its neighbours. */
    private @Nullable QueryNode word(@Nullable String field, String chunk) {
        if (field != null
                && (TextField.of(field).isEmpty() || KeywordField.of(field).isPresent())) {
            Suffixed value = Suffixed.of(chunk, repairs);
            return leaf(field, value.text(), value.boost());
        }
        TextField in = field == null ? null : TextField.of(field).orElseThrow();
        boolean last = typing && at == text.length();
        Suffixed suffixed = Suffixed.of(chunk, repairs);
        String word = suffixed.text();
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
            return base.isEmpty() || isFull() ? null : new QueryNode.Fuzzy(in, base, distance, suffixed.boost());
        }
        int star = word.indexOf('*');
        if (word.isEmpty() && !chunk.isEmpty()) {
            repairs.add(Repair.BOOST);
        }
        if (star < 0) {
            return word.isEmpty() || isFull() ? null : new QueryNode.Word(in, word, suffixed.boost(), last);
        }
        if (star >= 2) {
            if (star < word.length() - 1) {
                repairs.add(Repair.WILDCARD);
            }
            return isFull() ? null : new QueryNode.Prefix(in, word.substring(0, star), suffixed.boost());
        }
        repairs.add(Repair.WILDCARD);
        // A phrase: without its stars the rest could read as a field or an operator.
        String bare = word.replace("*", "");
        return bare.isEmpty() || isFull() ? null : new QueryNode.Phrase(in, bare, suffixed.boost());
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
        Span span = span(Space.strip(value.substring(comparison.length())));
        if (span == null || span.first() == null || span.last() == null) {
            repairs.add(Repair.DATE);
            return null;
        }
        String relation = field.equals("after") ? ">" : field.equals("before") ? "<" : comparison;
        return switch (relation) {
            case ">" -> days(field, plus(span.last(), 1), null, boost);
            case ">=" -> days(field, span.first(), null, boost);
            case "<" -> days(field, null, plus(span.first(), -1), boost);
            case "<=" -> days(field, null, span.last(), boost);
            default -> days(field, span.first(), span.last(), boost);
        };
    }

    private @Nullable QueryNode days(String field, @Nullable LocalDate from, @Nullable LocalDate to, Boost boost) {
        return isFull()
                ? null
                : new QueryNode.Days(field.equals("due") ? DateField.DUE : DateField.DATE, from, to, boost);
    }

    private static @Nullable LocalDate plus(@Nullable LocalDate day, int days) {
        return day == null ? null : day.plusDays(days);
    }

    /** A day, month or year as written; null ends are open. */
    private record Span(@Nullable LocalDate first, @Nullable LocalDate last) {
        static final Span OPEN = new Span(null, null);
    }

    private static @Nullable Span span(String written) {
        Matcher day = DAY.matcher(written);
        if (!day.find()) {
            return null;
        }
        int year = Integer.parseInt(day.group(1));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        try {
            if (day.group(2) == null) {
                return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(day.group(2)));
            if (day.group(3) == null) {
                return new Span(month.atDay(1), month.atEndOfMonth());
            }
            LocalDate date = month.atDay(Integer.parseInt(day.group(3)));
            return new Span(date, date);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private boolean isFull() {
        if (leaves == MAX_LEAVES) {
            repairs.add(Repair.TOO_LONG);
            return true;
        }
        leaves++;
        return false;
    }

    /** The text between two quotation marks; an open one ends with the query. */
    private String quoted() {
        int start = ++at;
        while (at < text.length() && !isQuote(text.charAt(at))) {
            at++;
        }
        String words = text.substring(start, at);
        if (at < text.length()) {
            at++;
        } else {
            repairs.add(Repair.UNCLOSED_QUOTE);
        }
        return words;
    }

    /** {@code ^boost} after a phrase, range or group; a {@code ~} there means nothing. */
    private Boost suffix() {
        int end = at;
        while (end < text.length() && "^~.0123456789".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (end == at || (text.charAt(at) != '^' && text.charAt(at) != '~')) {
            return Boost.ONE;
        }
        String written = text.substring(at, end);
        at = end;
        if (written.charAt(0) == '~') {
            repairs.add(Repair.FUZZY);
            int boost = written.indexOf('^');
            written = boost < 0 ? "" : written.substring(boost);
        }
        return written.isEmpty() ? Boost.ONE : Suffixed.of(written, repairs).boost();
    }

    private String chunk() {
        int start = at;
        while (at < text.length() && !endsChunk(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean endsChunk(char c) {
        return Space.is(c) || c == '(' || c == ')' || isQuote(c);
    }

    private boolean operator(String word, String sign) {
        skipSpace();
        for (String form : new String[] {word, sign}) {
            if (standsHere(form)) {
                at += form.length();
                return true;
            }
        }
        return false;
    }

    private boolean peek(String word, String sign) {
        return standsHere(word) || standsHere(sign);
    }

    private boolean standsHere(String form) {
        int end = at + form.length();
        return text.startsWith(form, at) && (end == text.length() || endsChunk(text.charAt(end)));
    }

    private void skipSpace() {
        while (at < text.length() && Space.is(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isField(String word) {
        return TextField.of(word).isPresent() || KeywordField.of(word).isPresent() || isDate(word) || word.equals("is");
    }

    private static boolean isDate(String field) {
        return field.equals("date") || field.equals("due") || field.equals("after") || field.equals("before");
    }

    private static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    /** A text and the boost at its end. */
    private record Suffixed(String text, Boost boost) {

        static Suffixed of(String written, Set<Repair> repairs) {
            int caret = written.indexOf('^');
            if (caret < 0) {
                return new Suffixed(written, Boost.ONE);
            }
            Matcher boost = BOOST.matcher(written);
            if (boost.find() && boost.start() == caret) {
                String decimals = boost.group(2) == null ? "" : boost.group(2);
                int hundredths =
                        Integer.parseInt(boost.group(1)) * 100 + Integer.parseInt((decimals + "00").substring(0, 2));
                if (hundredths >= 10 && hundredths <= 10_000) {
                    return new Suffixed(written.substring(0, caret), new Boost(hundredths));
                }
            }
            repairs.add(Repair.BOOST);
            return new Suffixed(written.substring(0, caret), Boost.ONE);
        }
    }
}
