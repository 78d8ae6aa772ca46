package dev.leanloop.site.message;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the site says by itself in one language: words and sentences by their key, with numbers, days and words of the notes put in by
 * name. Plural forms, names of months and forms of dates are those of ICU's CLDR data, so that they are the same on every machine.
 *
 * <p>A message is text, never markup. A sentence with a link in it says {@code <link>words</link>}: what stands for that part is given
 * where the message is used, so a translator may move it. Only {@link #html} knows such parts; {@code <code>} and {@code <b>} are
 * always known there.
 *
 * <p>Each message is compiled when it is first used. Safe to share between threads.
 */
public final class Messages {

    /** The language of the messages that all others are translated from. */
    public static final String ENGLISH = "en";

    /** The end of ISO 639 codes for which there is a file; a region after the code says nothing of the words. */
    private static final String REGION = "[-_].*";

    private static final int FEW = 64;

    private final String language;
    private final Map<String, String> written;
    private final Map<String, Message> compiled = new ConcurrentHashMap<>();
    private final Map<Object, String> dates = new ConcurrentHashMap<>();

    /** Small counts as texts, by their messages: they stand on every page, and to put a plural together takes long. */
    private final Map<String, AtomicReferenceArray<@Nullable String>> few = new ConcurrentHashMap<>();

    /** Made when a message needs it: to load what ICU knows takes longer than a search in the terminal has. */
    private @Nullable ULocale locale;

    /** Markup that stands as it is where a message is written as HTML. */
    public record Markup(String html) {}

    private Messages(String language, Map<String, String> written) {
        this.language = language;
        this.written = written;
    }

    /** The messages in a language, a code such as {@code de} or {@code de-AT}; empty where nobody has translated them. */
    public static Optional<Messages> in(String language) {
        String code = language.replaceFirst(REGION, "");
        return MessageFile.read(code).map(written -> new Messages(code, written));
    }

    /** Messages that stand in no file, for a language to try out. */
    static Messages of(String language, Map<String, String> written) {
        return new Messages(language, Map.copyOf(written));
    }

    /** The codes of all languages that have a file, in order. */
    public static Set<String> languages() {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> MessageFile.read(code).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The messages in English, which are there always. */
    public static Messages inEnglish() {
        return in(ENGLISH).orElseThrow(() -> new IllegalStateException("the program lacks its English messages"));
    }

    /** Its code: {@code de}. */
    public String language() {
        return language;
    }

    /** Whether its lines run from right to left. */
    public boolean isRightToLeft() {
        return locale().isRightToLeft();
    }

    /** Whether lines of a language run from right to left, by its code. */
    public static boolean runsFromRightToLeft(String language) {
        return ULocale.forLanguageTag(language).isRightToLeft();
    }

    /** A message without anything to put in, as plain text. */
    public String text(String key) {
        return message(key).text(Map.of());
    }

    /**
     * A message as plain text.
     *
     * @param named what is put in, by name: text, numbers, days
     */
    public String text(String key, Map<String, ?> named) {
        return message(key).text(named);
    }

    /** {@code 3 learnings}: a message whose one number is called {@code count}. */
    public String count(String key, long count) {
        if (count < 0 || count >= FEW) {
            return counted(key, count);
        }
        AtomicReferenceArray<@Nullable String> known = few.get(key);
        if (known == null) {
            known = few.computeIfAbsent(key, one -> new AtomicReferenceArray<>(FEW));
        }
        String text = known.get((int) count);
        if (text == null) {
            text = counted(key, count);
            known.set((int) count, text);
        }
        return text;
    }

    private String counted(String key, long count) {
        return message(key).text(Map.of("count", count));
    }

    /**
     * A message as HTML, escaped for text and for attributes in double quotes.
     *
     * @param named what is put in, by name: text, numbers, days, or {@link Markup}; for a part such as {@code <link>} the element it
     *     becomes, as the {@link Markup} that opens it
     */
    public String html(String key, Map<String, ?> named) {
        return message(key).html(named);
    }

    /** {@code 14 May 2024} */
    public String day(LocalDate day) {
        return dates.computeIfAbsent(day, one -> text("date.day", Map.of("day", one)));
    }

    /** {@code May 2024} */
    public String month(YearMonth month) {
        return dates.computeIfAbsent(month, one -> text("date.month", Map.of("day", month.atDay(1))));
    }

    /** {@code 14 May}, on an axis. */
    public String shortDay(LocalDate day) {
        return text("date.short_day", Map.of("day", day));
    }

    /** {@code May}, on an axis. */
    public String shortMonth(Month month) {
        return text("date.short_month", Map.of("day", LocalDate.of(2024, month, 1)));
    }

    /** {@code May 2024}, on an axis. */
    public String shortMonthOfYear(YearMonth month) {
        return text("date.short_month_of_year", Map.of("day", month.atDay(1)));
    }

    /** All messages as they stand in the file, by key. */
    public SortedMap<String, String> written() {
        return new TreeMap<>(written);
    }

    /** All keys that the file holds, in order. */
    public Set<String> keys() {
        return new TreeSet<>(written.keySet());
    }

    /** What a message puts in by name, and the parts it knows, in order. */
    public Set<String> names(String key) {
        return new TreeSet<>(message(key).names());
    }

    /** The plural forms, of those that the language has, that a message lacks in one of its choices. */
    public Set<String> missingForms(String key) {
        Set<String> missing = new TreeSet<>();
        for (Set<String> forms : message(key).pluralForms()) {
            missing.addAll(rules().getKeywords());
            missing.removeAll(forms);
        }
        return missing;
    }

    /**
     * Puts messages into a script, in place of the text {@code "@words"}: those whose key stands in it, or their
     * key's beginning up to a dot.
     */
    public String into(String script) {
        return new ScriptWords(this).into(script);
    }

    Message message(String key) {
        Message known = compiled.get(key);
        if (known != null) {
            return known;
        }
        String text = written.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no message '" + key + "' in " + language);
        }
        Message message = new MessageParser(text, this::locale).message();
        compiled.put(key, message);
        return message;
    }

    ULocale locale() {
        ULocale known = locale;
        if (known == null) {
            known = ULocale.forLanguageTag(language); // The same, whichever thread comes first.
            locale = known;
        }
        return known;
    }

    PluralRules rules() {
        return PluralRules.forLocale(locale());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Messages messages
                && language.equals(messages.language)
                && written.equals(messages.written);
    }

    @Override
    public int hashCode() {
        return language.hashCode();
    }

    @Override
    public String toString() {
        return "messages in " + language;
    }
}
