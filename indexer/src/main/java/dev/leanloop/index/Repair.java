package dev.leanloop.index;

/** What the query parser mended. The page and the terminal say it in words; none of them is an error. */
public enum Repair {
    UNCLOSED_QUOTE("a quotation mark was closed at the end"),
    UNCLOSED_PARENTHESIS("a parenthesis was closed at the end"),
    STRAY_PARENTHESIS("a parenthesis without a partner was left out"),
    DANGLING_OPERATOR("AND, OR, NOT, + or - without a word was left out"),
    WILDCARD("a * counts only at the end of a word of two letters or more"),
    BOOST("^ needs a number from 0.1 to 100"),
    FUZZY("~ counts only after a word, with a distance of 1 or 2"),
    DATE("a date is written 2026-03-01, 2026-03 or 2026"),
    RANGE("a range is written [2026-01 TO 2026-03]"),
    EMPTY_VALUE("a field without a value was left out"),
    TOO_LONG("only the first part of the query was read");

    private final String words;

    Repair(String words) {
        this.words = words;
    }

    /** A clause a reader understands, without a full stop. */
    public String words() {
        return words;
    }
}
