package dev.leanloop.pipeline;

import dev.leanloop.history.History;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.site.output.PublishReport;
import dev.leanloop.site.output.Publisher;
import dev.leanloop.state.FileStamps;
import dev.leanloop.state.Packed;
import dev.leanloop.state.StateFolder;
import dev.leanloop.state.Unpacked;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Remembers what the last build of a site was made of, so that the next one has nothing to do when all of it is as it was: the request,
 * the program, every file in the notes folder, the history, and every file of the site. Looks at sizes, times and numbers of files,
 * never into them. In doubt something changed, and all is built.
 */
final class LastBuild {

    private final StateFolder state;
    private final String name;
    private final Optional<Kept> kept;
    private final String inputs;

    private LastBuild(StateFolder state, String name, Optional<Kept> kept, String inputs) {
        this.state = state;
        this.name = name;
        this.kept = kept;
        this.inputs = inputs;
    }

    /** What is remembered, and what the site is like now. */
    private record Kept(byte[] build, Workers.Work<String> outputs) {}

    /**
     * Looks at what a build would read, before anything is read, and beside that at the site that such a build made.
     *
     * @param now the time of a file that was just written
     */
    static LastBuild of(BuildRequest request, NotesFolder notes, FileTime now, StateFolder state) throws IOException {
        Path site = request.site().toRealPath();
        String name = "site-" + UUID.nameUUIDFromBytes(site.toString().getBytes(StandardCharsets.UTF_8));
        Optional<Kept> kept = state.read(name).map(build -> new Kept(build, Workers.beside(() -> outputs(site))));
        var stamps = new FileStamps(now);
        stamps.word(request.toString());
        notes.stamp(stamps, state.folder());
        History.stamp(stamps, notes.root());
        return new LastBuild(state, name, kept, stamps.digest().orElse(""));
    }

    /** What the last build made, if a build now would make the same; asked before anything is written. */
    Optional<BuiltSite> unchanged() throws IOException {
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        String outputs = kept.orElseThrow().outputs().result();
        var in = new Unpacked(kept.orElseThrow().build());
        boolean same =
                !inputs.isEmpty() && in.word().equals(inputs) && in.word().equals(outputs);
        return same ? Optional.of(read(in)) : Optional.empty();
    }

    /** Remembers a build. */
    void keep(Path site, BuiltSite built) throws IOException {
        if (inputs.isEmpty()) {
            return;
        }
        Packed out = new Packed().word(inputs).word(outputs(site));
        write(out, built);
        state.write(name, out.bytes());
    }

    private static String outputs(Path site) throws IOException {
        // Only we write these, and only while we hold the lock: they may be as young as they like.
        FileStamps stamps = FileStamps.ofOurOwn();
        Publisher.stamp(stamps, site);
        return stamps.digest().orElseThrow();
    }

    private static void write(Packed out, BuiltSite built) {
        BuiltSite.Counts counts = built.counts();
        BuiltSite.Problems problems = built.problems();
        out.word(built.title())
                .word(built.asOf().toString())
                .number(counts.notes())
                .number(counts.conversations())
                .number(counts.customers())
                .number(counts.learnings())
                .number(counts.unsorted())
                .number(counts.surprises())
                .number(counts.promises())
                .number(counts.owed())
                .number(problems.errors())
                .number(problems.warnings())
                .number(problems.remarks())
                .number(problems.contactData() ? 1 : 0)
                .number(problems.withoutCustomer())
                .number(built.published().pages())
                .number(built.published().files())
                .words(built.published().brokenLinks());
    }

    private static BuiltSite read(Unpacked in) {
        return new BuiltSite(
                in.word(),
                LocalDate.parse(in.word()),
                new BuiltSite.Counts(
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number()),
                new BuiltSite.Problems(in.number(), in.number(), in.number(), in.number() == 1, in.number()),
                unchanged(in.number(), in),
                Duration.ZERO);
    }

    private static PublishReport unchanged(int pages, Unpacked in) {
        return new PublishReport(pages, in.number(), 0, 0, pages, in.words());
    }
}
