package dev.leanloop.site.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.leanloop.site.SampleKnowledge;
import dev.leanloop.site.SitePlan;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.AssetUrls;
import dev.leanloop.site.page.Day;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.SafeHtml;
import dev.leanloop.site.page.SiteAddress;
import dev.leanloop.site.page.SiteFrame;
import dev.leanloop.site.page.SitePart;
import dev.leanloop.site.page.SiteUrl;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class PageDigestTest {

    private static final Set<Class<?>> KNOWN = Set.of(
            String.class,
            int.class,
            Integer.class,
            long.class,
            double.class,
            boolean.class,
            LocalDate.class,
            YearMonth.class,
            List.class,
            SafeHtml.class,
            Messages.class);

    private static final AssetUrls ASSETS = assets("assets/site.css");

    /** Few values, made of few parts, so that many are equal, and many of the others are written with the same characters. */
    @Property(tries = 20_000)
    void valuesAreEqualIfAndOnlyIfTheirDigestsAre(@ForAll("values") Object one, @ForAll("values") Object other) {
        assertThat(digest(one).equals(digest(other))).isEqualTo(one.equals(other));
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Object> leaves = Arbitraries.of(
                Holder.NOTHING,
                "",
                "a",
                "b",
                "ab",
                "\u00e4",
                "\u0101",
                "\ud800",
                "\udc00",
                "\u0000",
                "a\u0000",
                1,
                0,
                -1,
                128,
                true,
                false,
                LocalDate.of(1970, 1, 2),
                YearMonth.of(0, 1),
                SitePart.CALL,
                SitePart.WEEK,
                Ages.GROW,
                0.0,
                1.0,
                new SafeHtml("a"),
                new Link("a", SiteUrl.of("b")),
                new Link("ab", SiteUrl.of("b")),
                SiteUrl.of("a"),
                SiteUrl.of("a").at("b"),
                SiteUrl.of("ab"),
                new Day("a", "b", ""),
                new Day("a", "", "b"));
        return Arbitraries.lazyOf(
                () -> leaves,
                () -> leaves,
                () -> values().list().ofMaxSize(2).map(list -> (Object) list),
                () -> values().map(Holder::new));
    }

    /** A record that may hold anything, and nothing. */
    private record Holder(Object held) {
        private static final Holder NOTHING = new Holder(null);
    }

    /** Nothing that a page holds is left out: what differs anywhere, in a word, a number, a line more, has another digest. */
    @Test
    void everyPartOfEveryPageCounts() {
        int tried = 0;
        Set<Class<?>> kinds = new HashSet<>();
        for (Page page : pages().toList()) {
            String digest = digest(page);
            kinds.add(page.getClass());
            for (Object other : variants(page).toList()) {
                assertThat(digest(other).equals(digest))
                        .as("a variant of " + page.head().url())
                        .isEqualTo(other.equals(page));
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(5000);
        assertThat(kinds).hasSizeGreaterThan(20);
    }

    /** Also what no sample shows. */
    @Test
    void everyTypeThatAPageCanHoldIsKnown() {
        Set<Class<?>> found = new HashSet<>();
        List.of(Page.class, SiteFrame.class, AssetUrls.class).forEach(type -> collect(type, found));

        assertThat(found).hasSizeGreaterThan(80).contains(SafeHtml.class, YearMonth.class, SitePart.class);
        assertThat(found)
                .filteredOn(type -> !type.isSealed() && !type.isRecord() && !type.isEnum() && !KNOWN.contains(type))
                .isEmpty();
    }

    private static void collect(Type type, Set<Class<?>> found) {
        switch (type) {
            case ParameterizedType of -> {
                collect(of.getRawType(), found);
                Arrays.stream(of.getActualTypeArguments()).forEach(argument -> collect(argument, found));
            }
            case Class<?> one
            when found.add(one) -> {
                if (one.isSealed()) {
                    Arrays.stream(one.getPermittedSubclasses()).forEach(permitted -> collect(permitted, found));
                }
                if (one.isRecord()) {
                    Arrays.stream(one.getRecordComponents())
                            .forEach(component -> collect(component.getGenericType(), found));
                }
            }
            default -> {} // A parameter, whose values are collected where it is given; or what was seen.
        }
    }

    @Test
    void aPageMadeTwiceHasTheSameDigest() {
        var templates = new Templates(frame(), ASSETS);

        assertThat(pages().map(templates::digest).toList())
                .doesNotHaveDuplicates()
                .isEqualTo(pages().map(templates::digest).toList());
    }

    @Test
    void whatIsTheSameOnEveryPageCounts() {
        SiteFrame frame = frame();
        Page page = pages().findFirst().orElseThrow();
        Set<String> digests = new HashSet<>();
        digests.add(new Templates(frame, ASSETS).digest(page));
        digests.add(new Templates(frame, assets("assets/other.css")).digest(page));
        digests.add(new Templates(SitePlan.frame(SampleKnowledge.plain(), Ages.STAND), ASSETS).digest(page));
        digests.add(
                new Templates(frame.at(SiteAddress.parse("https://example.org/").orElseThrow()), ASSETS).digest(page));
        digests.add(new Templates(in(frame, Messages.in("de").orElseThrow()), ASSETS).digest(page));

        assertThat(digests).hasSize(5);
        assertThat(new Templates(frame(), assets("assets/site.css")).digest(page))
                .isEqualTo(new Templates(frame, ASSETS).digest(page));
    }

    @Test
    void whatNobodyKnowsIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> PageDigest.of(new Holder(Optional.of("a"))));
    }

    private static String digest(Object value) {
        return PageDigest.of(value);
    }

    private static Stream<Page> pages() {
        return SitePlan.of(SampleKnowledge.plain(), Ages.GROW).pages();
    }

    private static SiteFrame frame() {
        return SitePlan.frame(SampleKnowledge.plain(), Ages.GROW);
    }

    private static SiteFrame in(SiteFrame frame, Messages messages) {
        return new SiteFrame(
                frame.title(),
                frame.address(),
                frame.identity(),
                frame.language(),
                frame.asOf(),
                frame.ages(),
                frame.others(),
                frame.source(),
                frame.navigation(),
                messages);
    }

    private static AssetUrls assets(String style) {
        SiteUrl other = SiteUrl.of("assets/a");
        return new AssetUrls(SiteUrl.of(style), other, other, other, other, other, other, other);
    }

    /** The same value with one part of it changed, in every way. */
    private static Stream<Object> variants(Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case String text -> Stream.of(text + "x", text.isEmpty() ? "\u0101" : text.substring(1));
            case Integer number -> Stream.of(number + 1);
            case Long number -> Stream.of(number + 1);
            case Double number -> Stream.of(number + 1);
            case Boolean truth -> Stream.of(!truth);
            case LocalDate day -> Stream.of(day.plusDays(1));
            case YearMonth month -> Stream.of(month.plusMonths(1));
            case Enum<?> constant ->
                Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                        .filter(other -> other != constant)
                        .map(other -> (Object) other);
            case List<?> list -> ofList(list);
            case SafeHtml html -> Stream.of(new SafeHtml(html.html() + "x"));
            case Record part -> ofRecord(part);
            default -> throw new AssertionError("no variants of " + value.getClass());
        };
    }

    private static Stream<Object> ofList(List<?> list) {
        if (list.isEmpty()) {
            return Stream.empty();
        }
        List<Object> others = new ArrayList<>();
        others.add(list.subList(1, list.size()));
        others.add(list.reversed());
        for (int i = 0; i < list.size(); i++) {
            int place = i;
            variants(list.get(i)).forEach(other -> {
                List<Object> changed = new ArrayList<>(list);
                changed.set(place, other);
                others.add(changed);
            });
        }
        return others.stream();
    }

    private static Stream<Object> ofRecord(Record value) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Object[] parts =
                Arrays.stream(components).map(part -> part(value, part)).toArray();
        List<Object> others = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            Object part = parts[i];
            int place = i;
            boolean mayBeNull = !components[i].getType().isPrimitive() && part != null;
            Stream.concat(variants(part), mayBeNull ? Stream.of((Object) null) : Stream.empty())
                    .forEach(other -> {
                        Object[] changed = parts.clone();
                        changed[place] = other;
                        make(value.getClass(), components, changed)
                                .filter(made -> !Objects.equals(made, value))
                                .ifPresent(others::add);
                    });
        }
        return others.stream();
    }

    private static Object part(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** Nothing where the record refuses such parts. */
    private static Optional<Object> make(Class<?> type, RecordComponent[] components, Object[] parts) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return Optional.of(type.getDeclaredConstructor(types).newInstance(parts));
        } catch (InvocationTargetException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
