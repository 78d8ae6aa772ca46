package dev.leanloop.site.template;

import dev.leanloop.digest.ContentDigest;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.Day;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.SafeHtml;
import dev.leanloop.site.page.SiteUrl;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A digest of values as records hold them: of texts, numbers, days, months, enum constants, lists and records, whatever they are made of.
 * Equal values have equal digests, on every machine; different ones have different digests, unless somebody made them to be alike: who
 * could do that writes both the page before and the page after, and what stays then is his own page as it was.
 *
 * <p>Each value is written with its kind and its length before it is digested, so that no two values are written alike. What is none of
 * these kinds is refused, so that nothing a page shows is ever left out.
 */
final class PageDigest {

    /** So much is written before it is digested: a page is several times as long, and there are thousands. */
    private static final int BUFFER = 2 * 1024;

    private static final long MONTHS_IN_YEAR = 12;

    /** A character above it takes two bytes, and so do all of its text. */
    private static final char ONE_BYTE = 0xff;

    /** What a value is. */
    private enum Kind {
        NOTHING,
        TEXT,
        WIDE_TEXT,
        NUMBER,
        FRACTION,
        TRUE,
        FALSE,
        DAY,
        MONTH,
        CONSTANT,
        LIST,
        RECORD,
        URL,
        URL_IN_SAME_FILE,
        LINK,
        SHOWN_DAY,
        HTML,
        HTML_MADE_OF,
        MESSAGES
    }

    private static final MethodHandle[] NO_PARTS = {};

    private static final MethodType PART_OF_RECORD = MethodType.methodType(Object.class, Object.class);

    /** How to read each part of a record. A handle takes a third of the time of a reflective call, and no class is made for it. */
    private static final ClassValue<MethodHandle[]> PARTS = new ClassValue<>() {
        @Override
        protected MethodHandle[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .map(PageDigest::handle)
                    .toArray(MethodHandle[]::new);
        }
    };

    /** What stands for the name of a type, which is several times as long. */
    private static final ClassValue<byte[]> NAMES = new ClassValue<>() {
        @Override
        protected byte[] computeValue(Class<?> type) {
            return ContentDigest.of(type.getName().getBytes(StandardCharsets.UTF_8));
        }
    };

    /** The types of records and constants so far: only the first of each is written with its name. */
    private final Map<Class<?>, Type> types = new HashMap<>();

    /** The file of the address before: on the page of a note most lead to itself. */
    private String file = "";

    private final ContentDigest digest = new ContentDigest();
    private byte[] written = new byte[BUFFER];
    private int size;

    /** A type that was written with its name. */
    private record Type(int number, MethodHandle[] parts) {}

    private PageDigest() {}

    /** The digest of some values in their order, in hexadecimal digits. */
    static String of(Object... values) {
        var digest = new PageDigest();
        for (Object value : values) {
            digest.add(value);
        }
        return digest.digits();
    }

    /**
     * Nearly all values are of these kinds, and asking for a kind takes less than a switch over all of them. Most records are addresses,
     * links and days, whose parts are named here, all of them, or it does not compile.
     */
    private void add(@Nullable Object value) {
        if (value instanceof String text) {
            text(text);
        } else if (value instanceof SiteUrl(String place, String fragment)) {
            url(place, fragment);
        } else if (value instanceof Link(String text, SiteUrl url)) {
            kind(Kind.LINK);
            add(text);
            add(url);
        } else if (value instanceof Day(String iso, String words, String age)) {
            kind(Kind.SHOWN_DAY);
            add(iso);
            add(words);
            add(age);
        } else if (value instanceof Record record) {
            record(record);
        } else if (value instanceof List<?> list) {
            number(Kind.LIST, list.size());
            for (Object element : list) {
                add(element);
            }
        } else {
            addOther(value);
        }
    }

    private void url(String place, String fragment) {
        if (place.equals(file)) {
            kind(Kind.URL_IN_SAME_FILE);
        } else {
            kind(Kind.URL);
            text(place);
            file = place;
        }
        add(fragment);
    }

