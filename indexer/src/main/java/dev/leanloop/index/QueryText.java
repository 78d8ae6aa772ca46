package dev.leanloop.index;

import dev.leanloop.index.QueryNode.Boost;
import java.util.Set;

/** The text of a query, and how far it is read: takes the pieces that {@link QueryParser} puts together. */
final class QueryText {

    private static final String QUOTES = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb";

    private final String text;
    private final Set<Repair> repairs;
    private int at;

    /**
     * @param repairs where it is said what was mended
     */
    QueryText(String text, Set<Repair> repairs) {
        this.text = text;
        this.repairs = repairs;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    /** Whether a character stands here. */
    boolean isAt(char c) {
        return !isAtEnd() && text.charAt(at) == c;
    }

    boolean isAtQuote() {
        return !isAtEnd() && isQuote(text.charAt(at));
    }

    /** Takes the character that stands here. */
    void takeCharacter() {
        at++;
    }

    void skipSpace() {
        while (!isAtEnd() && Space.is(text.charAt(at))) {
            at++;
        }
    }

    /** Gives back the end of what was taken last. */
    void giveBack(String end) {
        at -= end.length();
    }

    /** Takes a sign, if it stands here and belongs to something. */
    boolean takeSign(char sign) {
        if (isAt(sign) && at + 1 < text.length() && !Space.is(text.charAt(at + 1)) && text.charAt(at + 1) != ')') {
            at++;
            return true;
        }
        return false;
    }

    /** Takes an operator in either of its forms, if it is next. */
    boolean takeOperator(String word, String sign) {
        skipSpace();
        for (String form : new String[] {word, sign}) {
            if (standsHere(form)) {
                at += form.length();
                return true;
            }
        }
        return false;
    }

    boolean isAtOperator(String word, String sign) {
        return standsHere(word) || standsHere(sign);
    }

    private boolean standsHere(String form) {
        int end = at + form.length();
        return text.startsWith(form, at) && (end == text.length() || endsChunk(text.charAt(end)));
    }

    /** Takes what stands together up to a space, a parenthesis or a quotation mark. */
    String chunk() {
        int start = at;
        while (!isAtEnd() && !endsChunk(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean endsChunk(char c) {
        return Space.is(c) || c == '(' || c == ')' || isQuote(c);
    }

    /** Takes the text between two quotation marks; an open one ends with the query. */
    String quoted() {
        int start = ++at;
        while (!isAtEnd() && !isAtQuote()) {
            at++;
        }
        String words = text.substring(start, at);
        if (isAtEnd()) {
            repairs.add(Repair.UNCLOSED_QUOTE);
        } else {
            at++;
        }
        return words;
    }

    /** Takes a range with its brackets; an open one ends with the query. */
    String range() {
        int start = at;
        while (!isAtEnd() && !isAt(']') && !isAt('}')) {
            at++;
        }
        if (!isAtEnd()) {
            at++;
        }
        return text.substring(start, at);
    }

    /** Takes {@code ^boost} after a phrase, range or group; a {@code ~} there means nothing. */
    Boost boost() {
        if (!isAt('^') && !isAt('~')) {
            return Boost.ONE;
        }
        int start = at;
        while (!isAtEnd() && "^~.0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String written = text.substring(start, at);
        if (written.charAt(0) == '~') {
            repairs.add(Repair.FUZZY);
            int boost = written.indexOf('^');
            written = boost < 0 ? "" : written.substring(boost);
        }
        return written.isEmpty() ? Boost.ONE : Boosted.of(written, repairs).boost();
    }

    private static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }
}
