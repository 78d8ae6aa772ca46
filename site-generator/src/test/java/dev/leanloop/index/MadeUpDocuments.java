package dev.leanloop.index;

import dev.leanloop.index.SearchDocument.CustomerNames;
import dev.leanloop.index.SearchDocument.Place;
import dev.leanloop.index.SearchDocument.SpokenQuote;
import dev.leanloop.knowledge.Proof;
import dev.leanloop.note.Phase;
import dev.leanloop.note.Side;
import dev.leanloop.note.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Documents of words as frequent as in a language, long and short, in several scripts, with every kind of value. */
final class MadeUpDocuments {

    private static final String[] SYLLABLES =
            "an ba ca do el fi go hu in ja ko lu me no or pa qui re sa to un va we xy zo tion ing ed ly ment"
                    .split(" ");
    private static final String[] RARE = {
        "É", "Größe", "naïve", "監査", "ひらがな", "전체", "ทดสอบ", "👩‍💻", "O'Brien's", "e-mail", "a.b", "½"
    };
    private static final String[] STOP = {"the", "of", "to", "and", "is", "not", "for"};
    private static final String[] TOPICS = {
        "pricing", "security", "security/audit", "works-council", "É", "ops/on-call/nights"
    };
    private static final String[] STATES = {"open", "done", "kept", "missed", "moved", "dropped"};
    private static final CustomerNames[] CUSTOMERS = {
        new CustomerNames("acme", "Acme Metals", List.of("ACME", "Acme GmbH"), "manufacturing"),
        new CustomerNames("nord", "Nord Füße", List.of(), "food retail"),
        new CustomerNames("borealis", "Borealis", List.of("The North"), "")
    };

    private final Random random;
    private final String[] words = new String[4_000];

    private MadeUpDocuments(long seed) {
        random = new Random(seed);
        for (int i = 0; i < words.length; i++) {
            StringBuilder word = new StringBuilder();
            for (int j = random.nextInt(4); j >= 0; j--) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words[i] = word.toString();
        }
    }

    static List<SearchDocument> of(int size, long seed) {
        MadeUpDocuments maker = new MadeUpDocuments(seed);
        List<SearchDocument> documents = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            documents.add(maker.document(i));
        }
        return documents;
    }

    private SearchDocument document(int i) {
        HitKind kind = HitKind.values()[random.nextInt(HitKind.values().length)];
        boolean promise = kind == HitKind.PROMISE;
        boolean hypothesis = kind == HitKind.HYPOTHESIS;
        return new SearchDocument(
                "note" + i / 7 + "#" + i,
                kind,
                text(2 + (i / 7) % 5),
                text(random.nextInt(20) == 0 ? 400 : 3 + random.nextInt(25)),
                random.nextInt(4) == 0
                        ? List.of(new SpokenQuote(text(12), random.nextBoolean() ? "maria.k" : ""))
                        : List.of(),
                Arrays.stream(TOPICS).filter(topic -> random.nextInt(6) == 0).toList(),
                random.nextInt(5) == 0 ? null : CUSTOMERS[i % CUSTOMERS.length],
                random.nextBoolean() ? null : Phase.values()[random.nextInt(Phase.values().length)],
                Side.values()[random.nextInt(3)],
                hypothesis ? Verdict.values()[random.nextInt(4)] : null,
                hypothesis ? Proof.values()[random.nextInt(3)] : null,
                promise ? STATES[random.nextInt(STATES.length)] : "",
                random.nextInt(3) == 0 ? List.of("maria.k", "Tom.B") : List.of(),
                random.nextInt(6) == 0 ? "review weeks" : "",
                random.nextInt(6) == 0 ? null : LocalDate.of(2024, 1, 1).plusDays(random.nextInt(800)),
                promise ? LocalDate.of(2025, 6, 1).plusDays(random.nextInt(500)) : null,
                random.nextInt(8) == 0,
                new Place("note" + i / 7 + ".html#" + i, "note" + i / 7 + ".md", i % 7 + 1));
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int draw = random.nextInt(40);
            String word = draw == 0
                    ? RARE[random.nextInt(RARE.length)]
                    : draw < 10
                            ? STOP[random.nextInt(STOP.length)]
                            : words[(int) (words.length * Math.pow(random.nextDouble(), 4))];
            text.append(i == 0 ? "" : random.nextInt(12) == 0 ? ", " : " ").append(word);
        }
        return text.toString();
    }
}
