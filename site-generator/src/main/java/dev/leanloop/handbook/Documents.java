package dev.leanloop.handbook;

import dev.leanloop.markdown.PlainMarkdown;
import dev.leanloop.site.page.SitePart;
import dev.leanloop.site.page.SiteUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The documents that {@code docs/README.md} names, by its headings: tutorial, how-to, reference, explanation, project.
 *
 * <p>Paths are those in the program's folder, with {@code /}. A page of {@code docs} has the path below it, another one its name in lower
 * case.
 */
final class Documents {

    /** Says which documents there are; it becomes the home page. */
    static final String CONTENTS = "docs/README.md";

    private static final String DOCS = "docs/";
    private static final String MARKDOWN = ".md";

    private final Path folder;
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<SitePart, String> parts = new LinkedHashMap<>();

    private Documents(Path folder) {
        this.folder = folder;
    }

    /**
     * One document.
     *
     * @param path in the program's folder
     * @param name short, as the contents call it
     */
    record Document(String path, String name, SitePart part, SiteUrl url, PlainMarkdown text) {}

    /**
     * Reads them.
     *
     * @param folder the program's
     * @throws IOException when a document cannot be read, or the contents name one that is not there or have an unknown heading
     */
    static Documents in(Path folder) throws IOException {
        var documents = new Documents(folder);
        PlainMarkdown contents = PlainMarkdown.parse(Files.readString(folder.resolve(CONTENTS)));
        documents.add(CONTENTS, "Home", SitePart.NONE, contents);
        for (PlainMarkdown.Section section : contents.sections()) {
            if (section.level() == 2) {
                SitePart part = part(section);
                documents.parts.put(part, section.title());
                for (PlainMarkdown.Reference link : section.links()) {
                    String path = resolved(CONTENTS, link.target());
                    documents.add(path, link.words(), part, PlainMarkdown.parse(documents.read(path, section.line())));
                }
            }
        }
        return documents;
    }

    private static SitePart part(PlainMarkdown.Section section) throws IOException {
        return switch (section.title()) {
            case "Tutorial" -> SitePart.TUTORIAL;
            case "How-to" -> SitePart.HOW_TO;
            case "Reference" -> SitePart.REFERENCE;
            case "Explanation" -> SitePart.EXPLANATION;
            case "Project" -> SitePart.PROJECT;
            default ->
                throw new IOException(
                        CONTENTS + ":" + section.line() + ": '" + section.title() + "' is no kind of document");
        };
    }

    private String read(String path, int line) throws IOException {
        if (!path.endsWith(MARKDOWN) || !isFile(path)) {
            throw new IOException(CONTENTS + ":" + line + ": there is no document " + path);
        }
        return Files.readString(folder.resolve(path));
    }

    private void add(String path, String name, SitePart part, PlainMarkdown text) {
        documents.put(path, new Document(path, name, part, url(path), text));
    }

    private static SiteUrl url(String path) {
        String page = path.startsWith(DOCS)
                ? path.substring(DOCS.length()).replaceFirst("(^|/)README\\.md$", "$1index.md")
                : path.toLowerCase(Locale.ROOT);
        return SiteUrl.of(page.substring(0, page.length() - MARKDOWN.length()) + ".html");
    }

    /** In the order of the contents, which come first. */
    List<Document> all() {
        return List.copyOf(documents.values());
    }

    /** The kinds in the order of the contents, with what they are called there. */
    Map<SitePart, String> parts() {
        return Collections.unmodifiableMap(parts);
    }

    /** The place on the site where a link to a document leads; empty when it leads to none. */
    Optional<SiteUrl> page(Document from, String link) {
        int hash = link.indexOf('#');
        String path = resolved(from.path(), hash < 0 ? link : link.substring(0, hash));
        Document document = documents.getOrDefault(path, documents.get(path + "/README.md"));
        return Optional.ofNullable(document).map(found -> found.url().at(hash < 0 ? "" : link.substring(hash + 1)));
    }

    /** The file of {@code docs}, by its path there, that a link leads to; empty when it is a document, or lies elsewhere. */
    Optional<String> file(Document from, String link) {
        String path = resolved(from.path(), link);
        return path.startsWith(DOCS) && !path.endsWith(MARKDOWN) && isFile(path)
                ? Optional.of(path.substring(DOCS.length()))
                : Optional.empty();
    }

    /** The content of a file of {@code docs}. */
    byte[] content(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(DOCS + file));
    }

    private boolean isFile(String path) {
        return !path.isEmpty() && !path.startsWith("..") && Files.isRegularFile(folder.resolve(path));
    }

    /** The path that a relative link leads to, from the program's folder on; it begins with {@code ..} when it leads out. */
    private static String resolved(String from, String link) {
        List<String> path = new ArrayList<>(List.of(from.split("/")));
        path.removeLast();
        for (String segment : link.split("/")) {
            if (segment.equals("..") && !path.isEmpty() && !path.getLast().equals("..")) {
                path.removeLast();
            } else if (!segment.equals(".") && !segment.isEmpty()) {
                path.add(segment);
            }
        }
        return String.join("/", path);
    }
}
