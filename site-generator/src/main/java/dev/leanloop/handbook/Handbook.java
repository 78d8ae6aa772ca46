package dev.leanloop.handbook;

import dev.leanloop.handbook.Documents.Document;
import dev.leanloop.index.HitKind;
import dev.leanloop.index.SearchDocument;
import dev.leanloop.index.SearchIndex;
import dev.leanloop.index.web.WebBundle;
import dev.leanloop.markdown.PlainMarkdown;
import dev.leanloop.pipeline.TemporaryFolder;
import dev.leanloop.site.SiteUrls;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.output.Assets;
import dev.leanloop.site.output.PublishReport;
import dev.leanloop.site.output.Publisher;
import dev.leanloop.site.output.SiteFile;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.Day;
import dev.leanloop.site.page.DocumentPage;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.PageHead;
import dev.leanloop.site.page.SafeHtml;
import dev.leanloop.site.page.SearchPage;
import dev.leanloop.site.page.SiteAddress;
import dev.leanloop.site.page.SiteFrame;
import dev.leanloop.site.page.SitePart;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.site.template.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes a site of the program's own documents: a page for each, the same search over their sections as over notes, and the files
 * they link to. The same documents give the same bytes.
 */
public final class Handbook {

    /** The documents are in English. */
    private static final Messages MESSAGES = Messages.inEnglish();

    private static final String TITLE = "Leanloop";

    /** No page shows it: documents do not age. */
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private static final Link HOME = new Link("Home", SiteUrls.HOME);

    private final Documents documents;

    /** What the documents link to that is no page. */
    private final Set<String> files = new TreeSet<>();

    private Handbook(Documents documents) {
        this.documents = documents;
    }

    /**
     * Builds the site.
     *
     * @param program the folder that holds {@code docs}
     * @param site where it goes
     * @throws dev.leanloop.site.output.UnfitFolderException when the site may not go there
     * @throws IOException when a document is missing or a disk fails; the site before stays
     */
    public static PublishReport build(Path program, Path site) throws IOException {
        var handbook = new Handbook(Documents.in(program));
        try (Publisher publisher = Publisher.into(site, program.resolve("docs"))) {
            return handbook.publish(publisher);
        }
    }

    private PublishReport publish(Publisher publisher) throws IOException {
        Assets assets = Assets.load(MESSAGES);
        for (SiteFile asset : assets.files()) {
            publisher.file(asset);
        }
        var templates = new Templates(frame(), assets.urls());
        for (Document document : documents.all()) {
            Page page = page(document);
            publisher.page(page.head().url(), templates.render(page));
        }
        for (String file : files) {
            publisher.file(new SiteFile(SiteUrl.of(file), documents.content(file)));
        }
        Page search = searchPage(index(publisher));
        publisher.page(search.head().url(), templates.render(search));
        return publisher.publish();
    }

    private SiteFrame frame() {
        var navigation = new ArrayList<SiteFrame.Entry>();
        documents.parts().forEach((part, title) -> {
            List<Link> pages = documents.all().stream()
                    .filter(document -> document.part() == part)
                    .map(document -> new Link(document.name(), document.url()))
                    .toList();
            navigation.add(
                    new SiteFrame.Entry(part, new Link(title, pages.getFirst().url()), pages));
        });
        return new SiteFrame(
                TITLE,
                SiteAddress.UNKNOWN,
                TITLE,
                "en",
                Day.past(NO_DAY, NO_DAY, MESSAGES),
                Ages.STAND,
                List.of(),
                SiteFrame.Source.DOCUMENTS,
                navigation,
                MESSAGES);
    }

    private DocumentPage page(Document document) {
        boolean isHome = document.path().equals(Documents.CONTENTS);
        List<Link> contents = document.text().sections().stream()
                .filter(section -> section.level() == 2)
                .map(section -> new Link(section.title(), document.url().at(section.anchor())))
                .toList();
        return new DocumentPage(
                new PageHead(
                        document.url(), document.text().title(), document.part(), isHome ? List.of() : List.of(HOME)),
                new SafeHtml(document.text().html(link -> url(document, link))),
                isHome || contents.size() < 2 ? List.of() : contents);
    }

    /** What to write for a relative link of a document; what it leads to is published, too. */
    private Optional<String> url(Document document, String link) {
        Optional<SiteUrl> page = documents.page(document, link);
        Optional<String> file = documents.file(document, link);
        file.ifPresent(files::add);
        return page.or(() -> file.map(SiteUrl::of)).map(found -> found.from(document.url()));
    }

    private SearchPage searchPage(SiteUrl bundle) {
        return new SearchPage(
                new PageHead(SiteUrls.SEARCH, "Search", SitePart.NONE, List.of(HOME)),
                bundle,
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new SearchPage.Example(List.of("hypothesis"), "a word, in all its forms"),
                        new SearchPage.Example(List.of("\"before the talk\""), "words side by side"),
                        new SearchPage.Example(List.of("retent*"), "words that begin so"),
                        new SearchPage.Example(List.of("title:search"), "in the titles of documents"),
                        new SearchPage.Example(
                                List.of("#tutorial", "#how-to", "#reference", "#explanation"),
                                "one kind of document")));
    }

    /** Each section as a passage of its document, which has its kind as a topic. */
    private SiteUrl index(Publisher publisher) throws IOException {
        List<SearchDocument> sections = new ArrayList<>();
        for (Document document : documents.all()) {
            for (PlainMarkdown.Section section : document.text().sections()) {
                if (!section.text().isEmpty() && document.part() != SitePart.NONE) {
                    sections.add(passage(document, section));
                }
            }
        }
        try (TemporaryFolder folder = TemporaryFolder.create();
                SearchIndex index = SearchIndex.build(folder.path(), "en", sections)) {
            SiteUrl manifest = inSearch(WebBundle.write(
                            index, (name, content) -> publisher.file(new SiteFile(inSearch(name), content)))
                    .manifest());
            String script = "leanloopSearchBundle(\"" + manifest + "\");\n";
            publisher.file(new SiteFile(SiteUrls.SEARCH_BUNDLE, script.getBytes(StandardCharsets.UTF_8)));
            return manifest;
        }
    }

    private static SearchDocument passage(Document document, PlainMarkdown.Section section) {
        String words = section.level() < 2 ? section.text() : section.title() + "\n" + section.text();
        return SearchDocument.ofWords(
                document.path() + "#" + section.anchor(),
                HitKind.PASSAGE,
                document.text().title(),
                words,
                List.of(document.part().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                new SearchDocument.Place(
                        document.url()
                                .at(section.level() < 2 ? "" : section.anchor())
                                .toString(),
                        document.path(),
                        section.line()));
    }

    private static SiteUrl inSearch(String name) {
        return SiteUrl.of(SiteUrls.SEARCH_FOLDER + "/" + name);
    }
}
