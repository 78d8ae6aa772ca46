package dev.leanloop.cli;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.note.Settings;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.starter.NoteFileName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code new}: the next note, with what is open in it. */
@Command(
        name = "new",
        sortOptions = false,
        description = {
            "Writes the next note of a customer, with what is open in it: beliefs to judge, promises to ask",
            "about. Opens it in the editor that VISUAL or EDITOR names. Commit its Plan before the conversation."
        })
final class NewCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "CUSTOMER", description = "The customer's folder, name or alias.")
    private String customer = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "WORDS",
            description = "What the conversation is about: title and file name.")
    private List<String> words = List.of();

    @Option(
            names = "--loop",
            paramLabel = "LOOP",
            description = "The loop's name (default: the one that goes on, the latest conversation first).")
    private @Nullable String loop;

    @Option(names = "--begin", description = "The customer or the loop may be one that is not there yet.")
    private boolean begin;

    @Option(names = "--day", paramLabel = "DATE", description = "The day of the talk, as 2026-03-31 (default: today).")
    private @Nullable LocalDate day;

    @Option(names = "--print", description = "Print the note instead of writing it.")
    private boolean print;

    @Mixin
    private NotesOption notes = new NotesOption();

    @Mixin
    private CommonOptions common = new CommonOptions();

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (common.audience() == Audience.AUTHORS) {
            throw new UsageException("a note is for the team or for managers: --audience team or --audience managers");
        }
        NotesFolder folder = NotesFolder.open(notes.in(console));
        Settings settings = folder.settings().settings();
        KnowledgeBase knowledge = common.read(console, folder, common.audience());
        NextNote note = NextNote.of(knowledge, settings, talk(KnownNames.in(knowledge)));
        if (print) {
            note.text().lines().forEach(console::result);
            return ExitCode.CLEAN.number();
        }
        Path file = write(folder, note);
        console.result(console.shown(file));
        return open(file);
    }

    private NextNote.Talk talk(KnownNames names) {
        LocalDate when = day == null ? console.today() : day;
        String about = String.join(" ", words).strip();
        Optional<Customer> known = names.find(customer);
        if (known.isEmpty() && begin) {
            Customer first = firstSeen(customer);
            return new NextNote.Talk(first, loop == null ? null : new LoopId(first.id(), loop), when, about);
        }
        Customer with = known.orElseThrow(() -> new UsageException(names.unknown(customer) + " (a new one: --begin)"));
        String named = loop;
        if (named == null) {
            return new NextNote.Talk(with, names.latest(with).orElse(null), when, about);
        }
        LoopId which = names.find(with, named)
                .orElseGet(() -> begin ? new LoopId(with.id(), named) : names.loop(customer, named));
        return new NextNote.Talk(with, which, when, about);
    }

    private static Customer firstSeen(String name) {
        String folder = NoteFileName.folder(name);
        if (folder.isEmpty()) {
            throw new UsageException("no folder can be called '" + name + "'");
        }
        return new Customer(new CustomerId(folder), name, List.of(), "", null, List.of(), null, Map.of());
    }

    private Path write(NotesFolder folder, NextNote note) throws IOException {
        Path file = folder.root().resolve(note.path().value());
        Files.createDirectories(file.getParent());
        try {
            return Files.writeString(file, note.text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(console.shown(file) + " is there already: give other words, or another --day");
        }
    }

    private int open(Path file) {
        Optional<Editor> editor = console.editor();
        if (editor.isEmpty()) {
            console.say("Set EDITOR to have it opened.");
            return ExitCode.CLEAN.number();
        }
        int ended = editor.get().open(file);
        if (ended != 0) {
            console.say("The editor ended with " + ended + "; the note stays where it is.");
        }
        return ExitCode.CLEAN.number();
    }
}
