package dev.leanloop.site.message;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Messages for the scripts of the pages, which {@code js/words.js} says. A message is a text, or a list of texts and of what is put in:
 * <code>{v: name}</code>, a number <code>{n: name}</code>, one of several forms <code>{v: name, f: {one: .., other: ..}}</code>, a day
 * <code>{v: name, m: [twelve texts]}</code>.
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
        Map<String, String> words = new TreeMap<>();
        for (String key : messages.keys()) {
            if (isSaid(key, script)) {
                words.put(key, json(messages.message(key).pieces()));
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

    /** Whether the key stands in the script, or its beginning up to a dot, which the script puts the rest to. */
    private static boolean isSaid(String key, String script) {
        if (script.contains('"' + key + '"')) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            String beginning = key.substring(0, dot + 1);
            if (script.contains('"' + beginning + '"') || script.contains('`' + beginning + "${")) {
                return true;
            }
        }
        return false;
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
            case Message.Value value -> "{\"v\":" + quoted(value.name()) + "}";
            case Message.Count count -> "{\"n\":" + quoted(count.name()) + "}";
            case Message.Dated dated ->
                "{\"v\":" + quoted(dated.name()) + ",\"m\":"
                        + IntStream.rangeClosed(1, MONTHS)
                                .mapToObj(month -> quoted(dated.form()
                                        .apply(LocalDate.of(YEAR, month, DAY))
                                        .replace(Integer.toString(YEAR), "{y}")
                                        .replace(Integer.toString(DAY), "{d}")))
                                .collect(Collectors.joining(",", "[", "]"))
                        + "}";
            case Message.Plural plural -> "{\"v\":" + quoted(plural.name()) + ",\"f\":" + forms(plural) + "}";
            case Message.Choice choice -> "{\"v\":" + quoted(choice.name()) + ",\"f\":" + json(choice.forms()) + "}";
            case Message.Edge edge -> throw new IllegalArgumentException("scripts know no part <" + edge.name() + ">");
        };
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
