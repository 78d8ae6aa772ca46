package dev.leanloop.note;

import dev.leanloop.markdown.Block;
import dev.leanloop.markdown.InlineText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what notes without front matter say of themselves near the top (section 12 of the note format): {@code Key: value} lines
 * before the first phase heading, bare, bulleted, bold or as a heading; {@code key:: value} lines; and the lists, tables and lines
 * under a heading or a key that names those present.
 */
final class MetadataReader {

    /** Nobody looks further down for what a note is about. */
    static final int LINES = 60;

    private static final Pattern DECORATION = Pattern.compile("[:*_]+");
    private static final Pattern FIELD = Pattern.compile("[\\[(](\\p{L}[\\p{L} _-]{0,30})::\\s*([^\\])]*)[\\])]");
    private static final Set<String> NAME_COLUMNS =
            Set.of("name", "names", "who", "person", "attendee", "attendees", "participant", "participants");

    private final NoteType type;
    private final Settings settings;
    private final MetadataValues said;
    private boolean phaseSeen;
    private boolean titleSeen;
    private Listing listing = Listing.NOTHING;
    private int listingLevel;
    private int listDepth;
    private int firstLine = 1;

    private MetadataReader(NoteType type, Settings settings, Speeches speeches) {
        this.type = type;
        this.settings = settings;
        this.said = new MetadataValues(settings, speeches);
    }

    /** What the lines under a heading or a key list. */
    private enum Listing {
        NOTHING,
        PRESENT,
        ABSENT
    }

