package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.note.FrontMatter;
import dev.leanloop.note.Handle;
import dev.leanloop.note.Item;
import dev.leanloop.note.Note;
import dev.leanloop.note.NoteType;
import dev.leanloop.note.Side;
import dev.leanloop.note.Spelling;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds handles on no side (W40): those that owe a promise, and anywhere those that are nearly somebody's. Each is told once, at
 * its first place. In a profile also what is to be a handle and has no letter or digit.
 */
final class HandleProblems {

    private final Sides sides;
    private final NoteProblems problems;
    private final List<String> known;
    private final Map<Handle, Place> first = new LinkedHashMap<>();
    private final Set<Handle> likeNobody = new HashSet<>();
    private final Map<Handle, Integer> owed = new LinkedHashMap<>();

    HandleProblems(Sides sides, NoteProblems problems) {
        this.sides = sides;
        this.problems = problems;
        this.known = sides.all().stream().map(person -> person.handle().value()).toList();
    }

    /** Where a handle stands: on this line or one of the next. */
    private record Place(Note note, int line, int further) {}

    void find(List<Note> notes) {
        for (Note note : notes) {
            for (String key : List.of("by", "with", "owner")) {
                List<String> names = note.frontMatter().list(key);
                for (String name : names) {
                    Optional<Handle> who = Handle.named(name);
                    if (who.isPresent()) {
                        mention(who.orElseThrow(), note, note.frontMatter().line(key), names.size());
                    }
                }
            }
            if (note.type() == NoteType.CUSTOMER) {
                profile(note);
            }
            for (Item item : note.items()) {
                item(note, item);
            }
        }
        first.forEach(this::report);
    }

    /** An owner or one of the people, as whom nobody can be named. */
    private void profile(Note note) {
        FrontMatter head = note.frontMatter();
        head.text("owner").ifPresent(owner -> namesNobody(note, owner, head.line("owner"), 1));
        for (FrontMatter.Entry person : head.records("people")) {
            namesNobody(note, person.values().getOrDefault("id", ""), person.line(), person.column());
        }
    }

    private void namesNobody(Note note, String written, int from, int column) {
        if (written.isEmpty()
                || written.startsWith("[")
                || Handle.listed(written).isPresent()) {
            return; // W41 tells of an address, which is masked here.
        }
        int line = note.lines().lineOf(written, from, 2);
        problems.at(
                DiagnosticCode.W40,
                note,
                line,
                note.lines().columnOf(written, line, line == from ? column : 1),
                "'" + written + "' names nobody; a handle has a letter or a digit, such as @maria.k",
                "");
    }

    private void item(Note note, Item item) {
        Item.Body body = item.body();
        if (item instanceof Item.Promise promise && promise.owner() != null && isUnknown(promise.owner())) {
            first.putIfAbsent(promise.owner(), new Place(note, body.line(), 2));
            owed.merge(promise.owner(), 1, Integer::sum);
        }
        for (Handle who : body.people()) {
            mention(who, note, body.line(), 2);
        }
        for (Item.WrittenQuote quote : body.quotes()) {
            if (quote.who() != null) {
                mention(quote.who(), note, quote.line(), 2);
            }
        }
    }

    private void mention(Handle who, Note note, int line, int further) {
        if (isUnknown(who) && !first.containsKey(who) && !likeNobody.contains(who)) {
            if (near(who).isPresent()) {
                first.put(who, new Place(note, line, further));
            } else {
                likeNobody.add(who);
            }
        }
    }

    private boolean isUnknown(Handle who) {
        return sides.of(who) == Side.UNKNOWN;
    }

    private Optional<String> near(Handle who) {
        return Spelling.nearest(who.value(), known);
    }

    private void report(Handle who, Place place) {
        Note note = place.note();
        int line = note.lines().lineOf(who.value(), place.line(), place.further());
        Optional<String> near = near(who);
        int promises = owed.getOrDefault(who, 0);
        String count = promises < 2 ? "" : " (" + promises + " promises)";
        String written = note.lines().line(line);
        problems.at(
                DiagnosticCode.W40,
                note,
                line,
                written.contains(who.toString()) ? who.toString() : who.value(),
                who + count + " is neither in the team nor in a profile's people"
                        + near.map(name -> "; did you mean @" + name + "?").orElse(""),
                near.map(name -> written.replace(who.value(), name))
                        .orElse("  - {id: " + who.value() + ", role: what they do}"));
    }
}
