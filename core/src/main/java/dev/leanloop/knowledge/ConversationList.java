package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.note.FrontMatter;
import dev.leanloop.note.Handle;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteType;
import dev.leanloop.note.Phase;
import dev.leanloop.note.Settings;
import dev.leanloop.note.TopicName;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the conversations into their loops: dates, customers, who opened, and what follows what. */
final class ConversationList {

    /** Oldest first; undated ones last; equals by path. */
    static final Comparator<Conversation> BY_DATE = Comparator.comparing(
                    Conversation::date, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Conversation::note);

    /** An older conversation is not taken for the one before. */
    private static final int INFERRED_WITHIN_DAYS = 90;

    private static final Pattern DATE_FOLDER = Pattern.compile("\\d{4}(?:-\\d{2}){0,2}");

    private final NoteIndex index;
    private final CustomerDirectory directory;
    private final NoteDates dates;
    private final Settings settings;
    private final OneOfEach shared;
    private final List<Diagnostic> diagnostics;
    private final LinkProblems links;
    private final Map<NotePath, Conversation> byNote = new LinkedHashMap<>();

    /** The team, then the people file. */
    private final List<Named> named;

    /** Somebody of the settings by the name without titles. */
    private record Named(String name, Handle id) {}

    ConversationList(
            NoteIndex index,
            CustomerDirectory directory,
            NoteDates dates,
            Settings settings,
            OneOfEach shared,
            List<Diagnostic> diagnostics) {
        this.index = index;
        this.directory = directory;
        this.dates = dates;
        this.settings = settings;
        this.shared = shared;
        this.diagnostics = diagnostics;
        this.links = new LinkProblems(index, new NoteProblems(index, diagnostics));
        this.named = Stream.concat(
                        settings.team().stream().map(member -> new Named(Handle.untitled(member.name()), member.id())),
                        settings.people().stream()
                                .map(person -> new Named(Handle.untitled(person.name()), person.id())))
                .toList();
    }

    /**
     * @param notes sorted by path
     */
    void read(List<Note> notes) {
        List<Note> conversations = notes.stream()
                .filter(note -> note.type() == NoteType.CONVERSATION)
                .toList();
        conversations.parallelStream()
                .map(this::unlinked)
                .toList()
                .forEach(conversation -> byNote.put(conversation.note(), conversation));
        conversations.forEach(this::reportUnknown);
        writtenFollows(notes);
        dropCircles();
        inferFollows(notes);
    }

    List<Conversation> all() {
        return List.copyOf(byNote.values());
    }

    Optional<Conversation> of(NotePath note) {
        return Optional.ofNullable(byNote.get(note));
    }

    /** The note itself, then what it follows, then what that follows; to be walked only as far as needed, loops grow long. */
    Stream<NotePath> backFrom(NotePath note) {
        Set<NotePath> seen = new HashSet<>();
        return Stream.iterate(note, at -> at != null && seen.add(at), this::follows);
    }

    List<Loop> loops() {
        Map<LoopId, List<Conversation>> loops = new TreeMap<>();
        for (Conversation conversation : byNote.values()) {
            if (conversation.loop() != null) {
                loops.computeIfAbsent(conversation.loop(), id -> new ArrayList<>())
                        .add(conversation);
            }
        }
        return loops.entrySet().stream()
                .map(loop -> {
                    List<Conversation> turns =
                            loop.getValue().stream().sorted(BY_DATE).toList();
                    return new Loop(
                            loop.getKey(),
                            turns.getLast().closed(),
                            turns.stream().map(Conversation::note).toList());
                })
                .toList();
    }

    private Conversation unlinked(Note note) {
        FrontMatter head = note.frontMatter();
        Optional<CustomerId> customer = directory.of(note);
        NoteDates.Dated dated = dates.of(note);
        return new Conversation(
                note.path(),
                note.title(),
                customer.orElse(null),
                customer.map(id -> new LoopId(id, loopName(note))).orElse(null),
                dated.date(),
                dated.source(),
                cycle(note),
                written(note),
                head.text("by")
                        .flatMap(this::person)
                        .or(() -> dates.author(note))
                        .map(shared::of)
                        .orElse(null),
                participants(note),
                head.text("channel").orElse(""),
                tags(note),
                null,
                false,
                note.goal(),
                note.next().resolve(Optional.ofNullable(dated.date())).orElse(null),
                head.text("status")
                        .filter(status -> status.equalsIgnoreCase("closed"))
                        .isPresent());
    }

