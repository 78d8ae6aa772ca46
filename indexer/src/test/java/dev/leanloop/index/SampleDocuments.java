package dev.leanloop.index;

import dev.leanloop.index.SearchDocument.CustomerNames;
import dev.leanloop.index.SearchDocument.Place;
import dev.leanloop.index.SearchDocument.SpokenQuote;
import dev.leanloop.note.Phase;
import dev.leanloop.note.Side;
import dev.leanloop.note.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A handful of documents whose answers can be told by hand. */
final class SampleDocuments {

    static final CustomerNames ACME = new CustomerNames("acme", "Acme Metals", List.of("Acme GmbH"), "manufacturing");
    static final CustomerNames NORD = new CustomerNames("nord", "Nord Füße", List.of(), "retail");

    private SampleDocuments() {}

    static List<SearchDocument> all() {
        return List.of(
                document("a#1", HitKind.PAIN, "Pricing call", "the last audit cost two people six weeks", ACME)
                        .topics("audit")
                        .quote("Every March I lose my two best people.", "maria.k")
                        .date("2026-01-13")
                        .make(),
                document("a#2", HitKind.FACT, "Pricing call", "review weeks = 9", ACME)
                        .topics("security/review")
                        .synonyms("sicherheit")
                        .key("review weeks")
                        .date("2026-01-13")
                        .surprise()
                        .make(),
                document("a#3", HitKind.PROMISE, "Pricing call", "send the IT questionnaire", ACME)
                        .state("open")
                        .who("tom.b")
                        .date("2026-01-13")
                        .due("2026-01-20")
                        .make(),
                document("b#1", HitKind.HYPOTHESIS, "After the audit", "price is what blocks the pilot", NORD)
                        .verdict(Verdict.REFUTED)
                        .date("2026-02-02")
                        .make(),
                document(
                                "b#2",
                                HitKind.PASSAGE,
                                "After the audit",
                                "The works council can veto tools that track users",
                                NORD)
                        .date("2026-02-02")
                        .make(),
                document("b#3", HitKind.PROMISE, "After the audit", "name the works-council contact", NORD)
                        .state("kept")
                        .date("2026-02-02")
                        .due("2026-02-09")
                        .make(),
                document("c#1", HitKind.PASSAGE, "To be or not to be", "what it is to be, and what not", null)
                        .make());
    }

    static Draft document(String id, HitKind kind, String title, String text, @Nullable CustomerNames customer) {
        return new Draft(id, kind, title, text, customer);
    }

    static final class Draft {
        private final String id;
        private final HitKind kind;
        private final String title;
        private final String text;
        private final @Nullable CustomerNames customer;
        private List<SpokenQuote> quotes = List.of();
        private List<String> topics = List.of();
        private List<String> synonyms = List.of();
        private List<String> who = List.of();
        private @Nullable Verdict verdict;
        private String state = "";
        private String key = "";
        private @Nullable LocalDate date;
        private @Nullable LocalDate due;
        private boolean surprise;

        private Draft(String id, HitKind kind, String title, String text, @Nullable CustomerNames customer) {
            this.id = id;
            this.kind = kind;
            this.title = title;
            this.text = text;
            this.customer = customer;
        }

        Draft quote(String words, String speaker) {
            quotes = List.of(new SpokenQuote(words, speaker));
            return this;
        }

        Draft topics(String... names) {
            topics = List.of(names);
            return this;
        }

        Draft synonyms(String... names) {
            synonyms = List.of(names);
            return this;
        }

        Draft who(String... handles) {
            who = List.of(handles);
            return this;
        }

        Draft verdict(Verdict given) {
            verdict = given;
            return this;
        }

        Draft state(String word) {
            state = word;
            return this;
        }

        Draft key(String name) {
            key = name;
            return this;
        }

        Draft date(String iso) {
            date = LocalDate.parse(iso);
            return this;
        }

        Draft due(String iso) {
            due = LocalDate.parse(iso);
            return this;
        }

        Draft surprise() {
            surprise = true;
            return this;
        }

        SearchDocument make() {
            return new SearchDocument(
                    id,
                    kind,
                    title,
                    text,
                    quotes,
                    topics,
                    synonyms,
                    customer,
                    Phase.CHECK,
                    Side.CUSTOMER,
                    verdict,
                    null,
                    state,
                    who,
                    key,
                    date,
                    due,
                    surprise,
                    new Place(id.replace("#", ".html#"), id, 1));
        }
    }
}
