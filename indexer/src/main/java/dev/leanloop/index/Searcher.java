package dev.leanloop.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Answers requests over documents that lie elsewhere, as {@link SearchIndex} answers them over its own. */
public final class Searcher implements Closeable {

    private final Analysis analysis;
    private final Search search;

    /**
     * Asks {@code documents}.
     *
     * @param language of the documents, as {@link IndexContents#language} names it
     */
    public Searcher(Searched documents, String language) {
        this.analysis = new Analysis(Language.valueOf(language));
        this.search = new Search(documents, analysis);
    }

    /** See {@link SearchIndex#search}. */
    public SearchResult search(SearchRequest request) throws IOException {
        return search.answer(request);
    }

    /** See {@link SearchIndex#ways}. */
    public List<Way> ways(SearchRequest request, SearchResult answer, FieldWords words) throws IOException {
        return search.ways(request, answer, words);
    }

    @Override
    public void close() {
        analysis.close();
    }
}
