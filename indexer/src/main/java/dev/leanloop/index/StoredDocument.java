package dev.leanloop.index;

import dev.leanloop.index.SearchDocument.CustomerNames;
import dev.leanloop.index.SearchDocument.Place;
import dev.leanloop.index.SearchDocument.SpokenQuote;
import dev.leanloop.knowledge.Proof;
import dev.leanloop.note.Phase;
import dev.leanloop.note.Side;
import dev.leanloop.note.Verdict;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A search document as the bytes of one stored field. */
final class StoredDocument {

    /** Stands for what is absent: what is there is one more than its number. */
    private static final int NONE = 0;

    private static final HitKind[] KINDS = HitKind.values();
    private static final Phase[] PHASES = Phase.values();
    private static final Side[] SIDES = Side.values();
    private static final Verdict[] VERDICTS = Verdict.values();
    private static final Proof[] PROOFS = Proof.values();

    private StoredDocument() {}

    static void write(SearchDocument document, StoredBytes out) {
        out.text(document.id());
        out.number(document.kind().ordinal());
        out.text(document.title());
        out.text(document.text());
        out.number(document.quotes().size());
        for (SpokenQuote quote : document.quotes()) {
            out.text(quote.text());
            out.text(quote.who());
        }
        texts(out, document.topics());
        texts(out, document.synonyms());
        CustomerNames customer = document.customer();
        out.number(customer == null ? 0 : 1);
        if (customer != null) {
            out.text(customer.id());
            out.text(customer.name());
            texts(out, customer.aliases());
            out.text(customer.segment());
        }
        ordinal(out, document.phase());
        out.number(document.side().ordinal());
        ordinal(out, document.verdict());
        ordinal(out, document.proof());
        out.text(document.state());
        texts(out, document.who());
        out.text(document.key());
        day(out, document.date());
        day(out, document.due());
        out.number(document.surprise() ? 1 : 0);
        out.text(document.place().url());
        out.text(document.place().file());
        out.number(document.place().line());
    }

    static SearchDocument read(BytesRef stored) throws IOException {
        var in = new ByteArrayDataInput(stored.bytes, stored.offset, stored.length);
        return new SearchDocument(
                in.readString(),
                KINDS[in.readVInt()],
                in.readString(),
                in.readString(),
                quotes(in),
                texts(in),
                texts(in),
                in.readVInt() == 0
                        ? null
                        : new CustomerNames(in.readString(), in.readString(), texts(in), in.readString()),
                constant(in, PHASES),
                SIDES[in.readVInt()],
                constant(in, VERDICTS),
                constant(in, PROOFS),
                in.readString(),
                texts(in),
                in.readString(),
                day(in),
                day(in),
                in.readVInt() > 0,
                new Place(in.readString(), in.readString(), in.readVInt()));
    }

    private static void texts(StoredBytes out, List<String> texts) {
        out.number(texts.size());
        for (String text : texts) {
            out.text(text);
        }
    }

    private static List<String> texts(ByteArrayDataInput in) throws IOException {
        int size = in.readVInt();
        if (size == 0) {
            return List.of();
        }
        var texts = new ArrayList<String>(size);
        for (int i = 0; i < size; i++) {
            texts.add(in.readString());
        }
        return texts;
    }

    private static List<SpokenQuote> quotes(ByteArrayDataInput in) throws IOException {
        int size = in.readVInt();
        if (size == 0) {
            return List.of();
        }
        var quotes = new ArrayList<SpokenQuote>(size);
        for (int i = 0; i < size; i++) {
            quotes.add(new SpokenQuote(in.readString(), in.readString()));
        }
        return quotes;
    }

    private static void ordinal(StoredBytes out, @Nullable Enum<?> constant) {
        out.number(constant == null ? NONE : constant.ordinal() + 1);
    }

    private static <E extends Enum<E>> @Nullable E constant(ByteArrayDataInput in, E[] constants) {
        int stored = in.readVInt();
        return stored == NONE ? null : constants[stored - 1];
    }

    private static void day(StoredBytes out, @Nullable LocalDate day) {
        out.number(day == null ? 0 : 1);
        if (day != null) {
            out.signed(Math.toIntExact(day.toEpochDay()));
        }
    }

    private static @Nullable LocalDate day(ByteArrayDataInput in) throws IOException {
        return in.readVInt() == 0 ? null : LocalDate.ofEpochDay(in.readZInt());
    }
}
