package dev.leanloop.index.engine;

import dev.leanloop.digest.Sha256;
import dev.leanloop.index.DocumentAnalysis;
import dev.leanloop.index.IndexContents;
import dev.leanloop.index.SearchDocument;
import dev.leanloop.index.engine.Engine.Ask;
import dev.leanloop.index.engine.Schema.Mark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Brings an engine up to date. What is searched there is never changed: an index is made beside it, as a copy or afresh, gets what
 * changed, is merged, counted, closed for writing, and takes the alias in one step. A run that ends anywhere leaves what was searched, and
 * the next one begins again.
 */
final class EngineUpdate {

    /** Older ones than this that nobody searches were left by runs that were killed. */
    private static final long LEFT_BEHIND_MS = 3_600_000;

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Engine engine;
    private final EngineIndexes indexes;
    private final String alias;
    private final long now;
    private String fresh = "";
    private boolean begun;

    EngineUpdate(Engine engine, Clock clock) {
        this.engine = engine;
        this.indexes = new EngineIndexes(engine);
        this.alias = engine.address().index();
        this.now = Long.parseLong(NAME.format(clock.instant()));
    }

    EngineIndex.Sent run(IndexContents contents, String audience) throws IOException {
        indexes.checkVersion();
        Optional<EngineIndexes.Current> current = indexes.current();
        fresh = alias + "-"
                + current.map(index -> Math.max(now, number(index.name()) + 1)).orElse(now);
        Mark mark = new Mark(Schema.FORMAT, contents.language(), audience);
        if (current.isPresent() && !current.orElseThrow().mark().audience().equals(audience)) {
            throw new OtherAudienceException(engine.address() + " holds what "
                    + current.orElseThrow().mark().audience() + " may read, not what " + audience
                    + " may: send it to a name of its own");
        }
        Optional<String> source =
                current.filter(index -> index.mark().equals(mark)).map(EngineIndexes.Current::name);
        Map<String, String> known =
                source.isPresent() ? KnownDocuments.of(engine, source.orElseThrow()) : new HashMap<>();
        try (var analysis = new DocumentAnalysis(contents.language())) {
            List<Change> changes = changes(contents, known, analysis);
            if (source.isEmpty() || !changes.isEmpty() || !known.isEmpty()) {
                begin(source, mark);
                begun = true;
                send(contents, known.keySet(), changes, analysis);
                finish(contents.size(), mark, current);
            }
            return new EngineIndex.Sent(changes.size(), gone(contents, known), contents.size() - changes.size());
        } catch (IOException | RuntimeException e) {
            giveUp(e);
            throw e;
        }
    }

    /** The index beside the one that is searched. */
    private void begin(Optional<String> source, Mark mark) throws IOException {
        if (source.isPresent()) {
            indexes.copy(source.orElseThrow(), fresh);
        } else {
            indexes.create(fresh, Schema.creation(mark));
        }
    }

    /** How many of those that had to be deleted did not come back in another form. */
    private static int gone(IndexContents contents, Map<String, String> old) throws IOException {
        if (old.isEmpty()) {
            return 0;
        }
        var gone = new HashSet<>(old.keySet());
        for (int rank = 0; rank < contents.size(); rank++) {
            gone.remove(name(contents.document(rank)));
        }
        return gone.size();
    }

    /** What stands behind the alias in the name of an index; 0 for a name that somebody else gave. */
    private long number(String name) {
        String number = name.startsWith(alias + "-") ? name.substring(alias.length() + 1) : "";
        return number.matches("[0-9]{17}") ? Long.parseLong(number) : 0;
    }

    /** A document that the engine lacks, or has otherwise, and where it stands. */
    private record Change(int rank, String place) {}

    /** What is new or differs; takes from {@code known} what stays as it is, so that what has to be deleted first is left in it. */
    private static List<Change> changes(IndexContents contents, Map<String, String> known, DocumentAnalysis analysis)
            throws IOException {
        boolean all = known.isEmpty();
        var places = new Places();
        var changes = new ArrayList<Change>();
        for (int rank = 0; rank < contents.size(); rank++) {
            SearchDocument document = contents.document(rank);
            String place = places.next(document.place().file());
            if (all || !known.remove(name(document), hash(json(document, place, analysis)))) {
                changes.add(new Change(rank, place));
            }
        }
        return changes;
    }

    private static Map<String, Object> json(SearchDocument document, String place, DocumentAnalysis analysis) {
        return EngineDocument.json(document, analysis.of(document), place);
    }

    /**
     * Deletes first, then makes, and never writes over: so whatever has to be sent twice leaves nothing behind that would count in how rare a
     * word is.
     */
    private void send(IndexContents contents, Iterable<String> old, List<Change> changes, DocumentAnalysis analysis)
            throws IOException {
        var bulk = new Bulk(engine, fresh);
        for (String name : old) {
            bulk.delete(name);
        }
        bulk.flush();
        for (Change change : changes) {
            SearchDocument document = contents.document(change.rank());
            Map<String, Object> json = json(document, change.place(), analysis);
            json.put(Schema.HASH, hash(json));
            bulk.create(name(document), Json.write(json));
        }
        bulk.flush();
    }

    private void finish(int expected, Mark mark, Optional<EngineIndexes.Current> current) throws IOException {
        // Documents that were replaced count in how rare a word is until they are merged away.
        engine.done(Ask.post("merge", "/" + fresh + "/_forcemerge?max_num_segments=1&flush=true", Map.of())
                .patiently());
        engine.done(Ask.post("refresh", "/" + fresh + "/_refresh", Map.of()).patiently());
        int held = engine.done(Ask.get("count", "/" + fresh + "/_count"))
                .get("count")
                .whole();
        // An engine makes an index anew when documents come for one that somebody removed.
        if (held != expected || !indexes.mark(fresh).equals(mark)) {
            throw new EngineException(
                    "could not update " + engine.address() + ": "
                            + (held == expected
                                    ? "another index stands in the place of the new one"
                                    : "it holds " + held + " of " + expected + " documents"),
                    "Another run may be at work there; what is searched is as it was. Run it again.");
        }
        engine.done(Ask.put("close for writing", "/" + fresh + "/_settings", Map.of("index.blocks.write", true)));
        indexes.show(fresh, current.map(EngineIndexes.Current::all).orElse(List.of()));
        indexes.removeLeftBehind(fresh, LEFT_BEHIND_MS);
    }

    /** Removes what was begun, unless it may be what is searched by now. */
    private void giveUp(Exception reason) {
        if (!begun) {
            return;
        }
        try {
            if (!indexes.shown().contains(fresh)) {
                engine.ask(Ask.delete("remove what was begun", "/" + fresh));
            }
        } catch (IOException e) {
            reason.addSuppressed(e); // The next run removes it.
        }
    }

    /** The engine's name for a document: an id may be longer than an engine takes. */
    private static String name(SearchDocument document) {
        return hash(document.id().getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(Map<String, Object> json) {
        return hash(Json.write(json));
    }

    private static String hash(byte[] bytes) {
        return Sha256.digits(bytes);
    }
}