    private void reportUnknown(Note note) {
        if (of(note.path()).map(Conversation::customer).isEmpty()) {
            report(
                    DiagnosticCode.E01,
                    note,
                    note.firstLine(),
                    "no customer: the note lies in no customer's folder and has no 'customer' key",
                    "customer: acme");
        }
        dates.report(note);
    }

    private String loopName(Note note) {
        return note.frontMatter()
                .text("loop")
                .or(() -> settings.customerFolder(note.path()).flatMap(ConversationList::subFolder))
                .orElse("main");
    }

    /** The first folder below the customer's that is more than a date. */
    private static Optional<String> subFolder(Settings.CustomerFolder folder) {
        List<String> folders = folder.within().subList(0, folder.within().size() - 1);
        return folders.stream()
                .filter(name -> !DATE_FOLDER.matcher(name).matches())
                .findFirst();
    }

    /** A heading alone, as it stands in a note that was begun before the talk, says nothing yet. */
    private static List<Phase> written(Note note) {
        Set<@Nullable Phase> filled = new HashSet<>();
        note.items().forEach(item -> filled.add(item.body().phase()));
        note.passages().stream()
                .filter(passage -> !passage.isHeadingAlone())
                .forEach(passage -> filled.add(passage.phase()));
        return note.phases().stream()
                .map(Note.PhaseHeading::phase)
                .filter(filled::contains)
                .toList();
    }

    /** Named only when both Plan and Check stand in the note (ruling 8). */
    private static Cycle cycle(Note note) {
        List<Phase> phases =
                note.phases().stream().map(Note.PhaseHeading::phase).toList();
        int plan = phases.indexOf(Phase.PLAN);
        int check = phases.indexOf(Phase.CHECK);
        Optional<String> written = note.frontMatter().text("cycle").map(word -> word.toUpperCase(Locale.ROOT));
        for (Cycle cycle : Cycle.values()) {
            if (cycle != Cycle.UNKNOWN && written.filter(cycle.name()::equals).isPresent()) {
                return cycle;
            }
        }
        if (plan < 0 || check < 0) {
            return Cycle.UNKNOWN;
        }
        return plan < check ? Cycle.PDCA : Cycle.CAPD;
    }

    private List<Handle> participants(Note note) {
        Set<Handle> participants = new TreeSet<>(note.people());
        FrontMatter head = note.frontMatter();
        Stream.concat(
                        head.list("with").stream(),
                        head.list("by").stream().skip(1)) // Who wrote it with the author was there.
                .forEach(name -> person(name).ifPresent(participants::add));
        return participants.stream().map(shared::of).toList();
    }

    /** Somebody by handle or by name; a name of the team is its member's, one of the people file its row's. */
    private Optional<Handle> person(String written) {
        String name = Handle.untitled(Handle.unlinked(written.strip()));
        for (Named person : named) {
            if (person.name().equalsIgnoreCase(name)) {
                return Optional.of(person.id());
            }
        }
        return Handle.named(written);
    }

    private List<TopicName> tags(Note note) {
        return noteTags(note, settings).stream().map(shared::of).toList();
    }

    /** The topics of the whole note. */
    static List<TopicName> noteTags(Note note, Settings settings) {
        Set<TopicName> topics = new TreeSet<>();
        for (String written : note.frontMatter().list("tags")) {
            settings.topic(Handle.unlinked(written)).ifPresent(topics::add);
        }
        return List.copyOf(topics);
    }

