package dev.leanloop.site.message;

import com.ibm.icu.text.PluralRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A message, compiled. ICU's own MessageFormat is made to be parsed and used once; this one is used for every line of ten thousand
 * pages, from many threads.
 */
final class Message {

    private static final Set<String> KNOWN_PARTS = Set.of("b", "code");

    private final List<Piece> pieces;

    /** What a message is made of. */
    sealed interface Piece {}

    /** Words of the message itself. */
    record Words(String text, String html) implements Piece {}

    /** What is put in by that name. */
    record Value(String name) implements Piece {}

    /** A day that is put in by that name, in a form of its own. */
    record Dated(String name, Function<LocalDate, String> form) implements Piece {}

    /** The number that decides a plural form. */
    record Count(String name) implements Piece {}

    /** Where a part of that name begins or ends. */
    record Edge(String name, boolean opens) implements Piece {}

    /** One of several by a number: exact numbers come first, then the language's own categories. */
    record Plural(String name, PluralRules rules, Map<Long, List<Piece>> exact, Map<String, List<Piece>> forms)
            implements Piece {}

    /** One of several by a word. */
    record Choice(String name, Map<String, List<Piece>> forms) implements Piece {}

    Message(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    List<Piece> pieces() {
        return pieces;
    }

    String text(Map<String, ?> named) {
        return written(named, false);
    }

    String html(Map<String, ?> named) {
        return written(named, true);
    }

    private String written(Map<String, ?> named, boolean html) {
        if (pieces.size() == 1 && pieces.getFirst() instanceof Words only) {
            return html ? only.html() : only.text();
        }
        var out = new StringBuilder();
        write(pieces, named, html, out);
        return out.toString();
    }

    private static void write(List<Piece> pieces, Map<String, ?> named, boolean html, StringBuilder out) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Words words -> out.append(html ? words.html() : words.text());
                case Value value -> write(given(named, value.name()), html, out);
                case Count count -> out.append(number(named, count.name()));
                case Dated dated -> {
                    if (!(given(named, dated.name()) instanceof LocalDate day)) {
                        throw new IllegalArgumentException("'" + dated.name() + "' is no day");
                    }
                    write(dated.form().apply(day), html, out);
                }
                case Plural plural -> write(chosen(plural, number(named, plural.name())), named, html, out);
                case Choice choice -> {
                    String word = given(named, choice.name()).toString();
                    write(choice.forms().getOrDefault(word, other(choice.forms())), named, html, out);
                }
                case Edge edge -> {
                    if (!html) {
                        throw new IllegalArgumentException("a part <" + edge.name() + "> in a message of plain text");
                    }
                    out.append(edge(edge, named));
                }
            }
        }
    }

    private static void write(Object value, boolean html, StringBuilder out) {
        if (value instanceof Messages.Markup markup) {
            out.append(markup.html());
        } else {
            String text = value.toString();
            out.append(html ? escaped(text).replace("'", "&#39;") : text);
        }
    }

    private static String edge(Edge edge, Map<String, ?> named) {
        String opening = KNOWN_PARTS.contains(edge.name())
                ? "<" + edge.name() + ">"
                : ((Messages.Markup) given(named, edge.name())).html();
        return edge.opens() ? opening : "</" + opening.substring(1).replaceFirst("(?s)[ >].*", "") + ">";
    }

    private static List<Piece> chosen(Plural plural, long number) {
        List<Piece> exact = plural.exact().get(number);
        if (exact != null) {
            return exact;
        }
        List<Piece> form = plural.forms().get(plural.rules().select((double) number));
        return form != null ? form : other(plural.forms());
    }

    private static List<Piece> other(Map<String, List<Piece>> forms) {
        return forms.getOrDefault("other", List.of());
    }

    private static Object given(Map<String, ?> named, String name) {
        Object value = named.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing is given for '" + name + "'");
        }
        return value;
    }

    private static long number(Map<String, ?> named, String name) {
        if (given(named, name) instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalArgumentException("'" + name + "' is no number");
    }

    /** What is put in, and the parts. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        names(pieces, names);
        return names;
    }

    private static void names(List<Piece> pieces, Set<String> names) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Words words -> {}
                case Value value -> names.add(value.name());
                case Count count -> names.add(count.name());
                case Dated dated -> names.add(dated.name());
                case Edge edge -> names.add("<" + edge.name() + ">");
                case Plural plural -> {
                    names.add(plural.name());
                    plural.exact().values().forEach(form -> names(form, names));
                    plural.forms().values().forEach(form -> names(form, names));
                }
                case Choice choice -> {
                    names.add(choice.name());
                    choice.forms().values().forEach(form -> names(form, names));
                }
            }
        }
    }

    /** For each plural in it, the categories it has a form for. */
    List<Set<String>> pluralForms() {
        List<Set<String>> found = new ArrayList<>();
        pluralForms(pieces, found);
        return found;
    }

    private static void pluralForms(List<Piece> pieces, List<Set<String>> found) {
        for (Piece piece : pieces) {
            if (piece instanceof Plural plural) {
                found.add(plural.forms().keySet());
                plural.forms().values().forEach(form -> pluralForms(form, found));
            } else if (piece instanceof Choice choice) {
                choice.forms().values().forEach(form -> pluralForms(form, found));
            }
        }
    }

    /** For text and for attributes in double quotes. */
    static String escaped(String text) {
        return escapedInElement(text).replace("\"", "&quot;");
    }

    static String escapedInElement(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
