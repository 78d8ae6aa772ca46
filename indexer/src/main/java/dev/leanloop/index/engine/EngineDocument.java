package dev.leanloop.index.engine;

import dev.leanloop.index.DocumentTerms;
import dev.leanloop.index.DocumentTerms.Word;
import dev.leanloop.index.Facet;
import dev.leanloop.index.HitKind;
import dev.leanloop.index.KeywordField;
import dev.leanloop.index.SearchDocument;
import dev.leanloop.index.SearchDocument.CustomerNames;
import dev.leanloop.index.SearchDocument.Place;
import dev.leanloop.index.SearchDocument.SpokenQuote;
import dev.leanloop.index.TextField;
import dev.leanloop.knowledge.Proof;
import dev.leanloop.note.Phase;
import dev.leanloop.note.Side;
import dev.leanloop.note.Verdict;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A search document as an engine keeps it. */
final class EngineDocument {

    private EngineDocument() {}

    /** All that is sent of a document, but for its hash. */
    static Map<String, Object> json(SearchDocument document, DocumentTerms terms, String place) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", document.id());
        json.put("kind", word(document.kind()));
        json.put("title", document.title());
        json.put("text", document.text());
        json.put("quotes", document.quotes().stream().map(EngineDocument::json).toList());
        json.put("topics", document.topics());
        json.put("synonyms", document.synonyms());
        CustomerNames customer = document.customer();
        if (customer != null) {
            json.put("customer", json(customer));
        }
        putIfKnown(json, "phase", document.phase());
        json.put("side", word(document.side()));
        putIfKnown(json, "verdict", document.verdict());
        putIfKnown(json, "proof", document.proof());
        json.put("state", document.state());
        json.put("who", document.who());
        json.put("key", document.key());
        putIfKnown(json, "date", document.date());
        putIfKnown(json, "due", document.due());
        json.put("surprise", document.surprise());
        json.put("url", document.place().url());
        json.put("file", document.place().file());
        json.put("line", document.place().line());
        json.put(Schema.PLACE, place);
        json.putAll(json(terms));
        return json;
    }

    private static Map<String, Object> json(SpokenQuote quote) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", quote.text());
        json.put("who", quote.who());
        return json;
    }

    private static Map<String, Object> json(CustomerNames customer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", customer.id());
        json.put("name", customer.name());
        json.put("aliases", customer.aliases());
        json.put("segment", customer.segment());
        return json;
    }

    private static void putIfKnown(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value instanceof Enum<?> constant ? word(constant) : value.toString());
        }
    }

    private static Map<String, Object> json(DocumentTerms terms) {
        Map<String, Object> stems = new LinkedHashMap<>();
        Map<String, Object> written = new LinkedHashMap<>();
        Set<String> forms = new TreeSet<>();
        for (TextField field : TextField.ALL) {
            List<List<Word>> texts = terms.texts().getOrDefault(field, List.of());
            if (!texts.isEmpty()) {
                stems.put(
                        field.word(),
                        texts.stream().map(EngineDocument::positions).toList());
                Set<String> own = texts.stream()
                        .flatMap(List::stream)
                        .map(Word::written)
                        .collect(Collectors.toCollection(TreeSet::new));
                written.put(field.word(), own);
                forms.addAll(own);
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (KeywordField field : KeywordField.ALL) {
            values.put(field.word(), terms.values().getOrDefault(field, Set.of()));
        }
        Map<String, Object> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(facet.word(), terms.facets().getOrDefault(facet, Set.of()));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stem", stems);
        json.put("written", written);
        json.put("value", values);
        json.put("facet", facets);
        json.put(Schema.FORMS, forms);
        return json;
    }

    /** The stems of a text, a blank between two positions. */
    static String positions(List<Word> words) {
        var text = new StringBuilder();
        for (Word word : words) {
            if (!text.isEmpty()) {
                text.append(word.beside() ? Schema.BESIDE : ' ');
            }
            text.append(word.stem());
        }
        return text.toString();
    }

    /** Reads a document back; an {@link IOException} says that it is not one of ours. */
    static SearchDocument read(Json json) throws IOException {
        try {
            return new SearchDocument(
                    json.get("id").text(),
                    constant(HitKind.class, json.get("kind")),
                    json.get("title").text(),
                    json.get("text").text(),
                    quotes(json.get("quotes")),
                    json.get("topics").texts(),
                    json.get("synonyms").texts(),
                    customer(json.get("customer")),
                    constantIfKnown(Phase.class, json.get("phase")),
                    constant(Side.class, json.get("side")),
                    constantIfKnown(Verdict.class, json.get("verdict")),
                    constantIfKnown(Proof.class, json.get("proof")),
                    json.get("state").text(),
                    json.get("who").texts(),
                    json.get("key").text(),
                    day(json.get("date")),
                    day(json.get("due")),
                    json.get("surprise").isTrue(),
                    new Place(
                            json.get("url").text(),
                            json.get("file").text(),
                            json.get("line").whole()));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new EngineException(
                    "the engine holds a document that Leanloop did not write",
                    "Send the notes again to a name of their own: leanloop index NOTES --to URL.",
                    e);
        }
    }

    private static List<SpokenQuote> quotes(Json quotes) {
        var read = new ArrayList<SpokenQuote>();
        for (Json quote : quotes.list()) {
            read.add(new SpokenQuote(quote.get("text").text(), quote.get("who").text()));
        }
        return read;
    }

    private static @Nullable CustomerNames customer(Json customer) {
        return customer.isAbsent()
                ? null
                : new CustomerNames(
                        customer.get("id").text(),
                        customer.get("name").text(),
                        customer.get("aliases").texts(),
                        customer.get("segment").text());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Json word) {
        return Enum.valueOf(type, word.text().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static <E extends Enum<E>> @Nullable E constantIfKnown(Class<E> type, Json word) {
        return word.isAbsent() ? null : constant(type, word);
    }

    private static @Nullable LocalDate day(Json day) {
        return day.isAbsent() ? null : LocalDate.parse(day.text());
    }
}