    private void addOther(@Nullable Object value) {
        switch (value) {
            case null -> kind(Kind.NOTHING);
            case Boolean truth -> kind(truth ? Kind.TRUE : Kind.FALSE);
            case Integer number -> number(Kind.NUMBER, number);
            case Long number -> number(Kind.NUMBER, number);
            case Double number -> number(Kind.FRACTION, Double.doubleToLongBits(number));
            case LocalDate day -> number(Kind.DAY, day.toEpochDay());
            case YearMonth month -> number(Kind.MONTH, MONTHS_IN_YEAR * month.getYear() + month.getMonthValue());
            case Enum<?> constant -> {
                kind(Kind.CONSTANT);
                type(constant.getDeclaringClass());
                text(constant.name());
            }
            case Messages messages -> {
                kind(Kind.MESSAGES);
                text(messages.language());
                Map<String, String> texts = messages.written();
                number(texts.size());
                texts.forEach((key, text) -> {
                    text(key);
                    text(text);
                });
            }
            case SafeHtml html -> {
                kind(html.madeOf().isEmpty() ? Kind.HTML : Kind.HTML_MADE_OF);
                add(html.madeOf().isEmpty() ? html.html() : html.madeOf());
            }
            default ->
                throw new IllegalStateException(
                        "a page holds a " + value.getClass().getName() + ", which has no digest");
        }
    }

    private void record(Record value) {
        kind(Kind.RECORD);
        for (MethodHandle part : type(value.getClass()).parts()) {
            add(read(part, value));
        }
    }

    private static MethodHandle handle(Method accessor) {
        accessor.setAccessible(true); // Public as it is, its record need not be.
        try {
            return MethodHandles.lookup().unreflect(accessor).asType(PART_OF_RECORD);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + accessor, e);
        }
    }

    private static @Nullable Object read(MethodHandle part, Object record) {
        try {
            return (Object) part.invokeExact(record);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) { // As every handle declares.
            throw new IllegalStateException("an accessor throws nothing checked", e);
        }
    }

    /** How many components a record has, its type tells. */
    private Type type(Class<?> type) {
        Type known = types.get(type);
        if (known != null) {
            number(known.number());
            return known;
        }
        Type added = new Type(types.size(), type.isRecord() ? PARTS.get(type) : NO_PARTS);
        number(added.number());
        types.put(type, added);
        room(ContentDigest.BYTES);
        System.arraycopy(NAMES.get(type), 0, written, size, ContentDigest.BYTES);
        size += ContentDigest.BYTES;
        return added;
    }

    /** As it is, also where it is no valid Unicode. */
    private void text(String text) {
        int length = text.length();
        room(2 * length + 2 * Long.BYTES);
        int start = size;
        number(Kind.TEXT, length);
        byte[] to = written;
        int at = size;
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (character > ONE_BYTE) {
                size = start;
                wideText(text);
                return;
            }
            to[at++] = (byte) character;
        }
        size = at;
    }

    private void wideText(String text) {
        number(Kind.WIDE_TEXT, text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            written[size++] = (byte) character;
            written[size++] = (byte) (character >>> Byte.SIZE);
        }
    }

    private void number(Kind kind, long value) {
        kind(kind);
        number(value);
    }

    private void kind(Kind kind) {
        room(1);
        written[size++] = (byte) kind.ordinal();
    }

    /** A small number takes one byte; where it ends, its own bytes tell. */
    private void number(long value) {
        room(Long.BYTES + 2);
        long left = value;
        while ((left & ~0x7fL) != 0) {
            written[size++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        written[size++] = (byte) left;
    }

    private void room(int more) {
        if (written.length - size < more) {
            digest.add(written, 0, size);
            size = 0;
            written = written.length < more ? new byte[more] : written;
        }
    }

    private String digits() {
        return digest.add(written, 0, size).digits();
    }
}
