package dev.leanloop.markdown;

import java.util.List;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The one list of extensions, for parsing and for writing. */
final class Dialect {

    private static final List<Extension> UNLINKED = List.of(
            TablesExtension.create(),
            StrikethroughExtension.builder().requireTwoTildes(true).build(),
            FootnotesExtension.builder().inlineFootnotes(true).build());

    static final List<Extension> EXTENSIONS = Stream.concat(UNLINKED.stream(), Stream.of(AutolinkExtension.create()))
            .toList();

    /** Both thread-safe, as commonmark documents. */
    private static final Parser PARSER = parser(EXTENSIONS);

    /** The same for a text without bare URLs: looking for them costs a tenth of the parsing. */
    private static final Parser UNLINKED_PARSER = parser(UNLINKED);

    private Dialect() {}

    static Node parse(String text) {
        boolean mayLink = text.contains("://") || text.contains("www.") || mayHoldMail(text);
        return (mayLink ? PARSER : UNLINKED_PARSER).parse(text);
    }

    /** Whether something stands right before a sign of mail; before that of a handle, as most notes have it, stands a blank. */
    private static boolean mayHoldMail(String text) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            if (at > 0 && " \t\n".indexOf(text.charAt(at - 1)) < 0) {
                return true;
            }
        }
        return false;
    }

    private static Parser parser(List<Extension> extensions) {
        return Parser.builder()
                .extensions(extensions)
                .extensions(List.of(Highlight.EXTENSION))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .inlineParserFactory(context -> new PlainLine(new InlineParserImpl(context)))
                .build();
    }
}
