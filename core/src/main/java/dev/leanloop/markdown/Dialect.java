package dev.leanloop.markdown;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParserFactory;
import org.commonmark.parser.Parser;

/** The one list of extensions, for parsing and for writing. */
final class Dialect {

    private static final List<Extension> UNLINKED = List.of(
            TablesExtension.create(),
            StrikethroughExtension.builder().requireTwoTildes(true).build(),
            FootnotesExtension.builder().inlineFootnotes(true).build());

    static final List<Extension> EXTENSIONS = Stream.concat(UNLINKED.stream(), Stream.of(AutolinkExtension.create()))
            .toList();

    /** All of them thread-safe, as commonmark documents. */
    private static final Parser PARSER =
            parser(EXTENSIONS, PlainLine.inAnyText()).build();

    /** The same for a text without bare URLs: looking for them costs a tenth of the parsing. */
    private static final Parser UNLINKED_PARSER =
            parser(UNLINKED, PlainLine.inAnyText()).build();

    /** In the order in which they are tried: a line such as {@code - - -} may be either of two. */
    private static final Set<Class<? extends Block>> BARE_BLOCKS = new LinkedHashSet<>(
            List.of(BlockQuote.class, Heading.class, ThematicBreak.class, ListBlock.class, IndentedCodeBlock.class));

    /** The same for a text that holds no {@link #RARE} sign and defines no links: what would be tried at every line is not. */
    private static final Parser BARE_PARSER = parser(List.of(), PlainLine.withoutDefinitions())
            .enabledBlockTypes(BARE_BLOCKS)
            .build();

    /** Without these there is no table, no struck words, no footnote, no HTML, and no code between marks. */
    private static final Signs RARE = Signs.of("|~^<`");

    private Dialect() {}

    static Node parse(CommentCutter.Result source) {
        if (source.holds("://") || source.holds("www.") || mayHoldMail(source)) {
            return PARSER.parse(source.text());
        }
        boolean isBare = !source.signs().mayHoldAny(RARE) && !source.holds("]:");
        return (isBare ? BARE_PARSER : UNLINKED_PARSER).parse(source.text());
    }

    /** Whether something stands right before a sign of mail; before that of a handle, as most notes have it, stands a blank. */
    private static boolean mayHoldMail(CommentCutter.Result source) {
        if (!source.signs().mayHold('@')) {
            return false;
        }
        String text = source.text();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            if (at > 0 && " \t\n".indexOf(text.charAt(at - 1)) < 0) {
                return true;
            }
        }
        return false;
    }

    private static Parser.Builder parser(List<Extension> extensions, InlineParserFactory lines) {
        return Parser.builder()
                .extensions(extensions)
                .extensions(List.of(Highlight.EXTENSION))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .inlineParserFactory(lines);
    }
}