    /** Reads the blocks of a note of that type; a transcript's speakers are no keys. */
    static Metadata read(List<Block> blocks, NoteType type, Settings settings) {
        MetadataReader reader = new MetadataReader(type, settings, Speeches.in(blocks));
        reader.firstLine = blocks.isEmpty() ? 1 : blocks.getFirst().line();
        reader.blocks(blocks);
        return reader.said.all();
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            if (block.line() >= firstLine + LINES) {
                return;
            }
            switch (block) {
                case Block.Heading heading -> heading(heading);
                case Block.Paragraph paragraph -> paragraph(paragraph.text());
                case Block.ItemList list -> list(list);
                case Block.Table table -> table(table);
                case Block.BlockQuote quote -> {
                    // Somebody's words, or a callout: nothing that the note says of itself.
                }
                case Block.RawHtml html -> {
                    // No lines to read.
                }
            }
        }
    }

    private void heading(Block.Heading heading) {
        String words = heading.text().text().replace('\n', ' ').strip();
        boolean isTitle = heading.level() == 1 && !titleSeen;
        titleSeen |= isTitle;
        if (listing != Listing.NOTHING && heading.level() <= listingLevel) {
            listing = Listing.NOTHING;
        }
        Listing opened = listingOf(words);
        if (opened != Listing.NOTHING) {
            listing = opened;
            listingLevel = heading.level();
            return;
        }
        if (isPhase(words) && !isTitle) {
            phaseSeen = true;
            listing = Listing.NOTHING;
            return;
        }
        if (!phaseSeen && !keyed(words, heading.line(), heading.column())) {
            boolean atStart = said.dayOf(words, heading.line(), heading.column());
            if (!atStart && isTitle) {
                said.dayAtEnd(words, heading.line(), heading.column());
            }
        }
    }

    private boolean isPhase(String words) {
        return type == NoteType.CONVERSATION
                && settings.headings().conversationPhase(words).isPresent();
    }

    /** What a heading, or a key without a value, opens: a list of those present or of those who were not. */
    private Listing listingOf(String words) {
        String bare = Words.holdsAny(words, ":*_") ? DECORATION.matcher(words).replaceAll(" ") : words;
        String key = MetadataKeys.normal(bare);
        if (MetadataKeys.NOT_PRESENT.contains(key)) {
            return Listing.ABSENT;
        }
        boolean isPresent =
                !key.equals("with") && MetadataKeys.of(key, settings).orElse("").equals("with");
        return isPresent ? Listing.PRESENT : Listing.NOTHING;
    }

    private void paragraph(InlineText text) {
        boolean opened = listing == Listing.NOTHING || listingLevel > 0;
        List<String> lines = text.lines();
        int start = 0;
        for (String line : lines) {
            Optional<String> words = PhaseLine.of(text, start, line);
            if (words.isPresent() && isPhase(words.orElseThrow())) {
                phaseSeen = true;
                listing = Listing.NOTHING;
            } else {
                line(line, text.lineAt(start), text.columnAt(start));
            }
            start += line.length() + 1;
        }
        boolean listBelow = opened && keyAlone(lines.getLast());
        if (!listBelow) {
            closeKeyed();
        }
    }

    private boolean keyAlone(String line) {
        String words = line.strip();
        if (words.isEmpty() || !isSign(words.charAt(words.length() - 1)) && !words.endsWith(":")) {
            return false;
        }
        return WrittenKey.of(words).filter(key -> value(words, key).isEmpty()).isPresent();
    }

    /** What stands behind the key, without the signs that decorate it. */
    private static String value(String words, WrittenKey key) {
        int start = key.end();
        int end = words.length();
        while (start < end && isSign(words.charAt(start))) {
            start++;
        }
        while (start < end && isSign(words.charAt(end - 1))) {
            end--;
        }
        return words.substring(start, end).strip();
    }

    /** What decorates a key or a value, and white space. */
    private static boolean isSign(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '*' || c == '_' || c == '~' || c == '\u00a0';
    }

    /** One line of text: keyed, of a list that is open, or a day alone. */
    private void line(String line, int number, int column) {
        String words = line.strip();
        if (words.isEmpty() || keyed(words, number, column)) {
            return;
        }
        switch (listing) {
            case PRESENT -> WrittenPerson.all(words).forEach(person -> said.present(person, number, column));
            case ABSENT -> said.absent(words);
            case NOTHING -> {
                if (!phaseSeen && listDepth == 0 && words.length() <= PhaseLine.LONGEST) {
                    said.dayAlone(words, number, column);
                }
            }
        }
    }

    private void list(Block.ItemList list) {
        listDepth++;
        for (Block.ListItem item : list.items()) {
            Listing around = listing;
            int level = listingLevel;
            if (around != Listing.NOTHING && isHeading(item)) {
                for (Block.ItemList below : nested(item)) {
                    listing = around;
                    list(below);
                }
            } else if (around == Listing.NOTHING || !entry(item, list.items().size() == 1)) {
                blocks(item.children());
            }
            listing = around;
            listingLevel = level;
        }
        listDepth--;
        closeKeyed();
    }

    /**
     * Whether a bullet of a list of people only says who those below it are: {@code - Acme} above {@code - Maria Keller}. They are
     * named in full there, or it names nobody itself. Below two words stand several, or they may be what a person is.
     */
    private boolean isHeading(Block.ListItem item) {
        List<Block.ListItem> below =
                nested(item).stream().flatMap(list -> list.items().stream()).toList();
        String words = firstLine(item);
        if (below.isEmpty() || words.isEmpty() || words.indexOf('@') >= 0 || keyedLine(words)) {
            return false;
        }
        boolean isOneWord = words.indexOf(' ') < 0;
        return WrittenPerson.all(words).isEmpty()
                || (isOneWord || below.size() > 1)
                        && below.stream()
                                .allMatch(entry -> WrittenPerson.of(firstLine(entry))
                                        .filter(WrittenPerson::isInFull)
                                        .isPresent());
    }

    private static List<Block.ItemList> nested(Block.ListItem item) {
        return item.children().stream()
                .filter(Block.ItemList.class::isInstance)
                .map(Block.ItemList.class::cast)
                .toList();
    }

    private static String firstLine(Block.ListItem item) {
        return item.text()
                .flatMap(text -> text.text().lines().findFirst())
                .orElse("")
                .strip();
    }

    /**
     * One bullet of a list of people names one of them, whatever stands behind the name or below it; a single bullet may name all.
     * False for a bullet that names nobody.
     */
    private boolean entry(Block.ListItem item, boolean isOnly) {
        if (item.children().isEmpty() || !(item.children().getFirst() instanceof Block.Paragraph paragraph)) {
            return false;
        }
        InlineText text = paragraph.text();
        String words = firstLine(item);
        List<WrittenPerson> people = isOnly
                ? WrittenPerson.all(words)
                : WrittenPerson.of(words).map(List::of).orElse(List.of());
        if (people.isEmpty() || keyedLine(words)) {
            return false;
        }
        switch (listing) {
            case PRESENT -> people.forEach(person -> said.present(person, text.lineAt(0), text.columnAt(0)));
            case ABSENT -> said.absent(words);
            case NOTHING -> {
                // Nobody asks who it is.
            }
        }
        return true;
    }

    /** Whether the line starts with a key of ours, so that what follows is no entry of the list around. */
    private boolean keyedLine(String words) {
        Optional<WrittenKey> key = WrittenKey.of(words).filter(found -> found.end() == words.length());
        return key.map(WrittenKey::words)
                .filter(found -> MetadataKeys.of(found, settings).isPresent()
                        || MetadataKeys.NOT_PRESENT.contains(MetadataKeys.normal(found)))
                .isPresent();
    }

    /** A list right below {@code Attendees:} is all that it opens; one below a heading stays open up to the next heading. */
    private void closeKeyed() {
        if (listingLevel == 0) {
            listing = Listing.NOTHING;
        }
    }

    private void table(Block.Table table) {
        if (listing == Listing.NOTHING || table.rows().isEmpty()) {
            return;
        }
        int column = nameColumn(table.rows().getFirst());
        for (List<InlineText> row : table.rows().subList(1, table.rows().size())) {
            if (column < row.size()) {
                InlineText cell = row.get(column);
                int line = cell.lineAt(0);
                if (listing == Listing.PRESENT) {
                    WrittenPerson.of(cell.text()).ifPresent(person -> said.present(person, line, cell.columnAt(0)));
                } else {
                    said.absent(cell.text());
                }
            }
        }
        closeKeyed();
    }

    private static int nameColumn(List<InlineText> head) {
        for (int i = 0; i < head.size(); i++) {
            if (NAME_COLUMNS.contains(head.get(i).text().strip().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return 0;
    }

    /** Whether the line is a key of ours with its value, or opens a list. */
    private boolean keyed(String words, int line, int column) {
        if (words.indexOf(':') < 0) {
            return false;
        }
        boolean anyField = false;
        if (!phaseSeen && words.contains("::")) {
            Matcher field = FIELD.matcher(words);
            while (field.find()) {
                anyField |= said.take(field.group(1), field.group(2), true, line, column);
            }
        }
        Optional<WrittenKey> written = anyField ? Optional.empty() : WrittenKey.of(words);
        if (written.isEmpty()) {
            return anyField;
        }
        String key = written.orElseThrow().words();
        String value = value(words, written.orElseThrow());
        boolean isField = written.orElseThrow().isField();
        if (MetadataKeys.NOT_PRESENT.contains(MetadataKeys.normal(key))) {
            said.absent(value);
            listing = value.isEmpty() ? Listing.ABSENT : listing;
            listingLevel = value.isEmpty() ? 0 : listingLevel;
            return true;
        }
        if (value.isEmpty()) {
            Listing opened = listingOf(key);
            listing = opened == Listing.NOTHING ? listing : opened;
            listingLevel = opened == Listing.NOTHING ? listingLevel : 0;
            return opened != Listing.NOTHING;
        }
        return !phaseSeen && said.take(key, value, isField, line, column);
    }
}
