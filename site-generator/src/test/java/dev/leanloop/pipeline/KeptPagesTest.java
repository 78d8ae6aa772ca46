package dev.leanloop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.HtmlTrace;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.pipeline.BuildRequest.Publishing;
import dev.leanloop.site.ShownBefore;
import dev.leanloop.site.SitePlan;
import dev.leanloop.site.output.FolderTree;
import dev.leanloop.site.output.PublishReport;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.SiteAddress;
import dev.leanloop.starter.ExampleTeam;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that would become the file that stands there are not made, and it can never be seen that they were not. */
final class KeptPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 15);
    private static final String NOTE = "customers/acme/2026-03-17-second-call.md";
    private static final String PAGE = "customers/acme/2026-03-17-second-call.html";

    @TempDir
    private Path temporary;

    private Path notes;
    private Path site;
    private StateFolder state;
    private LocalDate day = TODAY;
    private Audience audience = Audience.TEAM;
    private SiteAddress address = SiteAddress.UNKNOWN;
    private Publishing publishing = Publishing.IN_PLACE;
    private int clean;

    @BeforeEach
    void copyNotes() throws IOException {
        notes = temporary.resolve("notes");
        site = temporary.resolve("site");
        state = StateFolder.at(temporary.resolve("state"), "1");
        Golden.copy(Path.of("src/test/fixtures/two-talks/notes"), notes);
    }

    @Test
    void mostPagesOfALargerFolderStandAfterOneNoteWasEdited() throws IOException {
        FolderTree.delete(notes);
        ExampleTeam.packaged().writeTo(notes);
        PublishReport first = build();
        Path note = notes.resolve("customers/acme/2026-01-13-pricing-call.md");
        Files.writeString(note, "\n- Pain: the second signature takes a week\n", StandardOpenOption.APPEND);

        PublishReport second = build();

        assertThat(first.kept()).isZero();
        assertThat(second.kept()).isGreaterThan(second.pages() * 2 / 3).isLessThan(second.pages());
        assertThat(second.written()).isPositive();
        equalsACleanBuild();
    }

    @Test
    void mostPagesStandAfterANoteCame() throws IOException {
        FolderTree.delete(notes);
        ExampleTeam.packaged().writeTo(notes);
        build();
        Path note = notes.resolve("customers/acme/2026-01-14-one-more-call.md");
        Files.writeString(note, "# One more call\n\n- Pain: the second signature takes a week\n");

        PublishReport second = build();

        assertThat(second.kept()).isGreaterThan(second.pages() / 2).isLessThan(second.pages());
        equalsACleanBuild();
    }

    @Test
    void nothingIsMadeWhenNothingChanged() throws IOException {
        build();

        PublishReport again = build();

        assertThat(again.kept()).isEqualTo(again.pages());
        assertThat(again.written()).isZero();
        equalsACleanBuild();
    }

    @Test
    void brokenLinksOfPagesThatStandAreStillTold() throws IOException {
        Files.writeString(notes.resolve(NOTE), "\nSee [that](#nowhere-at-all).\n", StandardOpenOption.APPEND);
        PublishReport first = build();

        PublishReport again = build();

        assertThat(again.kept()).isEqualTo(again.pages());
        assertThat(again.brokenLinks()).isEqualTo(first.brokenLinks());
    }

    @Test
    void aPageThatSomebodyChangedIsMade() throws IOException {
        build();
        Path page = site.resolve(PAGE);
        FileTime time = Files.getLastModifiedTime(page);
        byte[] content = Files.readAllBytes(page);
        content[content.length / 2] ^= 1;
        Files.write(page, content);
        Files.setLastModifiedTime(page, time);

        PublishReport again = build();

        assertThat(again.kept()).isEqualTo(again.pages() - 1);
        assertThat(again.written()).isEqualTo(1);
        equalsACleanBuild();
    }

    @Test
    void aPageThatSomebodyDeletedIsMade() throws IOException {
        build();
        Files.delete(site.resolve(PAGE));

        PublishReport again = build();

        assertThat(again.kept()).isEqualTo(again.pages() - 1);
        equalsACleanBuild();
    }

    @Test
    void aSiteThatSomebodyDeletedIsMade() throws IOException {
        build();
        FolderTree.delete(site);

        assertThat(build().kept()).isZero();
        equalsACleanBuild();
    }

    @Test
    void whatIsKeptAndDamagedCountsForNothing() throws IOException {
        build();
        List<Path> all = kept();
        for (Path kept : all) {
            byte[] content = Files.readAllBytes(kept);
            content[content.length - 10] ^= 1;
            Files.write(kept, content);
        }

        PublishReport again = build();

        assertThat(all).hasSizeGreaterThan(1);
        assertThat(again.kept()).isZero();
        assertThat(again.written()).isZero();
        assertThat(state.notices())
                .contains("what was kept as 'team' in " + temporary.resolve("state/team")
                        + " is damaged, and is made anew");
        equalsACleanBuild();
    }

    @Test
    void onlyFilesWithPagesThatChangedAreWritten() throws IOException {
        FolderTree.delete(notes);
        ExampleTeam.packaged().writeTo(notes);
        build();
        Map<Path, byte[]> before = contents(kept());
        Path note = notes.resolve("customers/acme/2026-01-13-pricing-call.md");
        Files.writeString(note, "\n- Pain: the second signature takes a week\n", StandardOpenOption.APPEND);

        build();

        Map<Path, byte[]> after = contents(kept());
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after).anySatisfy((file, content) -> assertThat(content).isEqualTo(before.get(file)));
        assertThat(after).anySatisfy((file, content) -> assertThat(content).isNotEqualTo(before.get(file)));
        build();
        assertThat(contents(kept()))
                .allSatisfy((file, content) -> assertThat(content).isEqualTo(after.get(file)));
        equalsACleanBuild();
    }

    @Test
    void nothingStaysOfACustomerThatWent() throws IOException {
        FolderTree.delete(notes);
        ExampleTeam.packaged().writeTo(notes);
        Path earlier = Files.createDirectories(temporary.resolve("state/team")).resolve("pages");
        Files.writeString(earlier, "what an earlier version kept");
        build();
        assertThat(words(kept())).contains("customers/acme/");
        FolderTree.delete(notes.resolve("customers/acme"));

        build();

        assertThat(words(kept())).doesNotContain("customers/acme/");
        assertThat(earlier).doesNotExist();
        equalsACleanBuild();
    }

    @Test
    void whatAnotherProgramKeptCountsForNothing() throws IOException {
        build();
        state = StateFolder.at(temporary.resolve("state"), "2");

        assertThat(build().kept()).isZero();
        assertThat(build().kept()).isPositive();
    }

    @Test
    void anotherDayIsAnotherSite() throws IOException {
        build();
        day = TODAY.plusDays(30);

        assertThat(build().kept()).isZero();
        equalsACleanBuild();
        day = TODAY;
        build();
        equalsACleanBuild();
    }

    @Test
    void anotherLanguageOfTheInterfaceIsAnotherSite() throws IOException {
        build();
        String settings = Files.readString(notes.resolve("leanloop.yml"));
        Files.writeString(notes.resolve("leanloop.yml"), settings + "\ninterface: de\n");

        assertThat(build().kept()).isZero();
        equalsACleanBuild();
        Files.writeString(notes.resolve("leanloop.yml"), settings);
        build();
        equalsACleanBuild();
    }

    @Test
    void anotherAddressAndAnotherAudienceAreKeptApart() throws IOException {
        build();
        address = SiteAddress.parse("https://example.org/site/").orElseThrow();
        build();
        equalsACleanBuild();
        audience = Audience.MANAGERS;
        build();
        equalsACleanBuild();
        audience = Audience.TEAM;
        build();
        equalsACleanBuild();
    }

    @Test
    void aNoteThatGoesAndComesAgainIsSeen() throws IOException {
        build();
        String text = Files.readString(notes.resolve(NOTE));
        Files.delete(notes.resolve(NOTE));
        build();
        equalsACleanBuild();
        assertThat(words(kept())).isNotEmpty().doesNotContain("second-call");
        Files.writeString(notes.resolve(NOTE), text);
        build();
        equalsACleanBuild();
    }

    @Test
    void aReleaseTakesOverWhatStandsInTheOneBefore() throws IOException {
        publishing = Publishing.RELEASES;
        build();
        Files.writeString(notes.resolve(NOTE), "\n- Pain: it takes a week\n", StandardOpenOption.APPEND);
        Path page = site.resolve("current/customers/index.html");
        Files.writeString(page, "somebody's");

        PublishReport again = build();

        assertThat(again.kept()).isPositive().isLessThan(again.pages());
        equalsACleanBuild();
    }

    @Test
    void anotherSiteOfTheSameNotesIsMade() throws IOException {
        build();
        site = temporary.resolve("another");

        assertThat(build().kept()).isZero();
        equalsACleanBuild();
    }

    @Test
    void withoutAPlaceToKeepAnythingAllIsMade() throws IOException {
        state = StateFolder.none();
        build();

        PublishReport again = build();

        assertThat(again.kept()).isZero();
        assertThat(again.written()).isZero();
    }

    @Test
    void theTextOfANoteIsMadeOnlyWhereItChanged() throws IOException {
        build();
        Files.writeString(notes.resolve(NOTE), "\n- Pain: it takes a week\n", StandardOpenOption.APPEND);
        KnowledgeBase knowledge = new NotesReading(Progress.UNWATCHED, state)
                .read(NotesFolder.open(notes), audience, new AsOf(day, TODAY));
        Set<String> asBefore = new TreeSet<>();
        Set<String> made = new TreeSet<>();
        try (KeptTexts texts = KeptTexts.of(state, audience)) {
            ShownBefore told = new ShownBefore() {
                @Override
                public boolean isKept() {
                    return texts.isKept();
                }

                @Override
                public HtmlTrace of(NotePath note) {
                    return texts.of(note);
                }

                @Override
                public void add(NotePath note, HtmlTrace trace) {
                    (trace.equals(of(note)) ? asBefore : made).add(note.value());
                }
            };
            assertThat(SitePlan.of(knowledge, Ages.STAND, Map.of(), told).pages())
                    .isNotEmpty();
        }

        assertThat(made).containsExactly(NOTE);
        assertThat(asBefore).hasSize(knowledge.notes().size() - 1).isNotEmpty();
    }

    /** The files in which pages are kept. */
    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(temporary.resolve("state/team"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("pages"))
                    .toList();
        }
    }

    private static Map<Path, byte[]> contents(List<Path> files) throws IOException {
        Map<Path, byte[]> contents = new TreeMap<>();
        for (Path file : files) {
            contents.put(file, Files.readAllBytes(file));
        }
        return contents;
    }

    private static String words(List<Path> files) throws IOException {
        var words = new StringBuilder();
        for (byte[] content : contents(files).values()) {
            words.append(new String(content, StandardCharsets.ISO_8859_1));
        }
        return words.toString();
    }

    private PublishReport build() throws IOException {
        return run(site, state);
    }

    private PublishReport run(Path where, StateFolder kept) throws IOException {
        return new KnowledgeBuild(Progress.UNWATCHED, kept)
                .run(new BuildRequest(notes, where, audience, new AsOf(day, TODAY), address, publishing))
                .published();
    }

    private void equalsACleanBuild() throws IOException {
        Path other = temporary.resolve("clean" + clean++);
        run(other, StateFolder.none());
        assertThat(bytes(site)).isEqualTo(bytes(other)).hasSizeGreaterThan(10);
    }

    private static SortedMap<String, Integer> bytes(Path folder) throws IOException {
        Path root = Files.exists(folder.resolve("current"))
                ? folder.resolve("current").toRealPath()
                : folder;
        SortedMap<String, Integer> files = new TreeMap<>();
        try (Stream<Path> entries = Files.walk(root)) {
            for (Path file : entries.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith(".leanloop")) {
                    files.put(name, Arrays.hashCode(Files.readAllBytes(file)));
                }
            }
        }
        return files;
    }
}
