package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.note.Handle;
import dev.leanloop.note.Note;
import dev.leanloop.note.Settings;
import dev.leanloop.note.Spelling;
import dev.leanloop.note.TopicName;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds two spellings of one topic (W52, ruling 17 of the note format). Spellings that {@code leanloop.yml} lists as synonyms are
 * one topic already and never get here.
 */
final class TagTwins {

    /** From this length on two letters may differ. */
    private static final int LONG = 8;

    /** Shorter ones are too near to each other: {@code #api} and {@code #app}. */
    private static final int SHORTEST = 4;

    /** A slip of the pen is rare; what is written more often is a word of its own. */
    private static final int SLIP = 2;

    private static final List<String> ENDINGS = List.of("s", "es", "n", "en", "ing");

    private final Settings settings;
    private final NoteProblems problems;

    TagTwins(Settings settings, NoteProblems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    /** A tag and the note that holds it. */
    private record Place(Note note, Note.WrittenTag tag) {}

    /**
     * A topic and everywhere it is written.
     *
     * @param plain without separators and accents
     * @param digits those in it
     */
    private record Use(TopicName topic, String plain, String digits, List<Place> places) {

        static Use of(TopicName topic, List<Place> places) {
            String plain = Normalizer.normalize(topic.value(), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}|[-_]", "")
                    .replace("ß", "ss");
            return new Use(topic, plain, plain.replaceAll("\\D", ""), List.copyOf(places));
        }

        int count() {
            return places.size();
        }
    }

    void find(List<Note> notes) {
        Map<TopicName, List<Place>> places = new HashMap<>();
        for (Note note : notes) {
            for (Note.WrittenTag tag : new LinkedHashSet<>(tags(note))) {
                places.computeIfAbsent(tag.topic(), topic -> new ArrayList<>()).add(new Place(note, tag));
            }
        }
        List<Use> uses = new TreeMap<>(places)
                .entrySet().stream()
                        .map(entry -> Use.of(entry.getKey(), entry.getValue()))
                        .toList();
        Set<TopicName> told = new TreeSet<>();
        for (int i = 0; i < uses.size(); i++) {
            for (Use other : uses.subList(i + 1, uses.size())) {
                Use one = uses.get(i);
                boolean inOrder = one.count() < other.count();
                Use rarer = inOrder ? one : other;
                Use commoner = inOrder ? other : one;
                if (areTwins(rarer, commoner) && told.add(rarer.topic())) {
                    report(rarer, commoner);
                }
            }
        }
    }

    /** Those of the text, and those of the {@code tags} key. */
    private List<Note.WrittenTag> tags(Note note) {
        List<Note.WrittenTag> tags = new ArrayList<>();
        int line = note.frontMatter().line("tags");
        List<String> keyed = note.frontMatter().list("tags");
        for (String written : keyed) {
            String unlinked = Handle.unlinked(written);
            String bare = unlinked.startsWith("#") ? unlinked.substring(1) : unlinked;
            Optional<TopicName> topic = settings.topic(bare);
            int at = note.lines().lineOf(bare, line, keyed.size());
            topic.ifPresent(name ->
                    tags.add(new Note.WrittenTag(name, bare, at, note.lines().columnOf(bare, at, 1))));
        }
        tags.addAll(note.tags());
        return tags;
    }

    /** Topics that count something, {@code #q1} and {@code #q2} or {@code #node-18} and {@code #node-20}, are no twins. */
    private static boolean areTwins(Use rarer, Use commoner) {
        String one = rarer.topic().value();
        String other = commoner.topic().value();
        if (Math.max(one.length(), other.length()) < SHORTEST || !rarer.digits().equals(commoner.digits())) {
            return false;
        }
        int allowed = Math.min(one.length(), other.length()) >= LONG ? 2 : 1;
        return rarer.plain().equals(commoner.plain())
                || isForm(rarer.plain(), commoner.plain())
                || isForm(commoner.plain(), rarer.plain())
                || rarer.count() <= SLIP && Spelling.isWithin(one, other, allowed);
    }

    /** Whether one is the other with an ending: {@code prices}, {@code pricing}, {@code companies}. */
    private static boolean isForm(String form, String word) {
        int stem = word.length() - 1;
        if (form.length() < word.length() || !form.startsWith(word.substring(0, stem))) {
            return false;
        }
        String rest = form.substring(stem);
        char last = word.charAt(stem);
        return rest.charAt(0) == last && ENDINGS.contains(rest.substring(1))
                || last == 'e' && ENDINGS.contains(rest)
                || last == 'y' && rest.equals("ies");
    }

    private void report(Use rarer, Use commoner) {
        Place first = rarer.places().getFirst();
        Note.WrittenTag tag = first.tag();
        String line = first.note().lines().line(tag.line());
        int start = tag.column() - 1;
        String fixed = line.startsWith(tag.written(), start)
                ? line.substring(0, start)
                        + commoner.topic().value()
                        + line.substring(start + tag.written().length())
                : "";
        problems.at(
                DiagnosticCode.W52,
                first.note(),
                tag.line(),
                tag.column(),
                rarer.topic() + " (" + rarer.count() + ") stands beside " + commoner.topic() + " (" + commoner.count()
                        + "); if they mean the same, write " + commoner.topic()
                        + ", or make them synonyms under 'topics' in leanloop.yml",
                fixed);
    }
}
