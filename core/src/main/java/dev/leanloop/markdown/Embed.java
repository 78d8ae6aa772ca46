package dev.leanloop.markdown;

/** {@code ![[target]]} in the tree: what it leads to is shown in its place. */
final class Embed extends WikiLink {

    private final ImageSize size;

    Embed(String target, String label, ImageSize size) {
        super(target, label);
        this.size = size;
    }

    ImageSize size() {
        return size;
    }
}
