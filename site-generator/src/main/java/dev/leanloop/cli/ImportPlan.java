package dev.leanloop.cli;

import dev.leanloop.imports.FoundTalk;
import dev.leanloop.imports.ImportProblem;
import dev.leanloop.imports.KnownSources;
import dev.leanloop.imports.Names;
import dev.leanloop.imports.NoteDraft;
import dev.leanloop.imports.WrittenName;
import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.Handle;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.Settings;
import dev.leanloop.note.Visibility;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.starter.NoteFileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which notes an import writes: where each lies, and what is left out and why. Nothing is written here. */
final class ImportPlan {

    private static final String PROFILE = "README.md";

    private final KnowledgeBase knowledge;
    private final NotesFolder folder;
    private final Settings settings;
    private final Names names;
    private final NoteDraft draft;
    private final KnownNames customers;
    private final KnownSources sources;
    private final Map<Handle, Optional<Customer>> byPerson = new HashMap<>();
    private final Map<CustomerId, Place> places = new HashMap<>();
    private final Map<CustomerId, Customer> begun = new HashMap<>();
    private final SequencedMap<NotePath, String> files = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<CustomerId> whose = new HashSet<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private int notes;
    private int known;

    private ImportPlan(KnowledgeBase knowledge, NotesFolder folder, Settings settings, Visibility visibility)
            throws IOException {
        this.knowledge = knowledge;
        this.folder = folder;
        this.settings = settings;
        this.names = new Names(settings);
        NoteReader reader = NoteReader.withoutPages(settings);
        this.draft = new NoteDraft(names, reader, visibility);
        this.customers = KnownNames.in(knowledge);
        this.sources = KnownSources.in(folder, reader);
        for (Customer customer : knowledge.customers()) {
            customer.people()
                    .forEach(person ->
                            byPerson.merge(person.handle(), Optional.of(customer), (one, other) -> Optional.empty()));
        }
    }

    /**
     * Nothing yet.
     *
     * @throws IOException when the disk fails
     */
    static ImportPlan of(KnowledgeBase knowledge, NotesFolder folder, Settings settings, Visibility visibility)
            throws IOException {
        return new ImportPlan(knowledge, folder, settings, visibility);
    }

    /** With notes of these talks. */
    ImportPlan with(List<FoundTalk> talks, LocalDate today) {
        for (FoundTalk talk : talks) {
            Optional<NotePath> before = sources.note(talk);
            if (before.isPresent()) {
                known++;
                otherDay(talk, before.orElseThrow());
            } else if (talk.day().isAfter(today)) {
                problem(talk, talk.day() + " is still to come; left out");
            } else {
                customer(talk)
                        .ifPresentOrElse(
                                customer -> add(talk, customer),
                                () -> problem(talk, "whose it is cannot be told; say it with --customer; left out"));
            }
        }
        return this;
    }

    /** Two programs may count alike, and what has the number of another is missed. */
    private void otherDay(FoundTalk talk, NotePath before) {
        String name = before.fileName();
        boolean isDated = name.matches("\\d{4}-\\d{2}-\\d{2}.*");
        if (isDated && !name.startsWith(talk.day().toString())) {
            problem(talk, "imported before as " + before.value() + ", but of another day; left alone");
        }
    }

    private void problem(FoundTalk talk, String message) {
        problems.add(new ImportProblem(talk.file(), talk.line(), message));
    }

    private Optional<Customer> customer(FoundTalk talk) {
        return talk.customer().isBlank() ? ofPeople(talk) : named(talk.customer());
    }

    private Optional<Customer> named(String name) {
        String id = NoteFileName.folder(name);
        return customers
                .find(name)
                .or(() -> id.isEmpty() ? Optional.empty() : customers.find(id))
                .or(() -> id.isEmpty()
                        ? Optional.empty()
                        : Optional.of(begun.computeIfAbsent(new CustomerId(id), begin -> begin(begin, name))));
    }

    private static Customer begin(CustomerId id, String name) {
        return new Customer(id, name.strip(), List.of(), "", null, List.of(), null, Map.of());
    }

    /** The one customer whose profile lists somebody who was there. */
    private Optional<Customer> ofPeople(FoundTalk talk) {
        Set<Customer> found = new HashSet<>();
        for (WrittenName name : people(talk)) {
            names.handle(name)
                    .flatMap(handle -> byPerson.getOrDefault(handle, Optional.empty()))
                    .ifPresent(found::add);
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static List<WrittenName> people(FoundTalk talk) {
        @Nullable WrittenName by = talk.by();
        return Stream.concat(Stream.ofNullable(by), talk.with().stream()).toList();
    }

    private void add(FoundTalk talk, Customer customer) {
        Place place = places.computeIfAbsent(customer.id(), id -> place(customer));
        if (begun.containsKey(customer.id()) && whose.add(customer.id()) && isFree(place.file(PROFILE))) {
            files.put(claim(place.file(PROFILE)), draft.profile(customer.name()));
        }
        whose.add(customer.id());
        String name = NoteFileName.of(talk.day(), talk.title());
        String stem = name.substring(0, name.length() - ".md".length());
        String path = place.file(name);
        for (int next = 2; !isFree(path); next++) {
            path = place.file(stem + "-" + next + ".md");
        }
        NotePath note = claim(path);
        files.put(note, draft.text(talk, place.named()));
        sources.add(talk, note);
        notes++;
    }

    /** Their folder; of a customer that notes name by a key alone, where the latest of them lies. */
    private Place place(Customer customer) {
        boolean isFolder = begun.containsKey(customer.id())
                || knowledge.notes().stream()
                        .flatMap(note -> settings.customerFolder(note.path()).stream())
                        .anyMatch(found -> found.customer().equals(customer.id().value()));
        Optional<NotePath> latest = knowledge.conversations().stream()
                .filter(talk -> customer.id().equals(talk.customer()))
                .max(Comparator.comparing(Conversation::date, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Conversation::note))
                .map(Conversation::note);
        return isFolder || latest.isEmpty()
                ? new Place(NextNote.customerFolder(knowledge, settings, customer), "")
                : new Place(latest.orElseThrow().folder(), customer.name());
    }

    /**
     * Where notes of a customer go.
     *
     * @param folder empty for the top
     * @param named the name that each note must hold, empty where the folder tells
     */
    private record Place(String folder, String named) {

        String file(String name) {
            return folder.isEmpty() ? name : folder + "/" + name;
        }
    }

    private boolean isFree(String path) {
        return !taken.contains(path.toLowerCase(Locale.ROOT))
                && !Files.exists(folder.root().resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    private NotePath claim(String path) {
        taken.add(path.toLowerCase(Locale.ROOT));
        return NotePath.of(path);
    }

    /** What is to be written, in order. */
    SequencedMap<NotePath, String> files() {
        return files;
    }

    List<ImportProblem> problems() {
        return problems;
    }

    /** How many notes, profiles not counted. */
    int notes() {
        return notes;
    }

    /** How many talks are notes already. */
    int known() {
        return known;
    }

    /** How many customers the notes are of. */
    int customers() {
        return whose.size();
    }
}
