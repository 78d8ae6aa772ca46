package dev.leanloop.index;

import dev.leanloop.index.SearchDocument.CustomerNames;
import dev.leanloop.index.SearchDocument.SpokenQuote;
import dev.leanloop.knowledge.Proof;
import dev.leanloop.note.Phase;
import dev.leanloop.note.Side;
import dev.leanloop.note.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The schema: which parts of a document become which fields of the index. */
final class IndexedFields {

    /** The name of the stored field that holds the whole document. */
    static final String DOCUMENT = "document";

    /** Between the value and the label of a facet value. */
    static final char LABEL = '\u0000';

    /** Positions between two texts of one field, so that no phrase spans them. */
    static final int GAP = 100;

    private static final Facet[] FACETS = Facet.values();
    private static final FieldType STEMS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    private static final FieldType WRITTEN = type(IndexOptions.DOCS, false);

    /** Each constant is spelled once: every document has several. */
    private static final Map<Enum<?>, List<String>> WORDS = Stream.<Enum<?>[]>of(
                    Phase.values(), Side.values(), Verdict.values(), Proof.values())
            .flatMap(Arrays::stream)
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(),
                    constant -> List.of(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))));

    private final Analysis analysis;
    private final IndexedWords words;
    private final List<TermList> lists = new ArrayList<>();
    private int listsInUse;

    IndexedFields(Analysis analysis) {
        this.analysis = analysis;
        this.words = new IndexedWords(analysis);
    }

    /**
     * The fields of a document, to be indexed before the next document is asked for.
     *
     * @param stored the whole document, as {@link StoredDocument} writes it
     * @param part the name of its part
     */
    Document of(SearchDocument document, BytesRef stored, String part) {
        listsInUse = 0;
        var fields = new Document();
        for (TextField field : TextField.ALL) {
            words(fields, field, texts(document, field), isRepeated(field) ? words::ofRepeated : words::of);
        }
        for (KeywordField field : KeywordField.ALL) {
            for (String value : keywords(document, field, analysis)) {
                fields.add(new StringField(field.indexed(), value, Field.Store.NO));
            }
        }
        for (Facet facet : FACETS) {
            for (String value : facetValues(document, facet)) {
                fields.add(new SortedSetDocValuesField(facet.column(), new BytesRef(value)));
            }
        }
        day(fields, DateField.DATE, document.date());
        day(fields, DateField.DUE, document.due());
        fields.add(new StoredField(DOCUMENT, stored));
        fields.add(new StringField(Part.FIELD, part, Field.Store.NO));
        return fields;
    }

    /** Whether the texts of a field are those of many documents. */
    private static boolean isRepeated(TextField field) {
        return switch (field) {
            case TEXT, QUOTE -> false;
            case TOPIC, TITLE, CUSTOMER -> true;
        };
    }

    /** The texts of a document that are searched as words of a field. */
    static List<String> texts(SearchDocument document, TextField field) {
        CustomerNames customer = document.customer();
        return switch (field) {
            case TEXT -> ownWords(document);
            case QUOTE -> quotes(document);
            case TOPIC -> withSynonyms(document.topics(), document);
            case TITLE -> List.of(document.title());
            case CUSTOMER -> customer == null ? List.of() : names(customer);
        };
    }

    /** The values of a document in a field, each once, as they are compared. */
    static Set<String> keywords(SearchDocument document, KeywordField field, Analysis analysis) {
        List<String> given = values(document, field);
        if (given.isEmpty()) {
            return Set.of();
        }
        Set<String> values = new LinkedHashSet<>();
        for (String value : given) {
            values.add(analysis.keyword(value));
        }
        values.remove("");
        return values;
    }

    /** The value of a facet value, without its label. */
    static String value(String stored) {
        int label = stored.indexOf(LABEL);
        return label < 0 ? stored : stored.substring(0, label);
    }

    /** The label of a facet value: itself, when it has none. */
    static String label(String stored) {
        return stored.substring(stored.indexOf(LABEL) + 1);
    }

    /** The item's text, then its key, which its text may lack. */
    private static List<String> ownWords(SearchDocument document) {
        return document.key().isEmpty() ? List.of(document.text()) : List.of(document.text(), document.key());
    }

    private static List<String> quotes(SearchDocument document) {
        return document.quotes().isEmpty()
                ? List.of()
                : document.quotes().stream().map(SpokenQuote::text).toList();
    }

    private static List<String> names(CustomerNames customer) {
        Set<String> names = new LinkedHashSet<>();
        names.add(customer.name());
        names.addAll(customer.aliases());
        names.add(customer.id());
        return List.copyOf(names);
    }

    private static List<String> values(SearchDocument document, KeywordField field) {
        CustomerNames customer = document.customer();
        return switch (field) {
            case KIND ->
                document.kind().isLearning()
                        ? List.of(document.kind().word(), "learning")
                        : List.of(document.kind().word());
            case TOPIC -> withSynonyms(withParents(document.topics()), document);
            case CUSTOMER -> customer == null ? List.of() : names(customer);
            case SEGMENT -> customer == null ? List.of() : List.of(customer.segment());
            case PHASE -> word(document.phase());
            case SIDE -> side(document);
            case VERDICT -> word(document.verdict());
            case PROOF -> word(document.proof());
            case STATE -> List.of(document.state());
            case WHO -> document.who();
            case KEY -> keys(document.key());
            case SURPRISE -> document.surprise() ? List.of("yes") : List.of();
        };
    }

    /** Values as facets count them, each once; a customer's with its name as label. */
    static Set<String> facetValues(SearchDocument document, Facet facet) {
        CustomerNames customer = document.customer();
        List<String> given = switch (facet) {
            case KIND -> List.of(document.kind().word());
            case TOPIC -> withParents(document.topics());
            case CUSTOMER -> customer == null ? List.of() : List.of(customer.id() + LABEL + customer.name());
            case SEGMENT -> customer == null ? List.of() : List.of(customer.segment());
            case PHASE -> word(document.phase());
            case SIDE -> side(document);
            case VERDICT -> word(document.verdict());
            case PROOF -> word(document.proof());
            case STATE -> List.of(document.state());
            case SURPRISE -> document.surprise() ? List.of("yes") : List.of();
        };
        if (given.isEmpty()) {
            return Set.of();
        }
        Set<String> values = new LinkedHashSet<>(given);
        values.remove("");
        return values;
    }

    /** {@code security/audit} counts under {@code security}, too. */
    private static List<String> withParents(List<String> topics) {
        if (topics.isEmpty()) {
            return topics;
        }
        Set<String> all = new LinkedHashSet<>();
        for (String topic : topics) {
            for (int slash = topic.indexOf('/'); slash > 0; slash = topic.indexOf('/', slash + 1)) {
                all.add(topic.substring(0, slash));
            }
            all.add(topic);
        }
        return List.copyOf(all);
    }

    private static List<String> withSynonyms(List<String> topics, SearchDocument document) {
        return document.synonyms().isEmpty()
                ? topics
                : Stream.concat(topics.stream(), document.synonyms().stream()).toList();
    }

    /** Unknown is worth a word only for a promise: somebody owes it, and nobody knows who. */
    private static List<String> side(SearchDocument document) {
        return document.side() == Side.UNKNOWN && document.kind() != HitKind.PROMISE
                ? List.of()
                : word(document.side());
    }

    private static List<String> word(@Nullable Enum<?> constant) {
        return constant == null ? List.of() : Objects.requireNonNull(WORDS.get(constant));
    }

    /** A keyed fact's key as a whole and each of its words. */
    private static List<String> keys(String key) {
        if (key.isEmpty()) {
            return List.of();
        }
        var keys = new ArrayList<String>();
        keys.add(key);
        keys.addAll(List.of(key.split(" ")));
        return keys;
    }

    private TermList emptyList() {
        if (listsInUse == lists.size()) {
            lists.add(new TermList(GAP));
        }
        TermList list = lists.get(listsInUse++);
        list.clear();
        return list;
    }

    private void words(
            Document fields, TextField field, List<String> texts, Function<String, List<IndexedWords.Word>> analyse) {
        TermList stems = emptyList();
        TermList written = emptyList();
        for (String text : texts) {
            stems.startText();
            for (IndexedWords.Word word : analyse.apply(text)) {
                if (word.beside()) {
                    stems.addBeside(word.stem());
                } else {
                    stems.add(word.stem());
                }
                written.add(word.written());
            }
        }
        if (!stems.isEmpty()) {
            fields.add(new Field(field.stems(), stems.stream(), STEMS));
            fields.add(new Field(field.written(), written.stream(), WRITTEN));
        }
    }

    private static void day(Document fields, DateField field, @Nullable LocalDate day) {
        if (day != null) {
            fields.add(SortedNumericDocValuesField.indexedField(field.word(), day.toEpochDay()));
        }
    }

    private static FieldType type(IndexOptions options, boolean lengths) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(!lengths);
        type.freeze();
        return type;
    }
}
