package dev.leanloop.markdown;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.InlineParserFactory;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.jspecify.annotations.Nullable;

/**
 * Takes lines without any mark for the text that they are, and leaves every other to commonmark. Most items of most notes are such a
 * line, and commonmark makes parsers for all marks anew for each: without them a note is read in a tenth less time.
 */
final class PlainLine implements InlineParser {

    /** Those that neither CommonMark nor an extension of ours takes for a mark within a line. */
    private static final String NO_MARKS = " .,:;?#@/%+$()|'\"-";

    /** Beside them those that are marks only where they lead to something: in a text that defines no links, to a bracket behind them. */
    private static final String BRACKETS = "[]";

    private final InlineParserContext context;
    private final boolean[] plain;

    /** Made when a line has a mark: many a note has none. */
    private @Nullable InlineParser marked;

    private PlainLine(InlineParserContext context, boolean[] plain) {
        this.context = context;
        this.plain = plain;
    }

    /** For any text. */
    static InlineParserFactory inAnyText() {
        boolean[] plain = plain(NO_MARKS);
        return context -> new PlainLine(context, plain);
    }

    /** For texts that define neither links nor footnotes: brackets around words are plain there. */
    static InlineParserFactory withoutDefinitions() {
        boolean[] plain = plain(NO_MARKS + BRACKETS);
        return context -> new PlainLine(context, plain);
    }

    /** The characters of ASCII that are no marks: letters, digits, and these. */
    private static boolean[] plain(String signs) {
        boolean[] plain = new boolean[0x80];
        for (char c = 0; c < plain.length; c++) {
            plain[c] = Character.isLetterOrDigit(c) || signs.indexOf(c) >= 0;
        }
        return plain;
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        List<SourceLine> all = lines.getLines();
        if (all.isEmpty() || !arePlain(all)) {
            InlineParser parser = marked;
            if (parser == null) {
                parser = new InlineParserImpl(context);
                marked = parser;
            }
            parser.parse(lines, block);
            return;
        }
        for (SourceLine line : all) {
            if (block.getFirstChild() != null) {
                block.appendChild(new SoftLineBreak());
            }
            Text text = new Text(line.getContent().toString());
            if (line.getSourceSpan() != null) {
                text.setSourceSpans(List.of(line.getSourceSpan()));
            }
            block.appendChild(text);
        }
    }

    private boolean arePlain(List<SourceLine> lines) {
        for (SourceLine line : lines) {
            if (!isPlain(line.getContent().toString())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line holds no mark, nor a blank at its end, which would be left out. */
    private boolean isPlain(String line) {
        boolean bracket = false;
        byte last = ' ';
        // All beyond ASCII is plain, and so is the question mark that stands for what Latin-1 does not have.
        for (byte c : line.getBytes(StandardCharsets.ISO_8859_1)) {
            if (c >= 0 && !plain[c]) {
                return false;
            }
            bracket |= c == ']';
            last = c;
        }
        return last != ' ' && !(bracket && line.contains("]("));
    }
}
