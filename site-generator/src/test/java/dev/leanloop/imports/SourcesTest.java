package dev.leanloop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.note.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class SourcesTest {

    @TempDir
    private Path folder;

    private Sources.Found read(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return new Sources(Settings.DEFAULTS, "", null).read(folder, "x");
    }

    private FoundTalk only(String name, String text) throws IOException {
        return read(name, text).talks().getFirst();
    }

    @Test
    void aRowIsKnownByItsNumberElseByWhatItSays() throws IOException {
        String numbered = "Record ID,Date,Note body\n17,2024-05-14,One\n18,2024-05-14,Two\n";
        String bare = "Date,Note body\n2024-05-14,One\n2024-05-14,Two\n";

        assertThat(read("a.csv", numbered).talks())
                .extracting(FoundTalk::source)
                .containsExactly("record id 17", "record id 18");
        assertThat(read("a.csv", bare).talks()).extracting(FoundTalk::source).doesNotHaveDuplicates();
    }

    @Test
    void textInHtmlAndInSeveralColumnsIsJoinedOnce() throws IOException {
        FoundTalk talk = only("a.csv", """
                Date,Company,Full Comments,Comments,Description
                2024-05-14,Acme,One two three,One two,"<p>Four &amp; five</p><ul><li>six</li></ul>"
                """);

        assertThat(talk.said().getFirst().text()).isEqualTo("One two three\n\nFour & five\n\n- six");
    }

    @Test
    void aTableWithoutADayOrATextSaysWhatItHas() throws IOException {
        assertThat(read("a.csv", "Wann,Was\n1,2\n").problems())
                .singleElement()
                .extracting(ImportProblem::message)
                .asString()
                .contains("no column is known for the day", "There are: Wann, Was");
    }

    @Test
    void aMailTellsWhoWhenAndWhat() throws IOException {
        FoundTalk talk = only("m.eml", Files.readString(Path.of("src/test/resources/imports/talks/audit.eml")));

        assertThat(talk.title()).isEqualTo("Prüfung");
        assertThat(talk.day()).isEqualTo(LocalDate.of(2024, 5, 14));
        assertThat(talk.with())
                .containsExactly(
                        new WrittenName("Maria Keller", "maria@acme.example"),
                        new WrittenName("Dana Roe", "dana@example.org"),
                        new WrittenName("Jörg Müller", "joerg@acme.example"));
        assertThat(talk.said().getFirst().text())
                .isEqualTo("Dear Dana,\n\nthe audit cost two people six weeks. \n\nBest, Maria");
        assertThat(talk.remarks())
                .containsExactly(
                        "(Cut here: the mail that this one answers to, 3 lines.)",
                        "Attached, and not kept here: offer.pdf");
    }

    @Test
    void aMailInHtmlAloneIsText() throws IOException {
        FoundTalk talk = only("m.eml", """
                From: a@b.example
                Date: 14 May 2024 10:00:00 +0000
                Subject: Hi
                Content-Type: text/html; charset=x-none

                <style>p{}</style><p>One<br>two</p><div class=gmail_quote>On x y wrote: old</div><script>3</script>
                """);

        assertThat(talk.said().getFirst().text()).isEqualTo("One\ntwo");
    }

    @Test
    void bytesThatAreNoMailAreReported() throws IOException {
        assertThat(read("m.eml", "\u0000\u0001 nothing").problems()).hasSize(1);
        assertThat(read("m.eml", "").problems()).hasSize(1);
    }

    @Test
    void aTranscriptTellsWhoSaidWhat() throws IOException {
        FoundTalk talk = only("acme/GMT20240514-100000_Recording.transcript.vtt", """
                WEBVTT

                NOTE by a program

                1
                00:00:01.000 --> 00:00:02.000
                <v.loud Maria Keller>Every <i>March</i></v>

                2
                00:00:02.000 --> 00:00:03.000
                <v Maria Keller>I lose two.</v>

                3
                00:00:03.000 --> 00:00:04.000
                Dana Roe: Why &amp; which: ones?

                00:04.000 --> 00:05.000
                and when
                """);

        assertThat(talk.customer()).isEqualTo("acme");
        assertThat(talk.day()).isEqualTo(LocalDate.of(2024, 5, 14));
        assertThat(talk.title()).isEmpty();
        assertThat(talk.said())
                .containsExactly(
                        new FoundTalk.Said(WrittenName.of("Maria Keller"), "Every March I lose two."),
                        new FoundTalk.Said(WrittenName.of("Dana Roe"), "Why & which: ones? and when"));
    }

    @Test
    @Timeout(20)
    void aLongTranscriptIsReadInTheTimeOfItsLength() throws IOException {
        String cue = "00:00:01.000 --> 00:00:02.000\n<v Maria Keller>One two three four.</v>\n\n";
        FoundTalk talk = only("2024-05-14.vtt", "WEBVTT\n\n" + cue.repeat(100_000));

        assertThat(talk.said())
                .singleElement()
                .satisfies(said -> assertThat(said.text()).hasSize(1_999_999));
        assertThat(only("2024-05-15.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHello " + "<v ".repeat(200_000))
                        .said())
                .hasSize(1);
    }

    @Test
    @Timeout(20)
    void aMailThatWasAnsweredVeryOftenIsRead() throws IOException {
        String mail = "From: a@b.example\nDate: 14 May 2024 10:00:00 +0000\nSubject: %s\n\n%s\n";

        assertThat(only("m.eml", mail.formatted("re: ".repeat(20_000) + "Offer", "Hi"))
                        .title())
                .isEqualTo("Offer");
        assertThat(only("m.eml", mail.formatted("AW: Re[2] : Offer", "Hi")).title())
                .isEqualTo("Offer");
        assertThat(only("m.eml", mail.formatted("re" + " ".repeat(100_000) + "Offer", "Hi"))
                        .title())
                .startsWith("re ");
        assertThat(read("m.eml", mail.formatted("x", "On him schrieb" + " ".repeat(400_000) + "x"))
                        .talks())
                .hasSize(1);
    }

    @Test
    void aLongMailIsNotCutWithinALetter() throws IOException {
        FoundTalk talk = only(
                "m.eml",
                "From: a@b.example\nDate: 14 May 2024 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n" + "x"
                        + "\ud83d\ude00".repeat(250_000) + "\n");

        assertThat(talk.said().getFirst().text()).hasSize(499_999).endsWith("\ude00");
    }

    @Test
    void aTranscriptWithoutADayAsksForIt() throws IOException {
        Path file = Files.writeString(folder.resolve("call.vtt"), "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n");

        assertThat(new Sources(Settings.DEFAULTS, "", null)
                        .read(file, "call.vtt")
                        .problems())
                .singleElement()
                .asString()
                .contains("--day");
        assertThat(new Sources(Settings.DEFAULTS, "", LocalDate.of(2024, 5, 14))
                        .read(file, "call.vtt")
                        .talks())
                .extracting(FoundTalk::title)
                .containsExactly("call");
    }

    @Test
    void otherFilesAndHiddenOnesAreNotLookedInto() throws IOException {
        Files.write(folder.resolve("a.txt"), "x".getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve(".b.csv"), "x".getBytes(StandardCharsets.UTF_8));

        assertThat(read("sub/c.csv", "Date,Notes\n2024-05-14,x\n").talks())
                .extracting(FoundTalk::file)
                .containsExactly("x/sub/c.csv");
    }
}
