package dev.leanloop.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;

/**
 * Reads an index for writers of other forms of it.
 *
 * <p>Segment by segment, and not by Lucene's views of several segments as one, which look up for each term, document and value where it
 * is: they took half of the time.
 */
final class LuceneContents implements IndexContents {

    private final DirectoryReader reader;
    private final List<Segment> segments;
    private final Analysis analysis;
    private final List<LuceneTerms.Source> sources = new ArrayList<>();
    private final List<Field> fields;

    /** The number of the segment from which a document was read last: the next one is read from it, too, mostly. */
    private int last;

    LuceneContents(DirectoryReader reader, Analysis analysis) throws IOException {
        this.reader = reader;
        this.analysis = analysis;
        this.segments = Segment.of(reader);
        for (TextField field : TextField.ALL) {
            add(field.stems(), field.word(), Role.STEM, field.boost());
        }
        for (TextField field : TextField.ALL) {
            add(field.written(), field.word(), Role.WRITTEN, field.boost());
        }
        for (KeywordField field : KeywordField.ALL) {
            add(field.indexed(), field.word(), Role.VALUE, 1f);
        }
        this.fields = sources.stream().map(LuceneTerms.Source::field).toList();
    }

    private void add(String indexed, String name, Role role, float boost) throws IOException {
        int documents = 0;
        long length = 0;
        boolean isThere = false;
        for (Segment segment : segments) {
            Terms terms = segment.reader().terms(indexed);
            if (terms != null) {
                isThere = true;
                documents += terms.getDocCount();
                length += role == Role.STEM ? terms.getSumTotalTermFreq() : 0;
            }
        }
        if (isThere) {
            byte[] norms = role == Role.STEM ? norms(indexed) : new byte[0];
            sources.add(new LuceneTerms.Source(
                    indexed, new Field(name, role, boost, documents, length), norms, sources.size()));
        }
    }

    private byte[] norms(String field) throws IOException {
        byte[] norms = new byte[reader.maxDoc()];
        for (Segment segment : segments) {
            NumericDocValues values = segment.reader().getNormValues(field);
            if (values != null) {
                for (int doc = values.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
                    norms[segment.first() + doc] = (byte) values.longValue();
                }
            }
        }
        return norms;
    }

    @Override
    public int size() {
        return reader.maxDoc();
    }

    @Override
    public SearchDocument document(int rank) throws IOException {
        last = Segment.holding(rank, segments, last);
        Segment segment = segments.get(last);
        return StoredDocument.read(
                segment.stored().document(rank - segment.first()).getBinaryValue(IndexedFields.DOCUMENT));
    }

    @Override
    public List<Stretch> parts() {
        var parts = new ArrayList<Stretch>();
        for (Segment segment : segments) {
            String name = Part.of(segment.reader());
            boolean isMore = !parts.isEmpty() && parts.getLast().name().equals(name);
            int first = isMore ? parts.removeLast().first() : segment.first();
            parts.add(new Stretch(name, first, segment.end()));
        }
        return parts;
    }

    @Override
    public List<Field> fields() {
        return fields;
    }

    @Override
    public String language() {
        return analysis.language().name();
    }

    @Override
    public Rules rules() {
        Language language = analysis.language();
        return new Rules(language.hasTable(), language.hasUmlauts(), language.elisions(), analysis.stopWords());
    }

    @Override
    public FacetColumn facet(Facet facet) {
        return new LuceneFacet(facet.column(), segments);
    }

    @Override
    public DayColumn days(DateField field) {
        return new LuceneDays(field.word(), segments);
    }

    @Override
    public String stem(String written) {
        return analysis.stem(written);
    }

    @Override
    public void terms(TermVisitor visitor) throws IOException {
        new LuceneTerms(sources, segments).visit(EnumSet.allOf(Role.class), visitor);
    }

    @Override
    public void terms(Role role, TermVisitor visitor) throws IOException {
        new LuceneTerms(sources, segments).visit(EnumSet.of(role), visitor);
    }
}
