package dev.leanloop.knowledge;

import dev.leanloop.markdown.HtmlOptions;
import dev.leanloop.markdown.LinkTargets;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Side;
import dev.leanloop.note.TopicName;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;

/** Shows a note that was read. Links that would lead nowhere on the site lead to the note, or are text. */
final class NoteHtml implements NoteBody {

    private final Note note;
    private final NoteIndex index;
    private final Supplier<Map<Integer, String>> anchors;
    private final Supplier<Set<Integer>> withheld;
    private final BiPredicate<NotePath, ItemId> items;
    private final Function<String, Optional<TopicName>> topics;

    /**
     * @param anchors the ids of lines, asked for when the note is shown
     * @param withheld the lines that are not shown, asked for then as well
     * @param items whether a note holds an item
     * @param topics the topic of a tag as written, empty when the site has no page for it
     */
    NoteHtml(
            Note note,
            NoteIndex index,
            Supplier<Map<Integer, String>> anchors,
            Supplier<Set<Integer>> withheld,
            BiPredicate<NotePath, ItemId> items,
            Function<String, Optional<TopicName>> topics) {
        this.note = note;
        this.index = index;
        this.anchors = anchors;
        this.withheld = withheld;
        this.items = items;
        this.topics = topics;
    }

    @Override
    public String html(NoteUrls urls) {
        Map<Integer, String> classes = new HashMap<>();
        for (Note.PhaseHeading heading : note.phases()) {
            Side side = heading.phase().side();
            classes.put(
                    heading.line(),
                    side == Side.UNKNOWN ? "phase" : "phase " + side.name().toLowerCase(Locale.ROOT));
        }
        LinkTargets links = new LinkTargets() {
            @Override
            public Optional<String> note(String target) {
                return index.find(note.path(), target).map(found -> {
                    ItemId item = ItemId.of(found.note(), found.fragment());
                    return items.test(found.note(), item) ? urls.item(item, found.note()) : urls.note(found.note());
                });
            }

            @Override
            public Optional<String> topic(String tag) {
                return topics.apply(tag).map(urls::topic);
            }
        };
        return note.body().html(new HtmlOptions(note.titleLine(), anchors.get(), classes, withheld.get(), links));
    }
}
