package dev.leanloop.site.message;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compiles a message: ICU takes it apart by its own grammar, and its parts are kept. Made for one message. */
final class MessageParser {

    private static final Pattern PART = Pattern.compile("<(/?)([a-z]+)>");

    /** In front of a form of dates that names fields only, and leaves their order to the language. */
    private static final String SKELETON = "::";

    private final MessagePattern pattern;
    private final Supplier<ULocale> locale;

    /** How many parts have begun and not ended. */
    private int depth;

    MessageParser(String text, Supplier<ULocale> locale) {
        this.pattern = new MessagePattern(MessagePattern.ApostropheMode.DOUBLE_OPTIONAL).parse(text);
        this.locale = locale;
    }

    Message message() {
        return new Message(pieces(0, ""));
    }

    /** The pieces of the message that begins there, in a plural form of that number. */
    private List<Message.Piece> pieces(int start, String number) {
        List<Message.Piece> pieces = new ArrayList<>();
        var words = new StringBuilder();
        int at = pattern.getPart(start).getLimit();
        for (int i = start + 1; ; i++) {
            MessagePattern.Part part = pattern.getPart(i);
            words.append(pattern.getPatternString(), at, part.getIndex());
            at = part.getLimit();
            switch (part.getType()) {
                case MSG_LIMIT -> {
                    addWords(pieces, words);
                    return List.copyOf(pieces);
                }
                case REPLACE_NUMBER -> {
                    addWords(pieces, words);
                    pieces.add(new Message.Count(number));
                }
                case ARG_START -> {
                    addWords(pieces, words);
                    pieces.add(argument(i, number));
                    i = pattern.getLimitPartIndex(i);
                    at = pattern.getPart(i).getLimit();
                }
                default -> {
                    // Apostrophes that quote.
                }
            }
        }
    }

    private void addWords(List<Message.Piece> pieces, StringBuilder words) {
        String text = words.toString();
        words.setLength(0);
        Matcher part = PART.matcher(text);
        int at = 0;
        while (part.find()) {
            addText(pieces, text.substring(at, part.start()));
            boolean opens = part.group(1).isEmpty();
            pieces.add(new Message.Edge(part.group(2), opens));
            depth += opens ? 1 : -1;
            at = part.end();
        }
        addText(pieces, text.substring(at));
    }

    private void addText(List<Message.Piece> pieces, String text) {
        if (!text.isEmpty()) {
            // A part is an element, so what stands in it never stands in an attribute.
            pieces.add(new Message.Words(text, depth > 0 ? Message.escapedInElement(text) : Message.escaped(text)));
        }
    }

    private Message.Piece argument(int start, String number) {
        String name = pattern.getSubstring(pattern.getPart(start + 1));
        return switch (pattern.getPart(start).getArgType()) {
            case NONE -> new Message.Value(name);
            case SIMPLE -> simple(start, name);
            case PLURAL -> plural(start, name);
            case SELECT -> new Message.Choice(name, forms(start, number, new HashMap<>()));
            case CHOICE, SELECTORDINAL ->
                throw new IllegalArgumentException("no message needs this: " + pattern.getPatternString());
        };
    }

    private Message.Piece simple(int start, String name) {
        String type = pattern.getSubstring(pattern.getPart(start + 2));
        if (!type.equals("date") || pattern.getPart(start + 3).getType() != MessagePattern.Part.Type.ARG_STYLE) {
            throw new IllegalArgumentException("only days have a form: " + pattern.getPatternString());
        }
        String style = pattern.getSubstring(pattern.getPart(start + 3)).strip();
        return new Message.Dated(name, dates(style));
    }

    private Function<LocalDate, String> dates(String style) {
        DateFormat format = style.startsWith(SKELETON)
                ? DateFormat.getInstanceForSkeleton(style.substring(SKELETON.length()), locale.get())
                : new SimpleDateFormat(style, locale.get());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return day -> {
            // ICU's formats are not for several threads at once.
            synchronized (format) {
                return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
            }
        };
    }

    private Message.Plural plural(int start, String name) {
        Map<Long, List<Message.Piece>> exact = new HashMap<>();
        Map<String, List<Message.Piece>> forms = forms(start, name, exact);
        return new Message.Plural(name, PluralRules.forLocale(locale.get()), Map.copyOf(exact), forms);
    }

    private Map<String, List<Message.Piece>> forms(int start, String number, Map<Long, List<Message.Piece>> exact) {
        Map<String, List<Message.Piece>> forms = new HashMap<>();
        int limit = pattern.getLimitPartIndex(start);
        int at = start + 2;
        while (at < limit) {
            MessagePattern.Part selector = pattern.getPart(at);
            MessagePattern.Part next = pattern.getPart(at + 1);
            // A number behind its selector, as in "=0", and then the form.
            boolean isNumber = next.getType().hasNumericValue();
            int form = isNumber ? at + 2 : at + 1;
            if (isNumber) {
                exact.put((long) pattern.getNumericValue(next), pieces(form, number));
            } else {
                forms.put(pattern.getSubstring(selector), pieces(form, number));
            }
            at = pattern.getLimitPartIndex(form) + 1;
        }
        return Map.copyOf(forms);
    }
}
