package dev.leanloop.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NoteReaderTest {

    private static final NotePath PATH = NotePath.of("customers/acme/2024-05-14-call.md");

    @Property(tries = 500)
    void everyTextIsANote(@ForAll String text) {
        assertThat(read(text).path()).isEqualTo(PATH);
    }

    @Property(tries = 300)
    void noWordIsLost(@ForAll("notes") String text) {
        Note note = read(text);

        String kept = Stream.of(
                        Stream.of(note.title(), note.goal()),
                        note.items().stream().map(item -> item.body().text()),
                        note.items().stream()
                                .flatMap(item -> item.body().quotes().stream().map(Item.WrittenQuote::text)),
                        note.items().stream()
                                .flatMap(item -> item instanceof Item.Question question && question.answer() != null
                                        ? Stream.of(question.answer())
                                        : Stream.of()),
                        note.passages().stream().map(passage -> passage.heading() + " " + passage.text()))
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
        for (String word : text.split("[^a-z0-9]+")) {
            if (word.startsWith("word")) {
                assertThat(kept).contains(word);
            }
        }
    }

    @Property(tries = 100)
    void lineEndsAndAByteOrderMarkChangeNothing(@ForAll("notes") String text) {
        Note unix = read(text);

        for (String other : List.of("\ufeff" + text, text.replace("\n", "\r\n"), text.replace("\n", "\r"))) {
            Note note = read(other);
            assertThat(note.items()).isEqualTo(unix.items());
            assertThat(note.passages()).isEqualTo(unix.passages());
            assertThat(note.diagnostics()).isEqualTo(unix.diagnostics());
        }
    }

    @Provide
    Arbitrary<String> notes() {
        Arbitrary<String> words = Arbitraries.integers().between(1, 9999).map(number -> "word" + number);
        Arbitrary<String> starts = Arbitraries.of(
                "# ",
                "## Plan\n",
                "## Check\n- ",
                "## Act\n- ",
                "- ",
                "- [ ] @dana ",
                "- [x] ",
                "  - ",
                "> ",
                "  > \"",
                "",
                "\n",
                "**Check**\n",
                "Next: ",
                "Goal: ",
                "- Pain: ",
                "- H1 60% ",
                "- H1 refuted: ",
                "- C1 kept: ",
                "- ? ",
                "- ! ",
                "- Answer: ",
                "1. ",
                "| a | ",
                "### ",
                "- Fact: users = ",
                "- **Need:** ");
        return starts.flatMap(start -> words.map(word -> start + word))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(lines -> String.join("\n", lines) + "\n");
    }

    @Test
    void fixedLinesAreWholeLines() {
        Note note = read("## Plan\n- H1 150% one\n- H1 60% two\n## Act\n- [pian] three\n- [ ] @us four by 03/04/24\n");

        assertThat(note.diagnostics())
                .extracting(Diagnostic::code, problem -> problem.at().line(), Diagnostic::fixedLine)
                .contains(
                        tuple(DiagnosticCode.E07, 2, "- H1 90% one"),
                        tuple(DiagnosticCode.E08, 3, "- H2 60% two"),
                        tuple(DiagnosticCode.W50, 5, "- [pain] three"),
                        tuple(DiagnosticCode.W12, 6, "- [ ] @us four by YYYY-MM-DD"));
    }

    @Test
    void theFixedLineOfAPhoneNumberShowsNoneOfIt() {
        List<String> lines = List.of(
                "- Fact: tel:+49301234567",
                "- Fact: Phone:0170/1234567",
                "- Fact: [call](tel:+49301234567)",
                "- Fact: <tel:+49301234567>",
                "- Fact: call (0170 123 45 67) seven",
                "- Fact: **Tel**:+49 30 1234567",
                "- Fact: _Tel: +49 30 1234567_");
        Note note = read("## Check\n" + String.join("\n", lines) + "\n");

        assertThat(note.diagnostics())
                .filteredOn(problem -> problem.code() == DiagnosticCode.W41)
                .extracting(
                        problem -> problem.at().line(), problem -> problem.at().column())
                .containsExactlyInAnyOrder(
                        tuple(2, 13),
                        tuple(3, 15),
                        tuple(4, 9),
                        tuple(5, 14),
                        tuple(6, 15),
                        tuple(7, 17),
                        tuple(8, 15));
        for (Diagnostic problem : note.diagnostics()) {
            assertThat(problem.fixedLine())
                    .contains("[phone number]")
                    .isEqualTo(lines.get(problem.at().line() - 2)
                            .replaceFirst("\\+?[0-9][0-9 /]{9,}[0-9]", "[phone number]"));
            assertThat(read("## Check\n" + problem.fixedLine() + "\n").diagnostics())
                    .isEmpty();
        }
        assertThat(note.items()).extracting(item -> item.body().text()).noneMatch(text -> text.contains("4567"));
    }

    @Test
    void aLineThatIsPrivateHidesItselfWhateverIsSaidOfIt() {
        for (String start : List.of(
                "Private:",
                "Private (coach):",
                "Private (coach (Lee), not us): ",
                "Private -",
                "private \u2013",
                "Private (coach) \u2014",
                "Private\uff1a",
                "**Private** (coach):",
                "**Private (coach):**",
                "10:30 Private:",
                "Coach only (Lee):",
                "[private (coach)]",
                "[private: coach]")) {
            for (String mark : List.of("- ", "- [ ] ", "- [x] ", "- [ ] ! ", "* ! ", "1. ", "> ", "")) {
                Note note = read("## Check\n- Pain: shown\n\n" + mark + start + " secret\n");

                assertThat(note.items())
                        .extracting(item -> item.body().text())
                        .as(mark + start)
                        .containsExactly("shown");
                assertThat(note.passages())
                        .as(mark + start)
                        .noneMatch(passage -> passage.text().contains("secret"));
            }
        }
    }

    @Test
    void aBulletThatIsPrivateWithARemarkHidesWhatStandsBelowIt() {
        Note note = read(
                "## Check\n- Private (coach)\n  - Pain: secret\n- Pain: shown\n\nPrivate (coach)\n\n- Pain: secret\n");

        assertThat(note.items()).extracting(item -> item.body().text()).containsExactly("shown");
    }

    @Test
    void aSentenceThatBeginsWithPrivateIsShown() {
        for (String line : List.of(
                "Private (listed) firms pay late",
                "Private firms: late",
                "Private (listed) firms: late",
                "Private-public partnerships wait",
                "Private \u2013public partnerships wait",
                "He said: private - not",
                "[ ] Private talk")) {
            assertThat(read("## Check\n- " + line + "\n").items()).as(line).hasSize(1);
        }
    }

    @Test
    void theSpeakerOfAQuoteMayStandBesideItsMarks() {
        for (String quote : List.of(
                "@tom.b: \"slow\"",
                "**@tom.b**: \"slow\"",
                "@tom.b (IT): \"slow\"",
                "@tom.b \"slow\"",
                "@tom.b - \u201cslow\u201d",
                "@tom.b: 'slow'",
                "\"slow\" (@tom.b)",
                "\"slow\" (@tom.b, IT).",
                "\"slow\", @tom.b",
                "\"slow\" [@tom.b]",
                "\u201eslow\u201c (@tom.b)")) {
            Item.WrittenQuote below = read("## Check\n- Pain: one\n  > " + quote + "\n")
                    .items()
                    .getFirst()
                    .body()
                    .quotes()
                    .getFirst();
            Item loose = read("## Check\n> " + quote + "\n").items().getFirst();

            assertThat(below).as(quote).isEqualTo(new Item.WrittenQuote("slow", Handle.of("tom.b"), 3));
            assertThat(loose)
                    .as(quote)
                    .isInstanceOfSatisfying(
                            Item.LooseQuote.class,
                            words -> assertThat(words.written())
                                    .isEqualTo(new Item.WrittenQuote("slow", Handle.of("tom.b"), 2)));
        }
    }

    @Test
    void everySpeakerOfABlockQuoteHasWordsOfTheirOwn() {
        Note note = read("""
                ## Check
                - Pain: one
                  > @jo.p: "slow"
                  > @tom.b: "very
                  > slow"
                  > Maria Keller: "no"
                """);

        assertThat(note.items().getFirst().body().quotes())
                .containsExactly(
                        new Item.WrittenQuote("slow", Handle.of("jo.p"), 3),
                        new Item.WrittenQuote("very slow", Handle.of("tom.b"), 4),
                        new Item.WrittenQuote("no", Handle.of("maria.keller"), 6));
    }

    @Test
    void aQuoteBelowWhatIsNoLearningIsAnItemOfItsOwn() {
        for (String above : List.of(
                "- ? Who signs",
                "- Praise: nice",
                "- [ ] C1 @dana send it",
                "- C1 kept: sent",
                "- [[2024-01-01-a]] Answer: yes",
                "- H1 70% one",
                "- Goal: one")) {
            Note note = read("## Plan\n" + above + "\n  > \"ask Tom\" -- @maria.k\n");

            assertThat(note.items().getLast()).as(above).isInstanceOfSatisfying(Item.LooseQuote.class, quote -> {
                assertThat(quote.written()).isEqualTo(new Item.WrittenQuote("ask Tom", Handle.of("maria.k"), 3));
                assertThat(quote.body().column()).isEqualTo(3);
            });
            assertThat(note.items())
                    .as(above)
                    .allMatch(item -> item.body().quotes().isEmpty());
        }
        assertThat(read("## Check\n- Pain: one\n  > ask Tom\n- H1 confirmed: two\n  > \"yes\"\n")
                        .items())
                .extracting(item -> item.body().quotes().size())
                .containsExactly(1, 1);
    }

    @Test
    void wordsThatOnlyMayBeASpeakersNameNobody() {
        for (String quote : List.of(
                "Reason: \"slow\"",
                "Next Step: \"ask\"",
                "@dana: please ask",
                "Talk to finance (@dana)",
                "\"slow\" (as ever)",
                "\"slow\" for us and @dana there",
                "Ask @dana \"why\"")) {
            assertThat(read("## Check\n- Pain: one\n  > " + quote + "\n")
                            .items()
                            .getFirst()
                            .body()
                            .quotes())
                    .as(quote)
                    .allMatch(words -> words.who() == null);
        }
        assertThat(read("## Check\n> @dana: please ask\n\n> Talk to finance (@dana)\n")
                        .items())
                .isEmpty();
    }

    @Test
    void aLongQuoteIsSearchedForItsSpeakerInLinearTime() {
        for (String part : List.of("@a ", "A ", "\" @a ", "(@a", "@a: \"x\" ", "A B: ")) {
            String note = "## Check\n> \"" + part.repeat(30_000) + "\n\n> " + part.repeat(30_000) + "\n";

            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(note));
        }
    }

    @Test
    void whatIsNobodyBehindASignInFrontOfAPromiseStaysAndIsNoSecondOwner() {
        Note note = read("""
                ## Act
                - [ ] @10 @dana call
                - [ ] @10:30 call @dana
                - [ ] @dana @dana call
                - [ ] @dana, call
                """);

        assertThat(note.items())
                .extracting(item -> item.body().text(), item -> ((Item.Promise) item).owner())
                .containsExactly(
                        tuple("@10 @dana call", Handle.of("dana")),
                        tuple("@10:30 call @dana", Handle.of("dana")),
                        tuple("@dana call", Handle.of("dana")),
                        tuple("call", Handle.of("dana")));
        assertThat(note.diagnostics()).isEmpty();
    }

    @Test
    void aNoteThatNobodyWroteOnSaysNothing() {
        List<String> stub = List.of(
                "## Plan",
                "Goal: ",
                "- H1 70% ",
                "## Do",
                "## Check",
                "- H2 confirmed/refuted: ",
                "- C1 kept/missed/moved: ",
                "## Act",
                "- [ ] @them  by ",
                "Next: ");

        Note note = read(String.join("\n", stub));

        assertThat(note.items()).isEmpty();
    }

    @Test
    void doubtfulVisibilityIsForManagersAndWhatMayBePrivateForNobody() {
        assertThat(read("---\nvisibility: manager\n---\n").visibility()).isEqualTo(Visibility.MANAGERS);
        assertThat(read("---\nvisibilty: team\n---\n").visibility()).isEqualTo(Visibility.MANAGERS);
        assertThat(read("---\nvisibility: [team]\nvisibility: team\n---\n").visibility())
                .isEqualTo(Visibility.MANAGERS);
        assertThat(read("---\nvisibility: privat\n---\n").visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(read("---\nvisibility: team\nx: {{\n---\n").visibility()).isEqualTo(Visibility.MANAGERS);
        assertThat(read("---\nvisibility: private\nnever closed\n").visibility())
                .isEqualTo(Visibility.PRIVATE);
        assertThat(read("---\nvisibility: team\n---\n").visibility()).isEqualTo(Visibility.TEAM);
    }

    @Test
    void aBombInTheFrontMatterIsRefusedWithItsLine() {
        String deep = "---\na: " + "[ ".repeat(5000) + "\n---\n## Check\n- Pain: kept\n";
        String aliases = "---\na: &x [1]\nb: *x\n---\n## Check\n- Pain: kept\n";

        for (String text :
                List.of(deep, aliases, "---\na: !!java.lang.Runtime x\nb: [\n---\n## Check\n- Pain: kept\n")) {
            Note note = read(text);
            assertThat(note.items()).hasSize(1);
            assertThat(note.diagnostics()).extracting(Diagnostic::code).contains(DiagnosticCode.E03);
        }
    }

    private static Note read(String text) {
        return new NoteReader(Settings.DEFAULTS).read(PATH, text).getFirst();
    }
}
