package dev.leanloop.markdown;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Nodes;
import org.commonmark.node.SourceSpans;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/** {@code ==marked==} in the tree. */
final class Highlight extends CustomNode {

    /** As {@code **} does, two signs of equality open before a word and close behind one: {@code a == b} marks nothing. */
    static final Parser.ParserExtension EXTENSION = builder -> builder.customDelimiterProcessor(new Signs());

    private static final class Signs implements DelimiterProcessor {

        private static final int LENGTH = 2;

        @Override
        public char getOpeningCharacter() {
            return '=';
        }

        @Override
        public char getClosingCharacter() {
            return '=';
        }

        @Override
        public int getMinLength() {
            return LENGTH;
        }

        @Override
        public int process(DelimiterRun opening, DelimiterRun closing) {
            if (opening.length() < LENGTH || closing.length() < LENGTH) {
                return 0;
            }
            Text opener = opening.getOpener();
            Highlight marked = new Highlight();
            SourceSpans spans = new SourceSpans();
            spans.addAllFrom(opening.getOpeners(LENGTH));
            for (Node node : Nodes.between(opener, closing.getCloser())) {
                marked.appendChild(node);
                spans.addAll(node.getSourceSpans());
            }
            spans.addAllFrom(closing.getClosers(LENGTH));
            marked.setSourceSpans(spans.getSourceSpans());
            opener.insertAfter(marked);
            return LENGTH;
        }
    }
}
