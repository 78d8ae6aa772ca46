package dev.leanloop.markdown;

import org.commonmark.node.CustomNode;

/** {@code [[target]]} or {@code [[target|label]]} in the tree. */
final class WikiLink extends CustomNode {

    private final String target;
    private final String label;

    WikiLink(String target, String label) {
        this.target = target;
        this.label = label;
    }

    String target() {
        return target;
    }

    String label() {
        return label;
    }
}
