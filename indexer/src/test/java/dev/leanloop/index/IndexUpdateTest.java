package dev.leanloop.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leanloop.index.SearchDocument.CustomerNames;
import dev.leanloop.index.SearchDocument.Place;
import dev.leanloop.index.SearchIndex.MadeOf;
import dev.leanloop.index.web.BundleBefore;
import dev.leanloop.note.Phase;
import dev.leanloop.note.Side;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index that is brought up to date says what one says that is built from nothing, and keeps nothing else. */
class IndexUpdateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final MadeOf FIRST = new MadeOf("1", "first");

    /** Enough for three parts, and without the first one for files of texts that are as long. */
    private static final int NOTES = 5200;

    private static final List<String> WORDS = List.of("audit", "budget", "works", "council", "pilot", "march", "delay");

    @TempDir
    private Path folder;

    private final Random random = new Random(1);
    private final List<List<SearchDocument>> notes = new ArrayList<>();
    private int written;

    @BeforeEach
    void write() {
        while (notes.size() < NOTES) {
            notes.add(note(""));
        }
    }

    private List<SearchDocument> note(String word) {
        String file = "customers/c%05d/talk.md".formatted(written++);
        var documents = new ArrayList<SearchDocument>();
        for (int line = 1; line <= 5; line++) {
            documents.add(document(file, line, word));
        }
        return documents;
    }

    private SearchDocument document(String file, int line, String word) {
        var text = new StringBuilder(word);
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return new SearchDocument(
                file + "#" + line,
                random.nextBoolean() ? HitKind.PAIN : HitKind.FACT,
                "Talk",
                text.toString(),
                List.of(),
                List.of(WORDS.get(random.nextInt(WORDS.size()))),
                List.of(),
                new CustomerNames("c" + random.nextInt(40), "Acme", List.of(), ""),
                Phase.CHECK,
                Side.CUSTOMER,
                null,
                null,
                "",
                List.of(),
                "",
                TODAY.minusDays(random.nextInt(400)),
                null,
                false,
                new Place(file + ".html#" + line, file, line));
    }

    private List<SearchDocument> all() {
        return notes.stream().flatMap(List::stream).toList();
    }

    private Path index() {
        return folder.resolve("index");
    }

    private void update(MadeOf madeOf) throws IOException {
        SearchIndex.update(index(), "en", all(), madeOf).close();
    }

    private Optional<SearchIndex> current(MadeOf madeOf) throws IOException {
        Optional<SearchIndex> there = SearchIndex.open(index(), madeOf.program());
        if (there.isPresent() && !there.orElseThrow().isMadeOf(madeOf)) {
            there.orElseThrow().close();
            return Optional.empty();
        }
        return there;
    }

    private static Map<String, String> bundle(SearchIndex index) throws IOException {
        return BundleInMemory.of(index, BundleBefore.NONE).content();
    }

    private void edit() {
        int at = random.nextInt(notes.size());
        switch (random.nextInt(4)) {
            case 0 -> notes.add(at, note("added"));
            case 1 -> notes.remove(at);
            case 2 -> notes.set(at, note("renamed"));
            default -> notes.set(at, List.of(notes.get(at).getFirst()));
        }
    }

    @Test
    void saysWhatAnIndexFromNothingSays() throws IOException {
        var before = new BundleInMemory();
        for (int round = 0; round < 6; round++) {
            update(new MadeOf("1", "round " + round));
            try (SearchIndex updated = SearchIndex.open(index());
                    SearchIndex anew = SearchIndex.build(folder.resolve("anew"), "en", all())) {
                Map<String, String> expected = bundle(anew);
                assertThat(bundle(updated)).isEqualTo(expected);
                before = BundleInMemory.of(updated, before);
                assertThat(before.content()).isEqualTo(expected);
                for (String query : List.of("audit", "budget council", "customer:c7 works", "pil*", "added march")) {
                    SearchRequest request = SearchRequest.of(query, TODAY);
                    assertThat(updated.search(request)).isEqualTo(anew.search(request));
                }
            }
            for (int edits = random.nextInt(4); edits >= 0; edits--) {
                edit();
            }
        }
    }

    /** As when another process wrote after somebody read which files the index has, and before they opened them. */
    @Test
    void filesThatAreGoneSinceTheyWereNamedAreNotMissed() throws IOException {
        update(FIRST);
        try (Directory directory = FSDirectory.open(index())) {
            SegmentInfos before = SegmentInfos.readLatestCommit(directory);
            notes.set(0, note("changed"));
            update(new MadeOf("1", "second"));
            SegmentInfos now = SegmentInfos.readLatestCommit(directory);
            try (DirectoryReader there = IndexedParts.open(directory, now);
                    DirectoryReader opened = IndexedParts.open(directory, before)) {
                assertThat(opened.leaves()).hasSizeGreaterThan(2);
                assertThat(parts(opened)).isEqualTo(parts(there));
                assertThat(opened.getIndexCommit().getUserData()).isEqualTo(now.getUserData());
            }
        }
    }

    private static List<String> parts(DirectoryReader reader) {
        return reader.leaves().stream().map(leaf -> Part.of(leaf.reader())).toList();
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(index())) {
            return new HashSet<>(
                    files.map(Path::getFileName).map(Path::toString).toList());
        }
    }

    @Test
    void bundleTakesTextsOverFromPartsThatDidNotChange() throws IOException {
        try (SearchIndex index = SearchIndex.build(index(), "en", all())) {
            BundleInMemory before = BundleInMemory.of(index, BundleBefore.NONE);
            notes.set(7, note("changed"));
            notes.add(8, note("added"));
            try (SearchIndex changed = SearchIndex.build(folder.resolve("changed"), "en", all())) {
                BundleInMemory after = BundleInMemory.of(changed, before);

                assertThat(before.partsKnown()).isPositive().isLessThan(before.parts());
                Set<String> same = after.namesOfTexts();
                same.retainAll(before.namesOfTexts());
                assertThat(same).hasSizeGreaterThan(after.namesOfTexts().size() / 3);
                assertThat(before.filesFound()).isEqualTo(same.size());
                assertThat(after.content()).isEqualTo(bundle(changed));
            }
        }
    }

    @Test
    void bundleTakesNothingOverThatIsDamaged() throws IOException {
        for (String damaged : List.of("texts.*bin", "texts.*js", "texts.*")) {
            try (SearchIndex index = SearchIndex.build(index(), "en", all())) {
                Map<String, String> expected = bundle(index);
                BundleInMemory before = BundleInMemory.of(index, BundleBefore.NONE);
                before.damage(damaged);
                assertThat(BundleInMemory.of(index, before).content())
                        .as(damaged)
                        .isEqualTo(expected);
                before.lose(damaged);
                assertThat(BundleInMemory.of(index, before).content())
                        .as(damaged)
                        .isEqualTo(expected);
            }
        }
    }

    /** What came before is gone, so that all groups that are left have other numbers. */
    @Test
    void bundleTakesTextsOverIntoFilesOfOtherNames() throws IOException {
        try (SearchIndex index = SearchIndex.build(index(), "en", all())) {
            BundleInMemory before = BundleInMemory.of(index, BundleBefore.NONE);
            int inFirst = index.contents().parts().getFirst().end();
            try (SearchIndex rest =
                    SearchIndex.build(folder.resolve("rest"), "en", all().subList(inFirst, all().size()))) {
                BundleInMemory after = BundleInMemory.of(rest, before);

                assertThat(before.partsKnown()).isPositive();
                assertThat(before.filesFound()).isZero();
                assertThat(after.content()).isEqualTo(bundle(rest));
            }
        }
    }

    @Test
    void keepsThePartsOfNotesThatDidNotChange() throws IOException {
        update(FIRST);
        Set<String> before = files();
        notes.set(7, note("changed"));
        update(new MadeOf("1", "second"));

        Set<String> kept = files();
        kept.retainAll(before);
        assertThat(kept).hasSizeGreaterThan(before.size() / 2).hasSizeLessThan(before.size());
    }

    @Test
    void keepsNoWordThatIsNotThereAnyMore() throws IOException {
        notes.set(1200, note("canary"));
        update(FIRST);
        assertThat(filesWith("canary")).isNotEmpty();

        notes.remove(1200);
        update(new MadeOf("1", "second"));
        assertThat(filesWith("canary")).isEmpty();
    }

    private List<String> filesWith(String word) throws IOException {
        var found = new ArrayList<String>();
        for (String file : files()) {
            if (Files.readString(index().resolve(file), StandardCharsets.ISO_8859_1)
                    .contains(word)) {
                found.add(file);
            }
        }
        return found;
    }

    @Test
    void takesNothingOverFromAnotherProgramOrLanguage() throws IOException {
        update(FIRST);
        Set<String> before = files();
        update(new MadeOf("2", "first"));
        assertThat(files())
                .doesNotContainAnyElementsOf(
                        before.stream().filter(name -> name.startsWith("_")).toList());

        before = files();
        SearchIndex.update(index(), "de", all(), new MadeOf("2", "first")).close();
        assertThat(files())
                .doesNotContainAnyElementsOf(
                        before.stream().filter(name -> name.startsWith("_")).toList());
    }

    @Test
    void isOpenedAsMadeOfJustWhatItIsMadeOf() throws IOException {
        assertThat(current(FIRST)).isEmpty();
        update(FIRST);
        assertThat(current(new MadeOf("1", "second"))).isEmpty();
        assertThat(current(new MadeOf("2", "first"))).isEmpty();
        try (SearchIndex index = current(FIRST).orElseThrow()) {
            assertThat(index.size()).isEqualTo(5 * NOTES);
        }
        update(new MadeOf("1", ""));
        assertThat(current(new MadeOf("1", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, NOTES * 2, NOTES * 5 - 1})
    void anInterruptedUpdateLeavesTheIndexBefore(int interruptedAt) throws IOException {
        update(FIRST);
        for (int note = 7; note < NOTES; note += 300) {
            notes.set(note, note("changed"));
        }
        List<SearchDocument> changed = all();
        List<SearchDocument> interrupting = new AbstractList<>() {
            @Override
            public SearchDocument get(int document) {
                if (document == interruptedAt) {
                    Thread.currentThread().interrupt();
                }
                return changed.get(document);
            }

            @Override
            public int size() {
                return changed.size();
            }
        };
        try {
            assertThatThrownBy(() -> SearchIndex.update(index(), "en", interrupting, new MadeOf("1", "second")))
                    .isInstanceOf(IOException.class);
        } finally {
            assertThat(Thread.interrupted())
                    .as("whoever waits is told by the thread, too")
                    .isTrue();
        }
        SearchIndex.check(index());
        try (SearchIndex index = current(FIRST).orElseThrow()) {
            assertThat(index.search(SearchRequest.of("changed", TODAY)).hits()).isEmpty();
        }
    }

    @Test
    void refusesWhereAnotherProcessWrites() throws IOException {
        update(FIRST);
        try (FSDirectory directory = FSDirectory.open(index());
                Lock lock = directory.obtainLock("write.lock")) {
            lock.ensureValid();
            assertThatThrownBy(() -> update(FIRST)).isInstanceOf(IndexInUseException.class);
        }
    }

    @Test
    void findsALockThatIsDamaged() throws IOException {
        update(FIRST);
        Files.writeString(index().resolve("write.lock"), "no lock");
        assertThatThrownBy(() -> SearchIndex.check(index())).hasMessageContaining("write.lock");
    }

    @Test
    void findsWhatIsDamaged() throws IOException {
        update(FIRST);
        SearchIndex.check(index());
        Path segment = index().resolve(files().stream()
                .filter(name -> name.endsWith(".cfs"))
                .findFirst()
                .orElseThrow());
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length / 2] ^= 1;
        Files.write(segment, bytes);
        assertThatThrownBy(() -> SearchIndex.check(index())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> SearchIndex.open(index(), "1")).isInstanceOf(IOException.class);
    }
}
