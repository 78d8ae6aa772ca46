package dev.leanloop.index.web;

import dev.leanloop.index.IndexContents;
import dev.leanloop.index.IndexContents.Stretch;
import dev.leanloop.index.SearchDocument;
import dev.leanloop.index.SearchDocument.CustomerNames;
import dev.leanloop.index.SearchDocument.SpokenQuote;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what the page shows of each document, a power of two of them in a run. */
final class DocumentWriter {

    /** Characters of a run, at most about, before compression. */
    private static final int RUN = 1024;

    private static final int MOST_IN_RUN = 16;

    /** Documents that are looked at to choose how many share a run. */
    private static final int SAMPLE = 64;

    private final IndexContents contents;
    private final BundleBefore before;
    private final RunFamily family;
    private final int inRun;
    private final int runsInFile;

    /** Each constant is spelled once: every document has several. */
    private final Map<Enum<?>, String> words = new HashMap<>();

    DocumentWriter(IndexContents contents, BundleBefore before, Sink sink, Packer packer) throws IOException {
        this.contents = contents;
        this.before = before;
        this.inRun = inRun();
        this.runsInFile = 2 * FileLength.of(contents.size()) / RUN;
        this.family = RunFamily.ofNumbers("texts", runsInFile, sink, packer);
    }

    /** Writes all of it but what the manifest says. */
    void write() throws IOException {
        for (Stretch part : contents.parts()) {
            // Texts are a part's alone: no run, file or group has documents of two.
            String name = part.name() + " " + inRun + " " + runsInFile;
            family.beginPart(name);
            Optional<TakenOver> known = TakenOver.from(before, name);
            if (known.isPresent()) {
                family.takeOver(known.get());
            } else {
                write(part);
            }
        }
    }

    private void write(Stretch part) throws IOException {
        var run = new JsonText();
        for (int first = part.first(); first < part.end(); first += inRun) {
            run.clear();
            run.array();
            int end = Math.min(first + inRun, part.end());
            for (int rank = first; rank < end; rank++) {
                document(run, contents.document(rank));
            }
            family.addPacked(run.end().bytes());
        }
    }

    /** What has to be known to take texts over from this bundle. To be called when all is written. */
    List<PartTexts> texts() {
        return family.texts();
    }

    void finish(JsonText manifest, JsonText files) throws IOException {
        manifest.name("textsInRun").number(inRun);
        manifest.name("textsInPart").array();
        contents.parts().forEach(part -> manifest.number(part.end() - part.first()));
        manifest.end();
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
