package dev.leanloop.index.web;

import dev.leanloop.index.IndexContents;
import dev.leanloop.index.IndexContents.Field;
import dev.leanloop.index.IndexContents.Postings;
import dev.leanloop.index.IndexContents.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes the lexicon, the postings and the positions. */
final class TermWriter {

    /** Bytes after which a lexicon block ends, before compression. */
    private static final int LEXICON_BLOCK = 2048;

    /** Postings of at most so many bytes stand in the lexicon itself. */
    private static final int INLINE = 24;

    private static final int FLAG_INLINE = 1;
    private static final int FLAG_AS_STEM = 2;
    private static final int STEM_TABLE = FLAG_INLINE | FLAG_AS_STEM;

    private final IndexContents contents;
    private final RunFamily lexicon;
    private final RunFamily postings;
    private final RunFamily positions;
    private final List<String> starts = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final List<Field> fields;

    /** By the name of the field: how many documents each stem has. */
    private final Map<String, Map<String, Integer>> stemDocuments = new HashMap<>();

    private final StemTable stemTable = new StemTable();

    /** The written form that was stemmed last: mostly several fields have it. */
    private String stemmed = "";

    private String stem = "";

    private final ByteWriter block = new ByteWriter();
    private final ByteWriter entries = new ByteWriter();
    private int entryCount;
    private byte[] term = new byte[0];
    private byte[] before = new byte[0];
    private String termText = "";
    private String lastText = "";
    private RunFamily.Next nextPostings = RunFamily.Next.FIRST;
    private RunFamily.Next nextPositions = RunFamily.Next.FIRST;

    TermWriter(IndexContents contents, Sink sink, Packer packer) {
        this.contents = contents;
        int inFile = FileLength.of(contents.size());
        this.lexicon = RunFamily.ofLengths("lexicon", Math.max(1, inFile / (2 * LEXICON_BLOCK)), sink, packer);
        this.postings = RunFamily.ofPlaces("postings", inFile, sink, packer);
        this.positions = RunFamily.ofPlaces("positions", inFile, sink, packer);
        this.fields = contents.fields();
    }

    /** Writes all of it but what the manifest says. */
    void write() throws IOException {
        fields.forEach(field -> stemDocuments.putIfAbsent(field.name(), new HashMap<>()));
        contents.terms(
                Role.STEM,
                (text, field, documents) -> stemsOf(fields.get(field)).put(text, documents.size()));
        if (contents.rules().hasTable()) {
            contents.terms(Role.WRITTEN, (text, field, documents) -> stemTable.add(text, contents.stem(text)));
        }
        contents.terms(this::term);
        endTerm();
        endBlock();
    }

    void finish(JsonText manifest, JsonText files) throws IOException {
        manifest.name("lexiconStarts").strings(starts);
        manifest.name("lexiconLengths").array();
        lengths.forEach(manifest::number);
        manifest.end();
        lexicon.finish(manifest, files);
        postings.finish(manifest, files);
        positions.finish(manifest, files);
    }

    private Map<String, Integer> stemsOf(Field field) {
        return Objects.requireNonNull(stemDocuments.get(field.name()));
    }

    private void term(String text, int number, Postings documents) throws IOException {
        Field field = fields.get(number);
        if (entryCount > 0 && !text.equals(termText)) {
            endTerm();
        }
        if (entryCount == 0) {
            termText = text;
            term = text.getBytes(StandardCharsets.UTF_8);
            if (block.size() == 0) {
                nextPostings = postings.next();
                nextPositions = positions.next();
            }
        }
        entryCount++;
        if (field.role() == Role.WRITTEN && sameAsStem(text, field, documents)) {
            entries.number(number << 2 | FLAG_AS_STEM);
            return;
        }
        documents.read();
        byte[] run = PostingRun.of(documents, field.role());
        boolean inline = run.length <= INLINE;
        entries.number(number << 2 | (inline ? FLAG_INLINE : 0)).number(documents.size());
        if (inline) {
            entries.number(run.length).all(run);
        } else {
            stored(postings.add(run));
        }
        if (field.role() == Role.STEM) {
            stored(positions.add(PostingRun.positions(documents)));
        }
    }

    /** Length and two flags: whether a file begins, whether the run is compressed. */
    private void stored(RunFamily.Stored run) {
        entries.number(run.length() << 2 | (run.beginsFile() ? 2 : 0) | (run.packed() ? 1 : 0));
    }

    /** Whether a written form has the documents of its stem: those are among them, for each of its words was stemmed. */
    private boolean sameAsStem(String text, Field field, Postings documents) {
        if (!text.equals(stemmed)) {
            stemmed = text;
            stem = contents.stem(text);
        }
        Integer ofStem = stemsOf(field).get(stem);
        return ofStem != null && ofStem == documents.size();
    }

    private void endTerm() throws IOException {
        if (entryCount == 0) {
            return;
        }
        if (block.size() == 0) {
            starts.add(separator(lastText, termText));
            before = new byte[0];
            nextPostings.write(block);
            nextPositions.write(block);
        }
        byte[] stems = stemTable.entry(termText);
        if (stems.length > 0) {
            entries.number(STEM_TABLE).all(stems);
            entryCount++;
        }
        block.after(before, term);
        block.number(entryCount).number(entries.size()).all(entries.toBytes());
        before = term;
        lastText = termText;
        entries.clear();
        entryCount = 0;
        if (block.size() >= LEXICON_BLOCK) {
            endBlock();
        }
    }

    /** The shortest beginning of a term that still comes after the term before. */
    private static String separator(String before, String term) {
        int end = 0;
        while (end < before.length() && before.charAt(end) == term.charAt(end)) {
            end++;
        }
        end++;
        return term.substring(0, Character.isHighSurrogate(term.charAt(end - 1)) ? end + 1 : end);
    }

    private void endBlock() throws IOException {
        if (block.size() > 0) {
            lengths.add(lexicon.addPacked(block.toBytes()).length());
            block.clear();
        }
    }
}
