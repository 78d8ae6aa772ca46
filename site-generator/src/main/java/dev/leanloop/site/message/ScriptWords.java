package dev.leanloop.site.message;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.NumberFormat;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Messages for the scripts of the pages, which {@code js/words.js} says. A message is a text, or a list of texts and of what is put in:
 * {@code [name]}, a number {@code [name, 0]}, one of several forms {@code [name, {one: .., other: ..}]}, a day
 * {@code [name, form, months]}. A message that says just what the end of its key says is left out.
 */
final class ScriptWords {

    private static final String PLACE = "\"@words\"";

    /** Numbers up to which a rule is tried out. */
    private static final int TRIED = 1000;

    /** A day that shows in what is written where its year and its day stand. */
    private static final int YEAR = 2345;

    private static final int DAY = 21;
    private static final int MONTHS = 12;

    private final Messages messages;

    /** Whether the language says "one" of 1, and nothing else but "other": then a browser need not look up its rules. */
    private final boolean oneIsOne;

    ScriptWords(Messages messages) {
        this.messages = messages;
        oneIsOne = IntStream.rangeClosed(0, TRIED)
                .allMatch(n -> messages.rules().select(n).equals(n == 1 ? "one" : "other"));
    }

    String into(String script) {
        if (!script.contains(PLACE)) {
            return script;
        }
        Set<String> inQuotes = between("\"", "\"", script);
        Set<String> begun = between("`", "${", script);
        Map<String, String> words = new TreeMap<>();
        for (String key : messages.keys()) {
            if (isSaid(key, inQuotes, begun)) {
                String said = json(messages.message(key).pieces());
                if (!said.equals(quoted(plain(key)))) {
                    words.put(key, said);
                }
            }
        }
        if (script.contains("PluralRules") && !oneIsOne) {
            words.put("language", quoted(messages.language()));
        }
        if (script.contains("grouping")) {
            words.put("grouping", grouping());
        }
        return script.replace(
                PLACE,
                words.entrySet().stream()
                        .map(word -> quoted(word.getKey()) + ":" + word.getValue())
                        .collect(Collectors.joining(",", "{", "}")));
    }

    /** Every text that stands between two signs and holds neither. */
    private static Set<String> between(String opening, String closing, String script) {
        Set<String> texts = new HashSet<>();
        int start = script.indexOf(opening);
        while (start >= 0) {
            start += opening.length();
            int end = script.indexOf(closing, start);
            int next = script.indexOf(opening, start);
            if (end >= 0 && (next < 0 || end <= next)) {
                texts.add(script.substring(start, end));
            }
            start = next;
        }
        return texts;
    }

    /** Whether the key stands in the script, or its beginning up to a dot, which the script puts the rest to. */
    private static boolean isSaid(String key, Set<String> inQuotes, Set<String> begun) {
        if (inQuotes.contains(key)) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            String beginning = key.substring(0, dot + 1);
            if (inQuotes.contains(beginning) || begun.contains(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** What the scripts make of a key that they have no message for: its end, the words of the search with a capital. */
    private static String plain(String key) {
        String words = key.substring(key.lastIndexOf('.') + 1).replaceAll("[-_]", " ");
        return key.startsWith("search") ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) : words;
    }

    /** What stands between thousands, and how many digits stand before the first of them at least. */
    private String grouping() {
        var format = (DecimalFormat) NumberFormat.getInstance(messages.locale());
        return "[" + quoted(format.getDecimalFormatSymbols().getGroupingSeparatorString()) + ","
                + Math.max(1, format.getMinimumGroupingDigits()) + "]";
    }

    private String json(List<Message.Piece> pieces) {
        if (pieces.size() == 1 && pieces.getFirst() instanceof Message.Words words) {
            return quoted(words.text());
        }
        return pieces.stream().map(this::json).collect(Collectors.joining(",", "[", "]"));
    }

    private String json(Message.Piece piece) {
        return switch (piece) {
            case Message.Words words -> quoted(words.text());
            case Message.Value value -> "[" + quoted(value.name()) + "]";
            case Message.Count count -> "[" + quoted(count.name()) + ",0]";
            case Message.Dated dated -> "[" + quoted(dated.name()) + "," + months(dated) + "]";
            case Message.Plural plural -> "[" + quoted(plural.name()) + "," + forms(plural) + "]";
            case Message.Choice choice -> "[" + quoted(choice.name()) + "," + json(choice.forms()) + "]";
            case Message.Edge edge -> throw new IllegalArgumentException("scripts know no part <" + edge.name() + ">");
        };
    }

    /** The form of a day with a place for its month, and what stands there in each month. */
    private static String months(Message.Dated dated) {
        List<String> days = IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> dated.form()
                        .apply(LocalDate.of(YEAR, month, DAY))
                        .replace(Integer.toString(YEAR), "{y}")
                        .replace(Integer.toString(DAY), "{d}"))
                .toList();
        String first = days.getFirst();
        int start = IntStream.range(0, first.length())
                .filter(i -> !days.stream().allMatch(day -> day.startsWith(first.substring(0, i + 1))))
                .findFirst()
                .orElse(first.length());
        int end = IntStream.range(0, first.length())
                .filter(i -> !days.stream()
                        .allMatch(day ->
                                day.length() - start > i && day.endsWith(first.substring(first.length() - i - 1))))
                .findFirst()
                .orElseThrow();
        String months = days.stream()
                .map(day -> day.substring(start, day.length() - end))
                .collect(Collectors.joining("|"));
        String form = first.substring(0, start) + "{m}" + first.substring(first.length() - end);
        return quoted(form) + "," + quoted(months);
    }

    private String forms(Message.Plural plural) {
        Map<String, List<Message.Piece>> forms = new TreeMap<>(plural.forms());
        plural.exact().forEach((number, form) -> forms.put(number.toString(), form));
        if (oneIsOne && forms.containsKey("one")) {
            forms.putIfAbsent("1", forms.get("one"));
            forms.remove("one");
        }
        return json(forms);
    }

    private String json(Map<String, List<Message.Piece>> forms) {
        return new TreeMap<>(forms)
                .entrySet().stream()
                        .map(form -> quoted(form.getKey()) + ":" + json(form.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("<", "\\u003c")
                + '"';
    }
}
