package dev.leanloop.index.web;

import dev.leanloop.index.IndexContents;
import dev.leanloop.index.SearchDocument;
import dev.leanloop.index.SearchDocument.CustomerNames;
import dev.leanloop.index.SearchDocument.SpokenQuote;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what the page shows of each document, a power of two of them in a run. */
final class DocumentWriter {

    /** Characters of a run, at most about, before compression. */
    private static final int RUN = 1024;

    private static final int MOST_IN_RUN = 16;

    /** Documents that are looked at to choose how many share a run. */
    private static final int SAMPLE = 256;

    private final RunFamily family;
    private final int inRun;
    private JsonText run = new JsonText();
    private int added;

    DocumentWriter(IndexContents contents, Sink sink, Packer packer) throws IOException {
        this.inRun = inRun(contents);
        int runsInFile = 2 * FileLength.of(contents.size()) / RUN;
        this.family = RunFamily.ofNumbers("texts", runsInFile, sink, packer);
    }

    /** Takes the next document. */
    void add(SearchDocument document) throws IOException {
        if (added == 0) {
            run = new JsonText().array();
        }
        document(run, document);
        added++;
        if (added == inRun) {
            flush();
        }
    }

    private void flush() throws IOException {
        family.addPacked(run.end().bytes());
        added = 0;
    }

    void finish(JsonText manifest, JsonText files) throws IOException {
        if (added > 0) {
            flush();
        }
        manifest.name("textsInRun").number(inRun);
        family.finish(manifest, files);
    }

    private static int inRun(IndexContents contents) throws IOException {
        int step = Math.max(1, contents.size() / SAMPLE);
        long characters = 0;
        int seen = 0;
        for (int rank = 0; rank < contents.size(); rank += step) {
            var json = new JsonText();
            document(json, contents.document(rank));
            characters += json.length();
            seen++;
        }
        if (seen == 0) {
            return 1;
        }
        long fitting = Math.max(1, RUN * (long) seen / Math.max(1, characters));
        return (int) Math.min(MOST_IN_RUN, Long.highestOneBit(fitting));
    }

    private static void document(JsonText json, SearchDocument document) {
        CustomerNames customer = document.customer();
        json.array()
                .string(document.id())
                .string(document.place().url())
                .string(document.kind().word())
                .string(document.title())
                .string(document.text());
        json.array();
        for (SpokenQuote quote : document.quotes()) {
            json.strings(List.of(quote.text(), quote.who()));
        }
        json.end();
        json.strings(document.topics())
                .string(customer == null ? "" : customer.id())
                .string(customer == null ? "" : customer.name())
                .string(word(document.phase()))
                .string(word(document.side()))
                .string(word(document.verdict()))
                .string(word(document.proof()))
                .string(document.state())
                .strings(document.who())
                .string(day(document.date()))
                .string(day(document.due()))
                .number(document.surprise() ? 1 : 0)
                .end();
    }

    private static String word(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
