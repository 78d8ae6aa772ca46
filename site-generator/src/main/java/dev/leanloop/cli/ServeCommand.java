package dev.leanloop.cli;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.pipeline.BuildRequest;
import dev.leanloop.pipeline.BuiltSite;
import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.pipeline.TemporaryFolder;
import dev.leanloop.serve.Preview;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code serve}: the site, as it becomes while notes are written. */
final class ServeCommand implements Command {

    private static final int USUAL_PORT = 4040;

    /** Errors that are named after each build; {@code check} names all. */
    private static final int SHOWN = 8;

    private final Console console;
    private final NotesParameter notes = new NotesParameter();
    private final CommonOptions common = new CommonOptions();
    private int port = USUAL_PORT;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandUsage usage() {
        return new CommandUsage(
                        this,
                        "serve",
                        "Shows the site on this machine while you write: builds it, watches the notes, builds again.",
                        "Open pages load themselves anew when they change. Nothing is published. Ctrl C ends it.")
                .with(notes)
                .option(
                        "--port",
                        "N",
                        Integer.class,
                        given -> port = given,
                        "Where to listen on loopback; 0 for any port that is free (default: " + USUAL_PORT + ").")
                .with(common);
    }

    @Override
    public Integer call() throws IOException {
        if (common.audience() == Audience.AUTHORS) {
            throw new UsageException("a site is for the team or for managers; private notes are never shown");
        }
        if (port < 0 || port > 65_535) {
            throw new UsageException("--port is a number from 0 to 65535, not " + port);
        }
        Path folder = notes.in(console);
        StateFolder state = common.state(console, folder.toRealPath());
        try (TemporaryFolder temporary = TemporaryFolder.create()) {
            Path site = state.folder()
                    .map(kept ->
                            kept.resolve("preview-" + common.audience().name().toLowerCase(Locale.ROOT)))
                    .orElse(temporary.path().resolve("site"));
            var build = new KnowledgeBuild(console.progress(common.progress()), state);
            var request = new BuildRequest(folder, site, common.audience(), common.asOf(console));
            try (Preview preview = Preview.start(build, request, port, listener)) {
                state.notices().forEach(console::say);
                console.result("Open " + console.bold(preview.address()) + "  (Ctrl C ends)");
                console.flush();
                preview.keepUp(listener);
            }
        }
        return ExitCode.CLEAN.number();
    }

    private final Preview.Listener listener = new Preview.Listener() {
        @Override
        public void built(BuiltSite site, List<Diagnostic> errors) {
            console.say(String.format(
                    Locale.ROOT,
                    "built in %.1f s: %s, %s",
                    site.time().toMillis() / 1000.0,
                    BuildCommand.changes(site.published()),
                    BuildCommand.problems(site.problems())));
            errors.stream()
                    .limit(SHOWN)
                    .forEach(problem -> console.say(problem.at() + ": " + problem.code() + " " + problem.message()));
        }

        @Override
        public void failed(IOException why) {
            console.problem("the site could not be built: " + why.getMessage());
        }
    };
}
