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
import org.jspecify.annotations.Nullable;

/** {@code new}: the next note, with what is open in it. */
final class NewCommand implements Command {

    private final Console console;
    private final NotesOption notes = new NotesOption();
    private final CommonOptions common = new CommonOptions();
    private String customer = "";
    private List<String> words = List.of();
    private @Nullable String loop;
    private boolean begin;
    private @Nullable LocalDate day;
    private boolean print;

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandUsage usage() {
        return new CommandUsage(
                        this,
                        "new",
                        "Writes the next note of a customer, with what is open in it: beliefs to judge, promises to ask",
                        "about. Opens it in the editor that VISUAL or EDITOR names. Commit its Plan before the conversation.")
                .place("CUSTOMER", String.class, given -> customer = given, "The customer's folder, name or alias.")
                .places("WORDS", 0, given -> words = given, "What the conversation is about: title and file name.")
                .option(
                        "--loop",
                        "LOOP",
                        String.class,
                        given -> loop = given,
                        "The loop's name (default: the one that goes on, the latest conversation first).")
                .flag("--begin", () -> begin = true, "The customer or the loop may be one that is not there yet.")
                .option(
                        "--day",
                        "DATE",
                        LocalDate.class,
                        given -> day = given,
                        "The day of the talk, as 2026-03-31 (default: today).")
                .flag("--print", () -> print = true, "Print the note instead of writing it.")
                .with(notes)
                .with(common);
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
