package dev.leanloop.note;

import dev.leanloop.markdown.Block;
import dev.leanloop.markdown.InlineText;
import dev.leanloop.markdown.MarkdownDocument;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Walks the blocks of one note once, keeping track of headings and phases, and sorts everything into items and passages. */
final class BodyReader {

    private final int titleAt;
    private final NoteType type;
    private final Settings settings;
    private final Metadata metadata;
    private final ItemReader itemReader;
    private final QuoteReader quoteReader = new QuoteReader();

    private final OpenSections sections = new OpenSections();
    private final Mentions mentions;
    private final Problems problems;
    private final GoalAndNext goalAndNext;
    private final Labels labels;
    private final List<Item> items = new ArrayList<>();
    private final List<Note.PassageText> passages = new ArrayList<>();
    private final Map<Phase, List<String>> steps = new EnumMap<>(Phase.class);
    private final List<Note.PromiseByName> promisesByName = new ArrayList<>();
    private PassageBuilder passage;
    private String title = "";
    private int titleLine;

    BodyReader(NoteType type, Settings settings, Metadata metadata, Problems problems) {
        this(type, settings, metadata, problems, 0);
    }

    /**
     * @param titleAt the line of the heading that is the title; 0 for the first one of level 1
     */
    BodyReader(NoteType type, Settings settings, Metadata metadata, Problems problems, int titleAt) {
        this.titleAt = titleAt;
        this.type = type;
        this.settings = settings;
        this.metadata = metadata;
        this.mentions = new Mentions(settings, metadata.absent());
        this.problems = problems;
        this.goalAndNext = new GoalAndNext(settings, problems);
        this.labels = new Labels(problems);
        this.itemReader = new ItemReader(settings, problems);
        this.passage = new PassageBuilder("", 1, 1, null, true, settings);
    }

