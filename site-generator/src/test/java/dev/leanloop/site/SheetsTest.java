package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.Sheet;
import dev.leanloop.site.template.SheetFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SheetsTest {

    @TempDir
    private Path folder;

    private WrittenNotes notes;

    @BeforeEach
    void writeATalk() throws IOException {
        notes = new WrittenNotes(folder)
                .note(
                        "customers/acme/README.md",
                        "---",
                        "name: Acme & <b>Sons</b>",
                        "people: [{id: tom.b, role: IT}]",
                        "---",
                        "# Acme",
                        "- Fact: plants = 4")
                .note(
                        "customers/acme/2026-05-04-title-of-ours.md",
                        "# Title of ours: <script>alert(1)</script>",
                        "## Plan",
                        "- H1 70% our belief",
                        "## Check",
                        "- H1 refuted: our verdict",
                        "- Pain: their pain <img src=x onerror=alert(1)>",
                        "  > \"their words\" -- @tom.b",
                        "- Objection: their objection",
                        "- ? our question",
                        "- Praise: their praise",
                        "- an unsorted line",
                        "## Act",
                        "- Decision: the decision",
                        "- [ ] C1 @dana our promise by 2026-05-20",
                        "- [ ] C2 @tom.b their promise by 2026-05-21",
                        "- [x] C3 @tom.b their done one",
                        "- [-] C4 @dana our dropped one")
                .note(
                        "customers/acme/2026-05-05-hidden.md",
                        "---",
                        "visibility: managers",
                        "---",
                        "# Hidden",
                        "- Pain: hidden pain");
    }

    private Sheet sheet(Sheets.Reader reader) throws IOException {
        return Sheets.of(notes.read(), reader).findFirst().orElseThrow();
    }

    private static List<String> texts(Sheet sheet) {
        return sheet.sections().stream()
                .flatMap(section -> Stream.concat(
                        Stream.of(section.title()),
                        section.entries().lines().stream()
                                .flatMap(entry -> Stream.concat(
                                        Stream.concat(Stream.of(entry.text()), entry.notes().stream()),
                                        entry.quotes().stream().map(quote -> quote.text() + " " + quote.who())))))
                .toList();
    }

    @Test
    void forUsItHoldsAllThatTheAudienceMayRead() throws IOException {
        assertThat(texts(sheet(Sheets.Reader.US)))
                .contains(
                        "our belief",
                        "we said 70%",
                        "refuted: our verdict",
                        "their objection",
                        "our question",
                        "an unsorted line",
                        "their words IT",
                        "our dropped one",
                        "@tom.b",
                        "Title of ours: <script>alert(1)</script>")
                .doesNotContain("hidden pain");
    }

    @Test
    void forTheCustomerItHoldsWhatBothSaidAndNothingOfWhatWeThink() throws IOException {
        assertThat(texts(sheet(Sheets.Reader.CUSTOMER)))
                .containsExactly(
                        "What we owe",
                        "our promise",
                        "due 20 May 2026",
                        "What you owe",
                        "their promise",
                        "due 21 May 2026",
                        "Decisions",
                        "the decision",
                        "4 May 2026",
                        "Pains",
                        "their pain <img src=x onerror=alert(1)>",
                        "4 May 2026",
                        "Facts",
                        "plants: 4",
                        "Promises that are settled",
                        "their done one",
                        "by you",
                        "Conversations",
                        "4 May 2026");
        assertThat(sheet(Sheets.Reader.CUSTOMER).about()).isEmpty();
    }

    @Test
    void theFileCarriesAllItNeedsAndLeadsNowhere() throws IOException, NoSuchAlgorithmException {
        for (Sheets.Reader reader : Sheets.Reader.values()) {
            Document page = Jsoup.parse(new SheetFiles(Messages.inEnglish()).html(sheet(reader)));

            assertThat(page.select("script, link, a, img, iframe, form, [href], [src], [style]"))
                    .isEmpty();
            assertThat(page.getAllElements())
                    .allSatisfy(element -> assertThat(element.attributes().asList())
                            .noneMatch(attribute -> attribute.getKey().startsWith("on")));
            assertThat(page.select("h1").text()).isEqualTo("Acme & <b>Sons</b>");
            Element style = page.select("style").first();
            assertThat(style).isNotNull();
            assertThat(style.data())
                    .doesNotContain("url(")
                    .doesNotContain("@import")
                    .contains("@media print");
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(style.data().getBytes(StandardCharsets.UTF_8));
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .isEqualTo("default-src 'none'; style-src 'sha256-"
                            + Base64.getEncoder().encodeToString(digest) + "'; base-uri 'none'; form-action 'none'");
        }
    }

    @Test
    void aVeryLongListIsCutAndSaidSo() throws IOException {
        notes.note(
                "customers/acme/2026-05-06-many.md",
                IntStream.range(0, Sheets.ENTRIES + 3)
                        .mapToObj(i -> "- Need: number " + i)
                        .toArray(String[]::new));

        Document page = Jsoup.parse(new SheetFiles(Messages.inEnglish()).html(sheet(Sheets.Reader.CUSTOMER)));

        assertThat(page.select("section:has(h2:contains(Needs)) li")).hasSize(Sheets.ENTRIES);
        assertThat(page.select("section:has(h2:contains(Needs))").text()).endsWith("and 3 more");
    }
}
