package dev.leanloop.markdown;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Takes a line without any mark for the text that it is, and leaves every other to commonmark. Most items of most notes are such a
 * line, and commonmark makes parsers for all marks anew for each: without them a note is read in a tenth less time.
 */
final class PlainLine implements InlineParser {

    /** Those that neither CommonMark nor an extension of ours takes for a mark within a line. */
    private static final String NO_MARKS = " .,:;?#@/%+$()|'\"-";

    private final InlineParser marked;

    PlainLine(InlineParser marked) {
        this.marked = marked;
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        List<SourceLine> all = lines.getLines();
        String line = all.size() == 1 ? all.getFirst().getContent().toString() : "";
        if (isPlain(line)) {
            Text text = new Text(line);
            text.setSourceSpans(lines.getSourceSpans());
            block.appendChild(text);
        } else {
            marked.parse(lines, block);
        }
    }

    /** Whether a line holds no mark, nor a blank at its end, which would be left out. */
    private static boolean isPlain(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean isWord = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0x80;
            if (!isWord && NO_MARKS.indexOf(c) < 0) {
                return false;
            }
        }
        return !line.isEmpty() && line.charAt(line.length() - 1) != ' ';
    }
}
