package dev.leanloop.index.web;

import dev.leanloop.index.IndexContents;
import dev.leanloop.index.SearchDocument;
import dev.leanloop.index.SearchDocument.CustomerNames;
import dev.leanloop.index.SearchDocument.SpokenQuote;
import java.io.IOException;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what the page shows of each document, a power of two of them in a run. */
final class DocumentWriter {

    /** Characters of a run, at most about, before compression. */
    private static final int RUN = 1024;

    private static final int MOST_IN_RUN = 16;

    /** Documents that are looked at to choose how many share a run. */
    private static final int SAMPLE = 256;

    private final IndexContents contents;
    private final RunFamily family;
    private final int inRun;

    /** Each constant is spelled once: every document has several. */
    private final Map<Enum<?>, String> words = new IdentityHashMap<>();

    DocumentWriter(IndexContents contents, Sink sink, Packer packer) throws IOException {
        this.contents = contents;
        this.inRun = inRun();
        int runsInFile = 2 * FileLength.of(contents.size()) / RUN;
        this.family = RunFamily.ofNumbers("texts", runsInFile, sink, packer);
    }

    /** Writes all of it but what the manifest says. */
    void write() throws IOException {
        var run = new JsonText();
        for (int first = 0; first < contents.size(); first += inRun) {
            run.clear();
            run.array();
            int end = Math.min(first + inRun, contents.size());
            for (int rank = first; rank < end; rank++) {
                document(run, contents.document(rank));
            }
            family.addPacked(run.end().bytes());
        }
    }

    void finish(JsonText manifest, JsonText files) throws IOException {
        manifest.name("textsInRun").number(inRun);
        family.finish(manifest, files);
    }

    private int inRun() throws IOException {
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

    private void document(JsonText json, SearchDocument document) {
        CustomerNames customer = document.customer();
        json.array()
                .string(document.id())
                .string(document.place().url())
                .string(document.kind().word())
                .string(document.title())
                .string(document.text());
        json.array();
        for (SpokenQuote quote : document.quotes()) {
            json.array().string(quote.text()).string(quote.who()).end();
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

    private String word(@Nullable Enum<?> constant) {
        return constant == null ? "" : words.computeIfAbsent(constant, DocumentWriter::wordOf);
    }

    private static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