    private void writtenFollows(List<Note> notes) {
        for (Note note : notes) {
            Optional<String> written = note.frontMatter().text("follows");
            if (!byNote.containsKey(note.path()) || written.isEmpty() || isNone(written.orElseThrow())) {
                continue;
            }
            Optional<NotePath> target = index.find(note.path(), written.orElseThrow())
                    .map(NoteFinder.Target::note)
                    .filter(byNote::containsKey)
                    .filter(path -> !path.equals(note.path()));
            if (target.isPresent()) {
                link(note.path(), target.orElseThrow(), false);
            } else {
                links.follows(note, written.orElseThrow());
            }
        }
    }

    private static boolean isNone(String written) {
        return written.equalsIgnoreCase("none");
    }

    /** Of the notes of a circle the latest one loses its link. */
    private void dropCircles() {
        Set<NotePath> settled = new HashSet<>();
        for (NotePath start : List.copyOf(byNote.keySet())) {
            if (follows(start) == null) {
                continue;
            }
            List<NotePath> way = new ArrayList<>();
            NotePath at = start;
            while (at != null && !settled.contains(at) && !way.contains(at)) {
                way.add(at);
                at = follows(at);
            }
            if (at != null && way.contains(at)) {
                breakCircle(way.subList(way.indexOf(at), way.size()));
            }
            settled.addAll(way);
        }
    }

    private @Nullable NotePath follows(NotePath note) {
        Conversation conversation = byNote.get(note);
        return conversation == null ? null : conversation.follows();
    }

    private void breakCircle(List<NotePath> circle) {
        Conversation latest =
                circle.stream().map(path -> of(path).orElseThrow()).max(BY_DATE).orElseThrow();
        byNote.put(latest.note(), withFollows(latest, null, false));
        index.note(latest.note()).ifPresent(links::circle);
    }

    private void inferFollows(List<Note> notes) {
        Map<LoopId, List<Conversation>> loops = new HashMap<>();
        for (Conversation conversation : byNote.values()) {
            if (conversation.loop() != null && conversation.date() != null) {
                loops.computeIfAbsent(conversation.loop(), id -> new ArrayList<>())
                        .add(conversation);
            }
        }
        Map<NotePath, Conversation> before = new HashMap<>();
        for (List<Conversation> turns : loops.values()) {
            turns.sort(BY_DATE);
            for (int i = 1; i < turns.size(); i++) {
                if (isSoonAfter(turns.get(i - 1), turns.get(i))) {
                    before.put(turns.get(i).note(), turns.get(i - 1));
                }
            }
        }
        // Days alone make no circle.
        boolean mayCircle = byNote.values().stream().anyMatch(conversation -> conversation.follows() != null);
        for (Note note : notes) {
            boolean written = note.frontMatter().text("follows").isPresent();
            if (!written) {
                Optional.ofNullable(before.get(note.path()))
                        .filter(earlier ->
                                !mayCircle || backFrom(earlier.note()).noneMatch(note.path()::equals))
                        .ifPresent(earlier -> {
                            link(note.path(), earlier.note(), true);
                            report(
                                    DiagnosticCode.I81,
                                    note,
                                    note.firstLine(),
                                    "follows " + earlier.note().baseName() + ", inferred from the dates",
                                    "follows: " + earlier.note().baseName());
                        });
            }
        }
    }

    private static boolean isSoonAfter(Conversation earlier, Conversation later) {
        LocalDate from = earlier.date();
        LocalDate to = later.date();
        return from != null && to != null && ChronoUnit.DAYS.between(from, to) <= INFERRED_WITHIN_DAYS;
    }

    private void link(NotePath note, NotePath follows, boolean inferred) {
        byNote.computeIfPresent(note, (path, conversation) -> withFollows(conversation, follows, inferred));
    }

    private static Conversation withFollows(Conversation c, @Nullable NotePath follows, boolean inferred) {
        return new Conversation(
                c.note(),
                c.title(),
                c.customer(),
                c.loop(),
                c.date(),
                c.dateSource(),
                c.cycle(),
                c.phases(),
                c.by(),
                c.participants(),
                c.channel(),
                c.tags(),
                follows,
                inferred,
                c.goal(),
                c.next(),
                c.closed());
    }

    private void report(DiagnosticCode code, Note note, int line, String message, String fix) {
        diagnostics.add(new Diagnostic(code, new SourceLocation(note.path().value(), line, 1), message, fix));
    }
}
