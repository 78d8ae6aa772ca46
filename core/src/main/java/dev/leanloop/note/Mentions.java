package dev.leanloop.note;

import dev.leanloop.markdown.Block;
import dev.leanloop.markdown.InlineText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects the links, the tags and the people that the text of a note names, item or not. */
final class Mentions {

    private static final Set<String> STANDING_FOR_OTHERS = Set.of("me", "us", "them");

    private final Settings settings;
    private final Set<Handle> absent;
    private final List<Note.WrittenLink> links = new ArrayList<>();
    private final List<Note.WrittenTag> tags = new ArrayList<>();
    private final List<Handle> people = new ArrayList<>();

    /**
     * @param absent who is left out: the note says they were not there
     */
    Mentions(Settings settings, Set<Handle> absent) {
        this.settings = settings;
        this.absent = absent;
    }

    void in(InlineText text) {
        for (InlineText.Link link : text.links()) {
            if (link.wiki() || !link.target().contains(":")) {
                links.add(new Note.WrittenLink(
                        link.target(), link.wiki(), text.lineAt(link.start()), text.columnAt(link.start())));
            }
        }
        if (!text.mayHold('#') && !text.mayHold('@')) {
            return;
        }
        ItemText written = new ItemText(text);
        tags.addAll(written.tags(settings));
        for (Handle handle : written.people()) {
            if (!STANDING_FOR_OTHERS.contains(handle.value()) && !absent.contains(handle) && !people.contains(handle)) {
                people.add(handle);
            }
        }
    }

    void in(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading -> in(heading.text());
                case Block.Paragraph paragraph -> in(paragraph.text());
                case Block.ItemList list -> list.items().forEach(item -> in(item.children()));
                case Block.BlockQuote quote -> in(quote.children());
                case Block.Table table -> table.rows().forEach(row -> row.forEach(this::in));
                case Block.RawHtml html -> {
                    // No links, no people.
                }
            }
        }
    }

    /** In the order of the text. */
    List<Note.WrittenLink> links() {
        return links;
    }

    /** In the order of the text. */
    List<Note.WrittenTag> tags() {
        return tags;
    }

    /** In the order of first mention, without {@code @me}, {@code @us} and {@code @them}. */
    List<Handle> people() {
        return people;
    }
}
