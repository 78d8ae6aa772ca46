package dev.leanloop.markdown;

import org.commonmark.node.CustomNode;

/** {@code [[target]]} or {@code [[target|label]]} in the tree. */
sealed class WikiLink extends CustomNode permits Embed {

    private final String target;
    private final String label;

    WikiLink(String target, String label) {
        this.target = target;
        this.label = label;
    }

    final String target() {
        return target;
    }

    final String label() {
        return label;
    }
}
