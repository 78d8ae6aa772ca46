package dev.leanloop.cli;

import dev.leanloop.diagnostic.Amount;
import dev.leanloop.index.SearchIndex;
import dev.leanloop.index.engine.EngineAddress;
import dev.leanloop.index.engine.EngineIndex;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.pipeline.KeptIndex;
import dev.leanloop.pipeline.Progress;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code index}: what {@code search} asks, made beforehand, or sent to an engine. */
final class IndexCommand implements Command {

    private final Console console;
    private final NotesParameter notes = new NotesParameter();
    private final CommonOptions common = new CommonOptions();
    private @Nullable String to;

    IndexCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandUsage usage() {
        return new CommandUsage(
                        this,
                        "index",
                        "Brings the index that 'search' asks up to date.",
                        "With --to, an OpenSearch cluster holds the same documents with the same analysis afterwards: only what changed is sent.",
                        "A login is read from LEANLOOP_ENGINE_LOGIN=name:password or LEANLOOP_ENGINE_TOKEN in the environment.")
                .with(notes)
                .option(
                        "--to",
                        "URL",
                        String.class,
                        given -> to = given,
                        "Send it to OpenSearch 3 or newer: https://host:9200/name, with the name of the index last.")
                .with(common);
    }

    @Override
    public Integer call() throws IOException {
        if (common.audience() == Audience.AUTHORS) {
            throw new UsageException("index for the team or for managers: --audience team or --audience managers");
        }
        Optional<EngineAddress> address = Optional.ofNullable(to).map(written -> Engines.address("--to", written));
        NotesFolder folder = NotesFolder.open(notes.in(console));
        StateFolder state = common.state(console, folder.root());
        try (KeptIndex kept = KeptIndex.perhapsCurrent(folder, common.audience(), common.asOf(console), state);
                SearchIndex index = upToDate(console, common, folder, kept)) {
            state.notices().forEach(console::say);
            if (address.isEmpty()) {
                console.result(Amount.of(index.size(), "document") + " can be found");
            } else {
                send(index, address.orElseThrow());
            }
        }
        return ExitCode.CLEAN.number();
    }

    /** The index as it was kept, if nothing changed since. */
    static SearchIndex upToDate(Console console, CommonOptions common, NotesFolder folder, KeptIndex kept)
            throws IOException {
        Optional<SearchIndex> current = kept.current();
        if (current.isPresent()) {
            console.progress(common.progress()).pass(0, Progress.Step.READ, Progress.Step.RESOLVE);
            return current.orElseThrow();
        }
        return kept.build(common.read(console, folder, common.audience()));
    }

    private void send(SearchIndex index, EngineAddress address) throws IOException {
        try (EngineIndex engine = Engines.at(console, address)) {
            EngineIndex.Sent sent =
                    engine.update(index.contents(), common.audience().name().toLowerCase(Locale.ROOT), console.clock());
            console.result(address + ": " + Amount.of(sent.sent(), "document") + " sent, " + sent.deleted()
                    + " deleted, " + sent.unchanged() + " unchanged");
        }
    }
}
