package dev.leanloop.cli;

import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.QuoteLine;
import dev.leanloop.site.page.Sheet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A sheet as Markdown, for a wiki, a mail or another program: nothing in it is a mark but the headings, the lists and the quotes. */
final class SheetMarkdown {

    private final Messages messages;

    SheetMarkdown(Messages messages) {
        this.messages = messages;
    }

    String of(Sheet sheet) {
        var text = new StringBuilder();
        text.append("# ").append(MarkdownWords.of(sheet.title())).append("\n\n");
        if (!sheet.about().isEmpty()) {
            text.append(messages.text("sheet.who", Map.of("who", joined(sheet.about()))))
                    .append("\n\n");
        }
        text.append(messages.text("sheet.as_of", Map.of("day", sheet.asOf().words())))
                .append('\n');
        for (Sheet.Section section : sheet.sections()) {
            text.append("\n## ").append(section.title()).append("\n\n");
            section.entries().lines().forEach(entry -> entry(text, entry));
            int more = section.entries().total() - section.entries().lines().size();
            if (more > 0) {
                text.append('\n').append(messages.count("sheet.more", more)).append('\n');
            }
        }
        return text.toString();
    }

    private static void entry(StringBuilder text, Sheet.Entry entry) {
        text.append("- ").append(MarkdownWords.of(entry.text()));
        if (!entry.notes().isEmpty()) {
            text.append(" (").append(joined(entry.notes())).append(')');
        }
        text.append('\n');
        for (QuoteLine quote : entry.quotes()) {
            text.append("  > “").append(MarkdownWords.of(quote.text())).append('”');
            if (quote.who() != null) {
                text.append(" – ").append(MarkdownWords.of(quote.who()));
            }
            text.append('\n');
        }
    }

    private static String joined(List<String> words) {
        return words.stream().map(MarkdownWords::of).collect(Collectors.joining(", "));
    }
}
