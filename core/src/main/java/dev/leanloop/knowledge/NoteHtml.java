package dev.leanloop.knowledge;

import dev.leanloop.markdown.HtmlOptions;
import dev.leanloop.markdown.LinkTargets;
import dev.leanloop.markdown.MarkdownDocument;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteType;
import dev.leanloop.note.ShownText;
import dev.leanloop.note.Side;
import dev.leanloop.note.TopicName;
import dev.leanloop.privacy.PersonalData;
import dev.leanloop.state.FileStamps;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Shows a note that was read. Links that would lead nowhere on the site lead to the note, or are text. */
final class NoteHtml implements NoteBody {

    private final ShownText note;
    private final Around around;

    NoteHtml(ShownText note, Around around) {
        this.note = note;
        this.around = around;
    }

    /**
     * What is the same for all notes. It outlives what was read of them, so it holds nothing of that but the names of items.
     *
     * @param made of what the text of notes is read beside themselves: settings and program; empty when nobody knows
     * @param finder of the notes that the audience may read
     * @param texts of those notes
     * @param names of their items
     * @param images those that lie among the notes
     * @param sections of a note that links lead to, as they name them
     * @param withheld the lines of a note that are not shown
     * @param topics the topic of a tag as written, empty when the site has no page for it
     */
    record Around(
            String made,
            NoteFinder finder,
            Map<NotePath, ShownText> texts,
            Map<NotePath, ItemNames> names,
            ImageIndex images,
            Map<NotePath, Set<String>> sections,
            Map<NotePath, Set<Integer>> withheld,
            Function<String, Optional<TopicName>> topics) {

        private boolean isItem(NotePath note, ItemId item) {
            return ItemNames.holds(names, note, item);
        }

        private Map<Integer, String> anchors(NotePath note) {
            ItemNames known = names.get(note);
            return known == null ? Map.of() : known.anchors();
        }

        /** How the text of a note is shown; empty when there is no such note. */
        private Optional<NoteHtml> other(NotePath note) {
            return Optional.ofNullable(texts.get(note)).map(text -> new NoteHtml(text, this));
        }
    }

    @Override
    public String html(NoteUrls urls) {
        return html(targets(urls));
    }

    @Override
    public MadeHtml made(NoteUrls urls) {
        TracedTargets targets = new TracedTargets(targets(urls));
        String html = html(targets);
        return new MadeHtml(html, targets.trace(own()));
    }

    @Override
    public boolean isStill(HtmlTrace trace, NoteUrls urls) {
        return trace.isKnown() && trace.own().equals(own()) && TracedTargets.answersAre(trace.asked(), targets(urls));
    }

    /** All that {@link #html} is made of but for what it asks of {@link Targets}; empty when it cannot be told. */
    private String own() {
        if (around.made().isEmpty()) {
            return "";
        }
        FileStamps own = FileStamps.ofOurOwn()
                .word(around.made())
                .word(note.path().value())
                .word(note.written())
                .word(note.firstLine() + " " + note.titleLine());
        words(own, sections().stream().sorted().toList());
        byLine(own, anchors());
        byLine(own, classes());
        words(own, withheld().stream().sorted().map(line -> line + "").toList());
        return own.digest().orElse("");
    }

    /** As one word, each behind its line and its length: every note of every build asks. */
    private static void byLine(FileStamps to, Map<Integer, String> words) {
        int[] lines =
                words.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        var all = new StringBuilder();
        for (int line : lines) {
            String word = words.getOrDefault(line, "");
            all.append(line).append(' ').append(word.length()).append(' ').append(word);
        }
        to.word(all.toString());
    }

    private static void words(FileStamps to, List<String> words) {
        to.word(words.size() + "");
        words.forEach(to::word);
    }

    private LinkTargets targets(NoteUrls urls) {
        return new Targets(urls, Embedding.on(note.path()));
    }

