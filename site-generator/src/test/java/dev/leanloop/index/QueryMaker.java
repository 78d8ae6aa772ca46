package dev.leanloop.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes queries of every form from the words of a collection. */
final class QueryMaker {

    private static final int FORMS = 20;
    private static final String[] ENDINGS = {"s", "en", "e", "ée", "ung", "は"};
    private static final String NOISE = "ab +-\"()*~^:[]{}#@ANDORNOT1 .é";
    private static final String[] VALUES = {
        "kind:pain",
        "kind:learning",
        "#security",
        "topic:security/audit",
        "customer:acme",
        "customer:\"Acme Metals\"",
        "customer:nord",
        "customer:metals",
        "segment:\"food retail\"",
        "phase:check",
        "side:customer",
        "verdict:refuted",
        "proof:before",
        "state:open",
        "who:maria.k",
        "@tom.b",
        "key:\"review weeks\"",
        "key:weeks",
        "is:surprise",
        "is:refuted",
        "is:kept",
        "due:overdue",
        "date:[2025-06 TO 2026-02]",
        "after:2026-02",
        "before:2026-01-20",
        "date:2026",
        "date:>=2026-03",
        "due:<2026-06",
        "date:{2025-06 TO *]",
        "topic:É"
    };

    private static final String[] SAID = {
        "refuted",
        "Overdue",
        "pains",
        "which open",
        "promises",
        "kind:pains",
        "not holding",
        "our needs and facts",
        "refutd",
        "+missed",
        "surprises^2",
        "hypotheses?"
    };

    private final List<SearchDocument> documents;
    private final Random random;
    private final List<String> words = new ArrayList<>();
    private int made;

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 6, 1);

    QueryMaker(List<SearchDocument> documents, Random random) {
        this.documents = documents;
        this.random = random;
        for (SearchDocument document : documents) {
            for (String word : document.text().split("[^\\p{L}\\p{N}'’-]+")) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
    }

    /** The next request: the forms take turns; some choose facet values, some are still being typed. */
    SearchRequest next(LocalDate today) {
        int form = made++ % FORMS;
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        if (random.nextInt(6) == 0) {
            chosen.put(Facet.KIND, List.of("fact", "pain", "promise"));
            if (random.nextBoolean()) {
                chosen.put(Facet.CUSTOMER, List.of("acme"));
            }
        }
        SearchRequest.Entry entry = random.nextInt(7) == 0 ? SearchRequest.Entry.TYPING : SearchRequest.Entry.COMPLETE;
        return new SearchRequest(query(form), chosen, days(), order(), 10, today, entry, true);
    }

    private DayRange days() {
        if (random.nextInt(6) > 0) {
            return DayRange.ALWAYS;
        }
        LocalDate from = FIRST_DAY.plusDays(random.nextInt(300));
        return new DayRange(from, from.plusDays(random.nextInt(300)));
    }

    private SearchOrder order() {
        return SearchOrder.values()[Math.max(0, random.nextInt(6) - 3)];
    }

    private String query(int form) {
        return switch (form) {
            case 0 -> word();
            case 1 -> said() + " " + word();
            case 2 -> word() + " " + word() + " " + word() + " " + word();
            case 3 -> '"' + phrase() + '"';
            case 4 -> List.of("title:", "text:", "quote:").get(random.nextInt(3)) + word();
            case 5 -> word() + " AND " + word() + " OR " + word();
            case 6 -> "+" + word() + " " + word() + " -" + word();
            case 7 -> beginning() + "*";
            case 8 -> misspelt() + "~";
            case 9 -> word() + "^2.5 " + word();
            case 10 -> value();
            case 11 -> value() + " " + word();
            case 12 -> "(" + word() + " OR " + word() + ")^3 " + word() + " NOT " + value();
            case 13 -> "the of " + word() + " and " + word();
            case 14 -> "title:\"" + phrase() + "\" OR \"" + phrase() + "\"^2";
            case 15 -> random.nextBoolean() ? phrase() : said() + " " + said() + " " + misspelt();
            case 16 -> "-" + word();
            case 17 -> "+" + word() + " zzzqq " + beginning() + "* " + word() + "~1";
            case 18 -> noise();
            default -> word() + " " + value() + " OR (" + word() + " " + word() + " AND " + beginning() + "*)";
        };
    }

    /** A word of the collection; now and then another form of it, which the collection may lack. */
    private String word() {
        String word = words.get(random.nextInt(words.size()));
        return switch (random.nextInt(20)) {
            case 0 -> word + ENDINGS[random.nextInt(ENDINGS.length)];
            case 1 -> word.substring(0, word.offsetByCodePoints(word.length(), -1));
            default -> word;
        };
    }

    /** Now and then a word that names a value of a field. */
    private String said() {
        return random.nextBoolean() ? word() : SAID[random.nextInt(SAID.length)];
    }

    private String value() {
        return VALUES[random.nextInt(VALUES.length)];
    }

    private String phrase() {
        while (true) {
            String[] text =
                    documents.get(random.nextInt(documents.size())).text().split("\\s+");
            if (text.length >= 3) {
                int length = 2 + random.nextInt(2);
                int from = random.nextInt(text.length - length + 1);
                return String.join(" ", List.of(text).subList(from, from + length))
                        .replace("\"", "");
            }
        }
    }

    private String beginning() {
        String word = word();
        return word.length() < 3 ? word : word.substring(0, 2 + random.nextInt(word.length() - 2));
    }

    private String misspelt() {
        String word = word();
        if (word.length() < 4) {
            return word;
        }
        int at = 2 + random.nextInt(word.length() - 3);
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            default -> word.substring(0, at) + word.substring(at + 1);
        };
    }

    private String noise() {
        StringBuilder noise = new StringBuilder();
        for (int i = random.nextInt(25); i >= 0; i--) {
            switch (random.nextInt(6)) {
                case 0, 1 -> noise.append(word()).append(' ');
                case 2 -> noise.append(value()).append(' ');
                default -> noise.append(NOISE.charAt(random.nextInt(NOISE.length())));
            }
        }
        return noise.toString();
    }
}