    void read(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            boolean isAboveList = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.ItemList;
            if (isAboveList
                    && blocks.get(i) instanceof Block.Paragraph line
                    && isPhaseWord(line.text().text())) {
                openByLine(line.text().text().strip(), line.text(), 0);
            } else {
                block(blocks.get(i));
            }
        }
        endPassage();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph(paragraph.text());
            case Block.ItemList list -> list(list, List.of(), new ItemReader.Below.Nothing());
            case Block.BlockQuote quote -> looseQuotes(quote, QuoteReader.Loose.SPOKEN, List.of());
            case Block.Table table -> table(table);
            case Block.RawHtml html -> passage.add(html.text(), html.line(), html.column());
        }
    }

    private void heading(Block.Heading heading) {
        mentions.in(heading.text());
        String words = heading.text().text().replace('\n', ' ').strip();
        boolean isTitle = titleAt > 0 ? heading.line() == titleAt : heading.level() == 1 && titleLine == 0;
        if (isTitle) {
            title = HeadingTitle.of(words);
            titleLine = heading.line();
        }
        endPassage();
        Optional<Phase> named = phaseOf(words);
        sections.heading(words, heading.level(), heading.line(), named);
        begin(words, heading.line(), heading.column(), isTitle, named);
        itemReader
                .readDecision(heading.text(), place(List.of(), new ItemReader.Below.Nothing()))
                .ifPresent(this::keep);
    }

    /** Begins a passage below a heading, or a line that stands for one. */
    private void begin(String words, int line, int column, boolean isTitle, Optional<Phase> named) {
        boolean known = isTitle || named.isPresent() && PhaseLine.isBare(words);
        passage = new PassageBuilder(words, line, column, phase(), known, settings);
    }

    /** Whether a line stands for itself even right below a list: a goal, a next date, a decision, an action, a phase word. */
    static boolean isOwnLine(MarkdownDocument.Line line, NoteType type, Settings settings) {
        return line.text().indexOf(':') >= 0 && (GoalAndNext.isLike(line.text()) || ItemReader.isMarked(line.text()))
                || PhaseLine.of(line)
                        .flatMap(words -> phaseOf(words, type, settings))
                        .isPresent();
    }

    /** {@code TODO} alone, with nothing else to say that it is meant as a heading. */
    private boolean isPhaseWord(String words) {
        return words.length() <= PhaseLine.LONGEST
                && PhaseLine.isBare(words)
                && phaseOf(words).isPresent();
    }

    private Optional<Phase> phaseOf(String words) {
        return phaseOf(words, type, settings);
    }

    private static Optional<Phase> phaseOf(String words, NoteType type, Settings settings) {
        return switch (type) {
            case CONVERSATION -> settings.headings().conversationPhase(words);
            case TRUTH -> settings.headings().truthPhase(words);
            case CUSTOMER, HYPOTHESIS, LOOP -> Optional.empty();
        };
    }

    private @Nullable Phase phase() {
        return sections.phase();
    }

    private void paragraph(InlineText text) {
        mentions.in(text);
        int start = 0;
        if (PhaseLine.isBoldHeading(text)) {
            openByLine(text.text().strip(), text, 0);
            return;
        }
        for (String line : text.lines()) {
            Optional<String> words = PhaseLine.of(text, start, line);
            if (words.isPresent() && phaseOf(words.orElseThrow()).isPresent()) {
                openByLine(words.orElseThrow(), text, start);
            } else {
                line(text.slice(start, start + line.length()));
            }
            start += line.length() + 1;
        }
    }

    private void openByLine(String words, InlineText text, int start) {
        endPassage();
        Optional<Phase> named = phaseOf(words);
        int line = text.lineAt(start);
        sections.line(words, line, named);
        begin(words, line, text.columnAt(start), false, named);
    }

    private void line(InlineText line) {
        if (!goalAndNext.take(line, phase())) {
            Optional<ItemReader.Found> found =
                    itemReader.readLine(line, place(List.of(), new ItemReader.Below.Nothing()));
            if (found.isPresent() && !isReviewed(found.orElseThrow().item())) {
                keep(found.orElseThrow());
                return;
            }
        }
        passage.add(line, line.lineAt(0), line.columnAt(0));
        step(line.text());
    }

    private void list(Block.ItemList list, List<TopicName> inherited, ItemReader.Below below) {
        for (Block.ListItem item : list.items()) {
            listItem(item, inherited, below);
        }
    }

    private void listItem(Block.ListItem listItem, List<TopicName> inherited, ItemReader.Below below) {
        Optional<InlineText> first = listItem.text();
        if (first.isPresent()) {
            mentions.in(first.orElseThrow());
            if (goalAndNext.take(first.orElseThrow(), phase())) {
                passage.add(first.orElseThrow(), listItem.line(), listItem.column());
                children(listItem, inherited, below, QuoteReader.Loose.ALL);
                return;
            }
        }
        Optional<ItemReader.Found> read =
                itemReader.read(listItem, place(inherited, below), quoteReader.below(listItem));
        if (read.isEmpty() || isReviewed(read.orElseThrow().item())) {
            if (first.isPresent()) {
                passage.add(first.orElseThrow(), listItem.line(), listItem.column());
                step(first.orElseThrow().text());
            }
            children(listItem, topicsBelow(first, inherited), belowText(first), QuoteReader.Loose.SPOKEN);
            return;
        }
        int index = items.size();
        Item item = keep(read.orElseThrow());
        ItemReader.Below next = item instanceof Item.Question ? new ItemReader.Below.AQuestion() : belowText(first);
        children(listItem, item.body().topics(), next, QuoteReader.Loose.below(item));
        answerWithin(index);
    }

    /** A promise under a heading that looks back at those of earlier notes was made there, not here. */
    private boolean isReviewed(Item item) {
        return item instanceof Item.Promise && sections.sort() == Section.Sort.REVIEW;
    }

    /** An {@code Answer:} right below a question of the same note becomes part of it. */
    private void answerWithin(int index) {
        if (!(items.get(index) instanceof Item.Question question) || question.answer() != null) {
            return;
        }
        for (int i = index + 1; i < items.size(); i++) {
            if (items.get(i) instanceof Item.Answer answer && answer.links().isEmpty()) {
                items.set(
                        index,
                        new Item.Question(
                                question.body(),
                                question.struck(),
                                answer.body().text()));
                items.remove(i);
                return;
            }
        }
    }

    private void children(
            Block.ListItem listItem, List<TopicName> topics, ItemReader.Below below, QuoteReader.Loose loose) {
        int done = listItem.text().isPresent() ? 1 : 0;
        for (Block child : listItem.children().subList(done, listItem.children().size())) {
            switch (child) {
                case Block.ItemList list -> list(list, topics, below);
                case Block.BlockQuote quote -> looseQuotes(quote, loose, topics);
                case Block.Heading heading -> heading(heading);
                case Block.Paragraph paragraph -> paragraph(paragraph.text());
                case Block.Table table -> block(table);
                case Block.RawHtml html -> block(html);
            }
        }
    }

    private static ItemReader.Below belowText(Optional<InlineText> text) {
        List<InlineText.Link> links = text.map(InlineText::links).orElse(List.of());
        return links.isEmpty()
                ? new ItemReader.Below.Nothing()
                : new ItemReader.Below.Links(
                        links.stream().map(InlineText.Link::target).toList());
    }

    private List<TopicName> topicsBelow(Optional<InlineText> text, List<TopicName> inherited) {
        Set<TopicName> topics = new TreeSet<>(inherited);
        text.ifPresent(found -> topics.addAll(new ItemText(found).takeTopics(settings)));
        return List.copyOf(topics);
    }

    private Item keep(ItemReader.Found found) {
        Item item = labels.settle(found.item());
        step(item.body().text());
        items.add(item);
        items.addAll(found.more());
        if (!metadata.transcript()) {
            for (OwnerNames.Named named : found.named()) {
                promisesByName.add(new Note.PromiseByName(item, named.owner(), named.promise()));
            }
        }
        return item;
    }

    private void looseQuotes(Block.BlockQuote quote, QuoteReader.Loose loose, List<TopicName> inherited) {
        boolean quotesOnly = loose == QuoteReader.Loose.SPOKEN && sections.sort() == Section.Sort.QUOTES;
        QuoteReader.Read read = quoteReader.loose(quote, quotesOnly ? QuoteReader.Loose.ALL : loose);
        for (Item.WrittenQuote words : read.quotes()) {
            items.add(Item.LooseQuote.of(words, quote.column(), phase(), inherited));
        }
        beside(quote, read);
    }

    /** What a block quote holds beside somebody's words: text, or in a box whatever notes hold, but for text from elsewhere. */
    private void beside(Block.BlockQuote quote, QuoteReader.Read read) {
        if (Callout.isText(quote)) {
            read.text().forEach(this::block);
        } else if (Callout.isSource(quote)) {
            plainText().addSource(read.text());
        } else {
            mentions.in(quote.children());
            plainText().add(read.text());
        }
    }

    private PlainText plainText() {
        return new PlainText(passage, mentions);
    }

    private void table(Block.Table table) {
        Optional<ActionTable> actions = phase() == Phase.ACT || phase() == Phase.ACTION_PLAN
                ? ActionTable.of(table, settings, problems)
                : Optional.empty();
        if (actions.isEmpty()) {
            table.rows().forEach(plainText()::addRow);
            return;
        }
        for (List<InlineText> row : table.rows().subList(1, table.rows().size())) {
            row.forEach(mentions::in);
            actions.orElseThrow()
                    .promise(row, place(List.of(), new ItemReader.Below.Nothing()))
                    .filter(found -> !isReviewed(found.item()))
                    .ifPresentOrElse(this::keep, () -> plainText().addRow(row));
        }
    }

    private ItemReader.Place place(List<TopicName> inherited, ItemReader.Below below) {
        return new ItemReader.Place(phase(), sections.sort(), sections.topic(), type, inherited, below);
    }

    private void step(String words) {
        Phase phase = phase();
        if (type == NoteType.TRUTH && phase != null && !words.isBlank()) {
            steps.computeIfAbsent(phase, key -> new ArrayList<>())
                    .add(words.replace('\n', ' ').strip());
        }
    }

    private void endPassage() {
        passage.build().ifPresent(passages::add);
    }

    String title() {
        return title;
    }

    int titleLine() {
        return titleLine;
    }

    List<Note.PhaseHeading> phases() {
        return sections.phases();
    }

    List<Item> items() {
        return items;
    }

    List<Note.PassageText> passages() {
        return passages;
    }

    Map<Phase, List<String>> steps() {
        return steps;
    }

    Mentions mentions() {
        return mentions;
    }

    Map<String, Handle> names() {
        return metadata.names();
    }

    List<Note.PromiseByName> promisesByName() {
        return promisesByName;
    }

    String goal() {
        return goalAndNext.goal();
    }

    Due next() {
        return goalAndNext.next();
    }
}
