package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a good site must answer: a reader's questions, each with the page that answers it. The example is read with its history. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AcceptanceTest {

    private static final String CANARY = "zinnober-canary-5e1f";

    private ExampleSite site;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        site = ExampleSite.withHistory(folder);
    }

    @Test
    void whichLearningFromCustomerAChangedWhatWePlannedWithB() throws IOException {
        String travelled = site.section("spread.html", "id=\"_travelled\"");

        assertThat(travelled)
                .contains("the storekeeper photographs every slip with his own phone, for himself, and has for years"
                        + " Acme Metals a photo with the phone in the chest pocket takes less than 20 seconds"
                        + " Greenfold Wholesale Nine seconds 13 May 2026 confirmed")
                .contains(
                        "one fixed price, no seats Quillmark Software It was never about laptops 3 March 2026 refuted");
        assertThat(site.html("spread.html")).contains("customers/acme/pilot/2026-04-14-kickoff.html#storekeeper");
    }

    @Test
    void whichOfOurConfidentBeliefsWasWrongLastMonthAndWhatDidWeDoAboutIt() throws IOException {
        assertThat(site.section("hypotheses/index.html", "id=\"_refuted\""))
                .contains("We said 90% Henrik signs the second year at the same price today refuted : he signs, but not"
                        + " today and not for Jo's desk only Borealis Interiors 11 June 2026")
                .contains("written before the conversation");
        assertThat(site.section("truth/index.html", "id=\"_waiting\""))
                .contains("We were sure, and it was refuted")
                .contains("Henrik signs the second year at the same price today Borealis Interiors 11 June 2026")
                .contains("Start a review");
        assertThat(site.section("truth/index.html", "id=\"_board\""))
                .contains("198 pallets too many 12 June 2026")
                .contains("overdue has the June draft been matched before it is sent");
    }

    @Test
    void whatDoWeOweAcmeAndDidTheySayItWasGood() throws IOException {
        String ours = site.section("customers/acme/index.html", "aria-labelledby=\"_ours\"");

        assertThat(ours)
                .contains("how what the log does with a role of one")
                .contains("due 10 July 2026")
                .contains("They say of the others: 4 kept 2 missed");
        assertThat(site.section("customers/borealis/index.html", "aria-labelledby=\"_ours\""))
                .contains("1 done , and the receiver has not said whether it was good: ask.");
        assertThat(site.words("promises.html")).contains("Done, but never confirmed 10");
    }

    @Test
    void withWhomDidTheCustomerOpenAndDidThoseLoopsLiveLonger() throws IOException {
        assertThat(site.section("loops.html", "id=\"_openers\""))
                .contains("Shown, not concluded")
                .contains("We opened 7 5 3 (3 to 8) 72 (35 to 147) Acme Metals")
                .contains("They opened 4 4 5 (4 to 5) 143.5 (82 to 159) Borealis Interiors , Greenfold Wholesale , St."
                        + " Alba Hospital");
    }

    @Test
    void whatDidNobodyAsk() throws IOException {
        assertThat(site.words("matters.html"))
                .contains("Ask about it where nobody asked")
                .contains("Harrow & Pell Freight about #matching 4 other customers spoke of it");
        assertThat(site.html("matters.html")).contains("never asked").contains("asked, nothing");
        assertThat(site.section("unknowns.html", "id=\"_never\""))
                .contains("#matching 4 customers spoke of it never asked: Harrow & Pell Freight");
        assertThat(site.words("unknowns.html"))
                .contains("6 open questions")
                .contains("Is a confirmation mail a delivery note Quillmark Software")
                .contains(
                        "Four suppliers cause most of the unmatched notes H-four-suppliers judged at 2 of 7 customers");
    }

    /** That it is one page on A4 and on Letter is seen in a browser, see PrintIT. */
    @Test
    void canANewColleagueTakeOverAcmeWithOnePrintedPage() throws IOException {
        String sheet = site.words("briefings/acme/pilot.html");

        assertThat(sheet)
                .contains("@maria.k head of finance @tom.b IT security lead @petra.w works council chair")
                .contains("last conversation 16 June 2026")
                .contains("next 14 July 2026")
                .contains("Goal a yes for all plants, with months.")
                .contains("Keep first: what we owe show what the log does with a role of one")
                .contains("Last decision all plants by September, the new one first")
                .contains("What they owe open the network for plant 4 moved 5 days over")
                .contains("Pains and needs the new plant must be in before its first audit")
                .contains("Objections what works with Ines on the chair must work without Ines")
                .contains("Nobody has answered Who looks at the unmatched list when both clerks are away")
                .contains("match rate: 88% was 83%")
                .contains("“They bought a plant. They did not buy time.”")
                .contains("follows: 2026-06-16-steering");
        assertThat(site.words("customers/acme/index.html")).contains("briefing for pilot");
    }

    @Test
    void doesTheTeamsSiteHoldOneByteOfAManagersNote(@TempDir Path folder) throws IOException {
        Path plain = copyOfTheExample(folder.resolve("plain"));
        Path kept = copyOfTheExample(folder.resolve("kept"));
        Files.writeString(kept.resolve("truth/2026-06-29-" + CANARY + ".md"), """
                ---
                visibility: managers
                about: customers/acme/pilot/2026-06-16-steering.md
                ---
                # %1$s
                ## Acknowledge
                - %1$s
                ## Action plan
                - [ ] @dana %1$s by 2026-07-03
                ## Feedback
                - 2026-07-20 %1$s
                """.formatted(CANARY));
        Files.writeString(kept.resolve("customers/acme/2026-06-30-" + CANARY + ".md"), """
                ---
                visibility: managers
                ---
                # %1$s
                ## Plan
                - H1 90%% %1$s #%1$s
                ## Check
                - ! Fact: %1$s = 1 #%1$s
                - H1 refuted: %1$s
                ## Act
                - [ ] @maria.k %1$s by 2026-07-01
                """.formatted(CANARY));

        Map<String, String> with = bytes(ExampleSite.of(kept, folder.resolve("with")));
        Map<String, String> without = bytes(ExampleSite.of(plain, folder.resolve("without")));

        assertThat(with.keySet()).isEqualTo(without.keySet());
        assertThat(with.keySet().stream().filter(file -> !with.get(file).equals(without.get(file))))
                .isEmpty();
        assertThat(with)
                .noneSatisfy((file, content) -> assertThat(file + content).contains(CANARY));
    }

    @Test
    void doesANoteOfTenLinesWithoutFrontMatterFillEveryReportItCan(@TempDir Path folder) throws IOException {
        Path notes = folder.resolve("notes");
        note(notes, "customers/acme/2026-06-02-first.md", """
                # Price talk with @maria.k
                ## Plan
                - H1 80% price is the problem #pricing
                ## Check
                - H1 refuted: she asked about the audit
                - Objection: audit records could be locked in with us #audit
                  > "Show me the door before I come in." -- @maria.k
                - Fact: plants = 3
                ## Act
                - [ ] @maria.k send last year's findings by 2026-06-12
                """);
        note(notes, "customers/acme/2026-06-23-second.md", """
                # Audit talk with @maria.k
                ## Plan
                - H2 70% she has the findings with her (from [[2026-06-02-first]]) #audit
                ## Check
                - Pain: the audit takes six weeks #audit
                - Fact: plants = 4
                - ? Who answers the auditor #audit
                ## Act
                - Decision: try it in one plant #audit
                - [ ] @us an export she can open without us by 2026-07-08
                """);
        note(notes, "customers/borealis/2026-06-24-first.md", """
                # Month end with @jo.k
                ## Check
                - Objection: nobody may look at the records #audit
                - Pain: the audit takes their August #audit
                """);
        ExampleSite small = ExampleSite.of(notes, folder.resolve("site"));

        assertThat(small.words("index.html")).contains("refuted").contains("price is the problem");
        assertThat(small.words("weeks/2026-W23.html")).contains("she asked about the audit");
        assertThat(small.words("briefings/acme/main.html"))
                .contains("an export she can open without us")
                .contains("send last year's findings")
                .contains("plants: 4 was 3")
                .contains("Who answers the auditor");
        assertThat(small.words("coaching/acme/main.html")).contains("Decision try it in one plant");
        assertThat(small.words("promises.html"))
                .contains("We owe 1")
                .contains("Of neither side 1 Overdue 1 send last year's findings");
        assertThat(small.words("hypotheses/index.html"))
                .contains("1 refuted")
                .contains("she has the findings with her");
        assertThat(small.words("customers/acme/index.html")).contains("How we came to know them");
        assertThat(small.words("matters.html")).contains("#audit 2");
        assertThat(small.words("changed.html")).contains("plants");
        assertThat(small.section("spread.html", "id=\"_travelled\"")).contains("she has the findings with her");
        assertThat(small.words("truth/index.html"))
                .contains("price is the problem")
                .contains("Start a review");
        assertThat(small.words("loops.html")).contains("2 loops are open").contains("21 d");
        assertThat(small.words("unknowns.html")).contains("Who answers the auditor");
        assertThat(small.words("objections.html"))
                .contains("audit records could be locked in with us")
                .contains("Audit talk with");
        assertThat(small.words("quotes.html")).contains("Show me the door before I come in.");
        assertThat(small.words("health.html")).contains("is neither in the team nor in a profile");
    }

    private static void note(Path folder, String path, String text) throws IOException {
        assertThat(text.lines().count()).isLessThanOrEqualTo(10);
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Path copyOfTheExample(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(ExampleKnowledge.FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(ExampleKnowledge.FOLDER.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return to;
    }

    private static Map<String, String> bytes(ExampleSite site) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site.folder())) {
            List<Path> regular = files.filter(Files::isRegularFile).toList();
            for (Path file : regular) {
                String name = site.folder().relativize(file).toString();
                bytes.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }
}
