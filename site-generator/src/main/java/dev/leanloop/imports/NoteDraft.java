package dev.leanloop.imports;

import dev.leanloop.note.Handle;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.Phase;
import dev.leanloop.note.Visibility;
import dev.leanloop.privacy.PersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A note made of a talk that was found: its words stand in a {@code [!source]} box, in which nothing is read, until a person lifts out
 * what matters.
 */
public final class NoteDraft {

    /** What is told in a note: a person would not read more, and with three bytes a letter it is well within what is read of a note. */
    static final int MAX_LETTERS = 200_000;

    /** More people are no talk. */
    private static final int MAX_PEOPLE = 200;

    /** So much of what else a file says: the name of an attachment may be as long as a book. */
    private static final int MAX_REMARK = 2_000;

    /** What means something in the middle of a title, too: people, topics, links. */
    private static final Pattern MARKS = Pattern.compile("[@#\\[\\]()<>^|]+");

    /** A longer one is a text, and stands whole in the box as well. */
    private static final int MAX_TITLE = 120;

    private static final String BOX = "> ";
    private static final String EMPTY = ">";
    /** What stands around a line in the box, its end counted. */
    private static final int ROUND_A_LINE = 3;

    private final Names names;
    private final NoteReader reader;
    private final Visibility visibility;

    /**
     * @param visibility whom the notes are for until a person says otherwise
     */
    public NoteDraft(Names names, NoteReader reader, Visibility visibility) {
        this.names = names;
        this.reader = reader;
        this.visibility = visibility;
    }

    /**
     * The text of the note.
     *
     * @param customer whose it is, if the note must say so; empty where its folder does
     */
    public String text(FoundTalk talk, String customer) {
        List<String> lines = new ArrayList<>(head(talk, customer));
        lines.add("# " + title(talk));
        lines.add("");
        lines.add("## Conversation");
        lines.add("");
        lines.addAll(box(talk));
        return String.join("\n", lines) + "\n";
    }

    /** The profile of a customer that the notes know nothing of but the name. */
    public String profile(String name) {
        String shown = Beginning.of(name, MAX_TITLE);
        String masked = PersonalData.MASK.applied(shown);
        return "---\nname: " + Yaml.scalar(masked) + "\n" + (visibility == Visibility.TEAM ? "" : visibility())
                + "---\n# " + MarkdownText.inOneLine(shown) + "\n";
    }

    private String visibility() {
        return "visibility: " + visibility.name().toLowerCase(Locale.ROOT) + "\n";
    }

