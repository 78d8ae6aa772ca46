package dev.leanloop.index.engine;

import dev.leanloop.index.FieldWords;
import dev.leanloop.index.IndexContents;
import dev.leanloop.index.SearchRequest;
import dev.leanloop.index.SearchResult;
import dev.leanloop.index.Searcher;
import dev.leanloop.index.Way;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** One index in an OpenSearch cluster: sends it what {@link dev.leanloop.index.SearchIndex} holds, and asks it the same questions. */
public final class EngineIndex implements Closeable {

    private final Engine engine;

    private EngineIndex(Engine engine) {
        this.engine = engine;
    }

    /** The index at an address; nothing is opened yet. */
    public static EngineIndex at(EngineAddress address, EngineLogin login) {
        return at(address, login, pause -> Thread.sleep(pause.toMillis()));
    }

    static EngineIndex at(EngineAddress address, EngineLogin login, Engine.Pauses pauses) {
        return new EngineIndex(new Engine(address, login, pauses));
    }

    /**
     * What an update did.
     *
     * @param sent documents that are new or differ
     * @param deleted documents that were there and are no more
     * @param unchanged documents that were there already
     */
    public record Sent(int sent, int deleted, int unchanged) {}

    /**
     * Makes the engine hold exactly these documents. Only what changed is sent, and all of it can be found at once.
     *
     * @param audience whose documents they are; an index never holds another's
     * @param clock names what is made; no answer depends on it
     * @throws EngineException when the engine cannot be reached or refuses; what is searched there is as it was
     * @throws OtherAudienceException when the index holds the documents of another audience
     */
    public Sent update(IndexContents contents, String audience, Clock clock) throws IOException {
        return new EngineUpdate(engine, clock).run(contents, audience);
    }

    /** What an index holds, opened for questions. */
    public Asked open() throws IOException {
        var indexes = new EngineIndexes(engine);
        indexes.checkVersion();
        EngineIndexes.Current current = indexes.current()
                .orElseThrow(() -> new EngineException(
                        "there is no " + engine.address().index() + " at "
                                + engine.address().engine(),
                        "Send the notes there first: leanloop index NOTES --to " + engine.address() + "."));
        if (current.mark().format() != Schema.FORMAT) {
            throw new EngineException(
                    engine.address() + " was written by another version of Leanloop",
                    "Send the notes there again: leanloop index NOTES --to " + engine.address() + ".");
        }
        return new Asked(
                new Searcher(
                        new EngineSearched(engine, current.name()),
                        current.mark().language()),
                current.mark().audience());
    }

    /** Answers requests from one whole state of the index. */
    public static final class Asked implements Closeable {
        private final Searcher searcher;
        private final String audience;

        private Asked(Searcher searcher, String audience) {
            this.searcher = searcher;
            this.audience = audience;
        }

        /** Whose documents these are. */
        public String audience() {
            return audience;
        }

        /** See {@link dev.leanloop.index.SearchIndex#search}. */
        public SearchResult search(SearchRequest request) throws IOException {
            return searcher.search(request);
        }

        /** See {@link dev.leanloop.index.SearchIndex#ways}. */
        public List<Way> ways(SearchRequest request, SearchResult answer, FieldWords words) throws IOException {
            return searcher.ways(request, answer, words);
        }

        @Override
        public void close() {
            searcher.close();
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