    private String html(LinkTargets targets) {
        Map<Integer, String> ids = new HashMap<>(anchors());
        for (String fragment : sections()) {
            note.body().section(fragment).ifPresent(section -> ids.putIfAbsent(section.line(), id(section)));
        }
        return note.body().html(options(targets, ids, note.titleLine()));
    }

    private Set<String> sections() {
        return around.sections().getOrDefault(note.path(), Set.of());
    }

    private Map<Integer, String> anchors() {
        return around.anchors(note.path());
    }

    private Set<Integer> withheld() {
        return around.withheld().getOrDefault(note.path(), Set.of());
    }

    /** No item's id begins so. */
    private static String id(MarkdownDocument.Section section) {
        return "_section-" + section.key();
    }

    /** The id of a section's heading; empty where the page begins with it, and when there is no such section. */
    private Optional<String> anchor(String fragment) {
        return note.body()
                .section(fragment)
                .filter(section -> section.line() != note.titleLine())
                .map(section -> anchors().getOrDefault(section.line(), id(section)));
    }

    /** A profile's keys are what the customer's page is made of. */
    @Override
    public List<NoteProperty> properties() {
        if (note.type() == NoteType.CUSTOMER) {
            return List.of();
        }
        return note.properties().entrySet().stream()
                .map(property -> new NoteProperty(
                        PersonalData.MASK.applied(property.getKey()),
                        property.getValue().stream()
                                .map(PersonalData.MASK::applied)
                                .toList()))
                .toList();
    }

    /** A part of the text, within another note; empty when there is no such part. */
    private Optional<String> excerpt(NoteUrls urls, Embedding embedding, String fragment, String idPrefix) {
        int titleLine = fragment.isEmpty() ? note.titleLine() : 0;
        return note.body().excerpt(options(new Targets(urls, embedding), Map.of(), titleLine), fragment, idPrefix);
    }

    private HtmlOptions options(LinkTargets targets, Map<Integer, String> ids, int titleLine) {
        return new HtmlOptions(titleLine, ids, classes(), withheld(), targets);
    }

    private Map<Integer, String> classes() {
        Map<Integer, String> classes = new HashMap<>();
        for (Note.PhaseHeading heading : note.phases()) {
            Side side = heading.phase().side();
            classes.put(
                    heading.line(),
                    side == Side.UNKNOWN ? "phase" : "phase " + side.name().toLowerCase(Locale.ROOT));
        }
        return classes;
    }

    /** Where the links of the note lead, seen from the page that shows it. */
    private final class Targets implements LinkTargets {

        private final NoteUrls urls;
        private final Embedding embedding;

        Targets(NoteUrls urls, Embedding embedding) {
            this.urls = urls;
            this.embedding = embedding;
        }

        @Override
        public Optional<String> note(String target) {
            return around.finder().find(note.path(), target).map(this::url);
        }

        private String url(NoteFinder.Target target) {
            ItemId item = ItemId.of(target.note(), target.fragment());
            if (target.fragment().isEmpty() || around.isItem(target.note(), item)) {
                return target.fragment().isEmpty() ? urls.note(target.note()) : urls.item(item, target.note());
            }
            return around.other(target.note())
                    .flatMap(other -> other.anchor(target.fragment()))
                    .map(anchor -> urls.item(ItemId.of(target.note(), anchor), target.note()))
                    .orElseGet(() -> urls.note(target.note()));
        }

        @Override
        public Optional<String> topic(String tag) {
            return around.topics().apply(tag).map(urls::topic);
        }

        @Override
        public Optional<String> image(String target) {
            return around.images().find(note.path(), target).map(urls::image);
        }

        @Override
        public Optional<EmbeddedNote> embedded(String target) {
            return around.finder().find(note.path(), target).flatMap(found -> {
                String fragment = target.contains("#^") ? "^" + found.fragment() : found.fragment();
                return around.other(found.note())
                        .flatMap(other -> embedding
                                .within(found, prefix -> other.excerpt(urls, embedding, fragment, prefix))
                                .map(html -> new EmbeddedNote(other.note.title(), url(found), html)));
            });
        }
    }
}
