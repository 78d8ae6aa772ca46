package dev.leanloop.markdown;

import org.commonmark.node.CustomNode;

/** In the tree: says what stands in the note but is not shown, such as a query. */
final class Placeholder extends CustomNode {

    private final String words;

    Placeholder(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