    private List<String> head(FoundTalk talk, String customer) {
        List<String> lines = new ArrayList<>();
        lines.add("---");
        if (!customer.isEmpty()) {
            lines.add("customer: " + Yaml.scalar(customer));
        }
        lines.add("source: " + Yaml.scalar(talk.source()));
        Optional<Handle> by =
                Optional.ofNullable(talk.by()).flatMap(this::handle).or(() -> firstOfUs(talk));
        by.ifPresent(handle -> lines.add("by: " + Yaml.scalar(handle.value())));
        Set<String> with = talk.with().stream()
                .flatMap(name -> handle(name).stream())
                .filter(handle -> !names.isOurs(handle) && !by.equals(Optional.of(handle)))
                .map(handle -> Yaml.scalar(handle.value()))
                .distinct()
                .limit(MAX_PEOPLE)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!with.isEmpty()) {
            lines.add("with: [" + String.join(", ", with) + "]");
        }
        if (!talk.channel().isEmpty()) {
            lines.add("channel: " + Yaml.scalar(PersonalData.MASK.applied(talk.channel())));
        }
        if (visibility != Visibility.TEAM) {
            lines.add("visibility: " + visibility.name().toLowerCase(Locale.ROOT));
        }
        lines.add("---");
        return lines;
    }

    private Optional<Handle> firstOfUs(FoundTalk talk) {
        return talk.with().stream()
                .flatMap(name -> handle(name).stream())
                .filter(names::isOurs)
                .findFirst();
    }

    /** What is longer than a title is no name. */
    private Optional<Handle> handle(WrittenName name) {
        return names.handle(name).filter(handle -> handle.value().length() <= MAX_TITLE);
    }

    /** A title that would open a phase, hide the note or be an item is told what it is the title of. */
    private String title(FoundTalk talk) {
        String kind = talk.channel().isEmpty() ? "Talk" : capital(talk.channel());
        String title = MarkdownText.inOneLine(cut(talk.title()));
        if (title.isBlank()) {
            return MarkdownText.inOneLine(kind) + " of " + talk.day();
        }
        String of = MarkdownText.inOneLine(kind) + " of " + talk.day() + " about: ";
        return Stream.of(title, of + title)
                .filter(each -> isTitle(each, talk))
                .findFirst()
                .orElseGet(() -> of
                        + MarkdownText.inOneLine(
                                MARKS.matcher(cut(talk.title())).replaceAll(" ")));
    }

    private static String cut(String title) {
        if (title.length() <= MAX_TITLE) {
            return title;
        }
        int blank = title.lastIndexOf(' ', MAX_TITLE);
        return Beginning.of(title, blank > 0 ? blank : MAX_TITLE) + " …";
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private boolean isTitle(String title, FoundTalk talk) {
        List<Note> notes = reader.read(
                NotePath.of(talk.day() + ".md"), "# " + title + "\n\n## Conversation\n\n" + BOX + "[!source]\n> a\n");
        return notes.size() == 1
                && notes.getFirst().titleLine() == 1
                && notes.getFirst().items().isEmpty()
                && notes.getFirst().people().isEmpty()
                && notes.getFirst().tags().isEmpty()
                && notes.getFirst().passages().size() == 1
                && notes.getFirst().phases().stream().allMatch(at -> at.phase() == Phase.DO && at.line() == 3);
    }

    private List<String> box(FoundTalk talk) {
        List<String> lines = new ArrayList<>(List.of(BOX + "[!source]"));
        int letters = 0;
        boolean cut = false;
        List<FoundTalk.Said> all = new ArrayList<>(talk.said());
        if (talk.title().length() > MAX_TITLE) {
            all.addFirst(new FoundTalk.Said(null, talk.title()));
        }
        for (FoundTalk.Said said : all) {
            if (cut) {
                break;
            }
            List<String> words = MarkdownText.lines(said.text());
            String lead = said.who() == null ? "" : "- " + speaker(said.who());
            for (int i = 0; i < words.size() && !cut; i++) {
                String line = i == 0 ? lead + words.get(i) : said.who() == null ? words.get(i) : "  " + words.get(i);
                if (!line.isBlank() || !lines.getLast().equals(EMPTY)) {
                    String kept = Beginning.of(line, MAX_LETTERS - letters);
                    cut = kept.length() < line.length();
                    lines.add((BOX + kept).stripTrailing());
                    letters = Math.min(MAX_LETTERS, letters + kept.length() + ROUND_A_LINE);
                }
            }
            if (said.who() == null && !lines.getLast().equals(EMPTY)) {
                lines.add(EMPTY);
            }
        }
        List<String> remarks = new ArrayList<>(talk.remarks());
        if (cut) {
            remarks.addFirst("(Cut here: it is too long for a note.)");
        }
        for (String remark : remarks) {
            if (!lines.getLast().equals(EMPTY)) {
                lines.add(EMPTY);
            }
            lines.add(BOX + MarkdownText.inOneLine(Beginning.of(remark, MAX_REMARK)));
            lines.add(EMPTY);
        }
        while (lines.getLast().equals(EMPTY)) {
            lines.removeLast();
        }
        return lines;
    }

    private String speaker(@Nullable WrittenName who) {
        return Optional.ofNullable(who)
                .flatMap(this::handle)
                .map(handle -> MarkdownText.inOneLine(handle.toString()) + ": ")
                .orElse("");
    }
}
