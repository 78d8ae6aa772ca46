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

    /**
     * What texts are made of.
     *
     * @param syllables of which words are made
     * @param rare words with a rule of their own
     * @param stop words that say little
     * @param space between words
     */
    record Vocabulary(String[] syllables, String[] rare, String[] stop, String space) {}

    static final Vocabulary ENGLISH = new Vocabulary(
            "an ba ca do el fi go hu in ja ko lu me no or pa qui re sa to un va we xy zo tion ing ed ly ment"
                    .split(" "),
            "É Größe naïve 監査 ひらがな 전체 ทดสอบ 👩‍💻 O'Brien's e-mail a.b ½".split(" "),
            "the of to and is not for".split(" "),
            " ");
    static final Vocabulary GERMAN = new Vocabulary(
            "prü prue pru fung ver trag stra ße sse häu haeu haus ser en er es e s n kun den lie fer auf be un lich keit ö oe"
                    .split(" "),
            "Größe Groesse Füße neue Steuer Qualität Qualita\u0308t Müller's Datenschutz-Prüfung STRAẞE 監査 café"
                    .split(" "),
            "der die und für über nicht mit".split(" "),
            " ");
    static final Vocabulary FRENCH = new Vocabulary(
            "au dit va li der dé ee ée és er es s e x aux al ra tion ment con trat cli ent fa ci li té que ser vi ce"
                    .split(" "),
            "l'audit d’audits qu'elle aujourd'hui jusqu’ici L'Équipe œuvre cœur réunion re\u0301union 監査 c'est"
                    .split(" "),
            "le la les des et pour dans".split(" "),
            " ");
    static final Vocabulary JAPANESE = new Vocabulary(
            "監 査 法 人 税 契 約 三 月 々 の は を し た ます です カ タ ー ン ﾃ ｽ ﾄ ｶﾞ パ audits 2026 ".split(" "),
            "セキュリティ ｾｷｭﾘﾃｨ か\u3099 ＡＢＣ 𠮷野 葛\udb40\udd00城 전체 조사는 監査法人 。 、 レビュー e-mail".split(" "),
            "の は を が に と も".split(" "),
            "");

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

    private final Vocabulary vocabulary;

    private MadeUpDocuments(Vocabulary vocabulary, long seed) {
        this.vocabulary = vocabulary;
        random = new Random(seed);
        for (int i = 0; i < words.length; i++) {
            StringBuilder word = new StringBuilder();
            for (int j = random.nextInt(4); j >= 0; j--) {
                word.append(one(vocabulary.syllables()));
            }
            words[i] = word.toString();
        }
    }

    static List<SearchDocument> of(Vocabulary vocabulary, int size, long seed) {
        MadeUpDocuments maker = new MadeUpDocuments(vocabulary, seed);
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
                random.nextInt(9) == 0 ? List.of("betriebsrat") : List.of(),
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
                    ? one(vocabulary.rare())
                    : draw < 10
                            ? one(vocabulary.stop())
                            : words[(int) (words.length * Math.pow(random.nextDouble(), 4))];
            text.append(i == 0 ? "" : random.nextInt(12) == 0 ? ", " : vocabulary.space())
                    .append(word);
        }
        return text.toString();
    }

    private String one(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
