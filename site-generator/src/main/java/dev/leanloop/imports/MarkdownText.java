package dev.leanloop.imports;

import dev.leanloop.privacy.PersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text of elsewhere as Markdown that shows it as it is: no sign in it is a mark, and no line a heading, code, a comment or a table.
 * Lists stay lists. Contact data and secrets are left out here already: what once lies in git is hard to take out of it.
 */
final class MarkdownText {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n|\\u2028|\\u2029|\\u000b|\\f");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]+");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?[\\p{Alnum}]{1,40};)");
    /** A line of such signs alone draws a rule, makes a heading of the line before, or a table of both. */
    private static final Pattern RULE = Pattern.compile("[-=_*:|+\\s]+");

    /** Programs that break lines do so at 65 and more. */
    private static final int WRAPPED = 60;

    private static final Pattern ENTRY = Pattern.compile("[-+] |\\d[.)] ");
    private static final Pattern NUMBERED = Pattern.compile("(\\d+)([.)])(\\s.*|$)");
    private static final String ALWAYS = "\\`*[]<~";

    private MarkdownText() {}

    /** The lines, each without blanks around it, and without those that are empty at the ends. */
    static List<String> lines(String text) {
        String masked = PersonalData.MASK.applied(LINE_END.matcher(text).replaceAll("\n"));
        List<String> lines = new ArrayList<>();
        for (String written : masked.strip().split("\n", -1)) {
            String line = line(CONTROL.matcher(written).replaceAll(" ").strip());
            if (!lines.isEmpty() && isBroken(lines.getLast(), line)) {
                lines.add("");
            }
            lines.add(line);
        }
        return lines;
    }

    /** Whether a line was ended by whoever wrote it, and not by a program that breaks long ones: Markdown would join the two. */
    private static boolean isBroken(String line, String next) {
        return !line.isEmpty()
                && !next.isEmpty()
                && line.length() < WRAPPED
                && !ENTRY.matcher(next).lookingAt();
    }

    /** All of it in one line. */
    static String inOneLine(String text) {
        return line(
                PersonalData.MASK.applied(CONTROL.matcher(LINE_END.matcher(text).replaceAll(" "))
                        .replaceAll(" ")
                        .strip()));
    }

    private static String line(String line) {
        StringBuilder escaped = new StringBuilder();
        if (!line.isEmpty()
                && (line.charAt(0) == '#'
                        || line.charAt(0) == '>'
                        || line.charAt(0) == '|'
                        || RULE.matcher(line).matches())) {
            escaped.append('\\');
        }
        var ordered = NUMBERED.matcher(line);
        int start = 0;
        if (ordered.matches() && ordered.group(1).length() > 1) {
            // 2024. is a year at the end of a sentence before it is the number of an entry.
            escaped.append(ordered.group(1)).append('\\');
            start = ordered.end(1);
        }
        for (int i = start; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean isFirst = i == 0 && !escaped.isEmpty();
            if (!isFirst && (ALWAYS.indexOf(c) >= 0 || isEmphasis(line, i) || isComment(line, i))) {
                escaped.append('\\');
            }
            escaped.append(c);
            if (c == '[' && line.startsWith("[[", i)) {
                escaped.append(' '); // Two of them are a link to a note, escaped or not.
            }
        }
        return ENTITY.matcher(escaped).replaceAll("\\\\&");
    }

    /** Within a word it is a letter like any other. */
    private static boolean isEmphasis(String line, int at) {
        return line.charAt(at) == '_'
                && !(at > 0
                        && at + 1 < line.length()
                        && Character.isLetterOrDigit(line.charAt(at - 1))
                        && Character.isLetterOrDigit(line.charAt(at + 1)));
    }

    /** {@code %%} and {@code <!--} hide what follows, before Markdown is read. */
    private static boolean isComment(String line, int at) {
        char c = line.charAt(at);
        return c == '!' && at > 0 && line.charAt(at - 1) == '<'
                || c == '%' && (at > 0 && line.charAt(at - 1) == '%' || line.startsWith("%%", at));
    }
}
