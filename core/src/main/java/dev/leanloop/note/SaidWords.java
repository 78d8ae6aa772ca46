package dev.leanloop.note;

/** What is left of a text when its parts are taken out, without the white space and the signs that led from one to the other. */
final class SaidWords {

    private static final String DASHES = "–—-";

    private SaidWords() {}

    /** Without the signs that led from what was taken off the front to the words; {@code -5%} starts with none of them. */
    static String withoutHead(String words) {
        int start = 0;
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            boolean ends = at + 1 == words.length() || Character.isWhitespace(words.charAt(at + 1));
            boolean leads = DASHES.indexOf(c) >= 0 || ",;:".indexOf(c) >= 0;
            if (c == '：' || leads && ends) {
                start = at + 1;
            } else if (!leads && !Character.isWhitespace(c)) {
                break;
            }
        }
        return words.substring(start);
    }

    /** White space as single blanks, none before punctuation. */
    static String inOneLine(String words) {
        if (Words.areInOneLine(words)) {
            return words.strip();
        }
        StringBuilder line = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u00a0';
            boolean afterBlank = !line.isEmpty() && line.charAt(line.length() - 1) == ' ';
            if (!blank) {
                if (afterBlank && ",;.:".indexOf(c) >= 0) {
                    line.setLength(line.length() - 1);
                }
                line.append(c);
            } else if (!afterBlank) {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    /** Without the punctuation and the dash that led up to what was taken off the end. */
    static String withoutTail(String words) {
        int end = words.length();
        while (end > 0 && (",;:".indexOf(words.charAt(end - 1)) >= 0 || words.charAt(end - 1) == ' ')) {
            end--;
        }
        int dash = end;
        while (dash > 0 && DASHES.indexOf(words.charAt(dash - 1)) >= 0) {
            dash--;
        }
        boolean dangling = dash < end && dash > 0 && words.charAt(dash - 1) == ' ';
        return words.substring(0, dangling ? dash : end).strip();
    }
}
