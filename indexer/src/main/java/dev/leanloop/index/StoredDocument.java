package dev.leanloop.index;

import dev.leanloop.index.SearchDocument.CustomerNames;
import dev.leanloop.index.SearchDocument.Place;
import dev.leanloop.index.SearchDocument.SpokenQuote;
import dev.leanloop.knowledge.Proof;
import dev.leanloop.note.Phase;
import dev.leanloop.note.Side;
import dev.leanloop.note.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A search document as the bytes of one stored field. */
final class StoredDocument {

    private static final int NONE = -1;

    private StoredDocument() {}

    static byte[] write(SearchDocument document) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            text(out, document.id());
            out.writeByte(document.kind().ordinal());
            text(out, document.title());
            text(out, document.text());
            out.writeInt(document.quotes().size());
            for (SpokenQuote quote : document.quotes()) {
                text(out, quote.text());
                text(out, quote.who());
            }
            texts(out, document.topics());
            CustomerNames customer = document.customer();
            out.writeBoolean(customer != null);
            if (customer != null) {
                text(out, customer.id());
                text(out, customer.name());
                texts(out, customer.aliases());
                text(out, customer.segment());
            }
            ordinal(out, document.phase());
            ordinal(out, document.side());
            ordinal(out, document.verdict());
            ordinal(out, document.proof());
            text(out, document.state());
            texts(out, document.who());
            text(out, document.key());
            day(out, document.date());
            day(out, document.due());
            out.writeBoolean(document.surprise());
            text(out, document.place().url());
            text(out, document.place().file());
            out.writeInt(document.place().line());
        } catch (IOException e) {
            throw new UncheckedIOException("a byte array cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    static SearchDocument read(BytesRef stored) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(stored.bytes, stored.offset, stored.length))) {
            return new SearchDocument(
                    text(in),
                    HitKind.values()[in.readByte()],
                    text(in),
                    text(in),
                    quotes(in),
                    texts(in),
                    in.readBoolean() ? new CustomerNames(text(in), text(in), texts(in), text(in)) : null,
                    constant(in, Phase.values()),
                    Side.values()[in.readByte()],
                    constant(in, Verdict.values()),
                    constant(in, Proof.values()),
                    text(in),
                    texts(in),
                    text(in),
                    day(in),
                    day(in),
                    in.readBoolean(),
                    new Place(text(in), text(in), in.readInt()));
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int size = in.readInt();
        var texts = new ArrayList<String>(size);
        for (int i = 0; i < size; i++) {
            texts.add(text(in));
        }
        return texts;
    }

    private static List<SpokenQuote> quotes(DataInputStream in) throws IOException {
        int size = in.readInt();
        var quotes = new ArrayList<SpokenQuote>(size);
        for (int i = 0; i < size; i++) {
            quotes.add(new SpokenQuote(text(in), text(in)));
        }
        return quotes;
    }

    private static void ordinal(DataOutputStream out, @Nullable Enum<?> constant) throws IOException {
        out.writeByte(constant == null ? NONE : constant.ordinal());
    }

    private static <E extends Enum<E>> @Nullable E constant(DataInputStream in, E[] constants) throws IOException {
        int ordinal = in.readByte();
        return ordinal == NONE ? null : constants[ordinal];
    }

    private static void day(DataOutputStream out, @Nullable LocalDate day) throws IOException {
        out.writeLong(day == null ? Long.MIN_VALUE : day.toEpochDay());
    }

    private static @Nullable LocalDate day(DataInputStream in) throws IOException {
        long day = in.readLong();
        return day == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
    }
}
