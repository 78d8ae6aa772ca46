package dev.leanloop.cli;

import java.util.regex.Pattern;

/** A note's words as they are to be seen in Markdown that a forge renders: no markup of theirs, and nobody is called by it. */
final class MarkdownWords {

    private static final Pattern MARK = Pattern.compile("[\\\\`*_\\[\\]<>|~$&]|!(?=\\[)");
    private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");
    private static final Pattern ISSUE = Pattern.compile("(?<![\\p{L}\\p{N}])([#!])(?=\\d)");

    private MarkdownWords() {}

    /** One line of text. A handle becomes code: a forge tells the account of that name, whoever that is. */
    static String of(String text) {
        var words = new StringBuilder();
        String line = text.replaceAll("\\s+", " ").strip();
        var handles = HANDLE.matcher(line);
        int from = 0;
        while (handles.find()) {
            words.append(plain(line.substring(from, handles.start())));
            words.append('`').append(handles.group()).append('`');
            from = handles.end();
        }
        return words.append(plain(line.substring(from))).toString();
    }

    /** Text that is shown as code. */
    static String code(String text) {
        return "`" + text.replace('`', '\'') + "`";
    }

    private static String plain(String text) {
        // A word joiner, seen by nobody, keeps a number from becoming a link to an issue.
        return ISSUE.matcher(MARK.matcher(text).replaceAll("\\\\$0")).replaceAll("$1\u2060");
    }
}
