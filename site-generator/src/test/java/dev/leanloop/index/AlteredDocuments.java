package dev.leanloop.index;

/** Documents like others but for one thing. */
final class AlteredDocuments {

    private AlteredDocuments() {}

    static SearchDocument withText(SearchDocument document, String text) {
        return new SearchDocument(
                document.id(),
                document.kind(),
                document.title(),
                text,
                document.quotes(),
                document.topics(),
                document.synonyms(),
                document.customer(),
                document.phase(),
                document.side(),
                document.verdict(),
                document.proof(),
                document.state(),
                document.who(),
                document.key(),
                document.date(),
                document.due(),
                document.surprise(),
                document.place());
    }

    static SearchDocument withFile(SearchDocument document, String file) {
        return at(document, document.id(), file, document.place().line());
    }

    /** In another place of another file, which gives another id. */
    static SearchDocument at(SearchDocument document, String file, int line) {
        return at(document, file + "#" + line, file, line);
    }

    private static SearchDocument at(SearchDocument document, String id, String file, int line) {
        return new SearchDocument(
                id,
                document.kind(),
                document.title(),
                document.text(),
                document.quotes(),
                document.topics(),
                document.synonyms(),
                document.customer(),
                document.phase(),
                document.side(),
                document.verdict(),
                document.proof(),
                document.state(),
                document.who(),
                document.key(),
                document.date(),
                document.due(),
                document.surprise(),
                new SearchDocument.Place(document.place().url(), file, line));
    }
}
