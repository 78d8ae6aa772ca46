package dev.leanloop.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.LearningTimeline;
import dev.leanloop.site.page.LearningTimeline.Belief;
import dev.leanloop.site.page.LearningTimeline.Lanes;
import dev.leanloop.site.page.LearningTimeline.Place;
import dev.leanloop.site.page.LearningTimeline.Talk;
import dev.leanloop.site.page.PictureTable;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.site.page.Wheel;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LearningTimelineChartTest {

    private static final SiteUrl PAGE = SiteUrl.of("customers/acme/index.html");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);

    @Test
    void eachHalfStandsInItsLaneAndTheArrowStartsWhereTheTalkWasOpened() {
        String svg = draw(List.of(
                lanes("", List.of(talk(0, MAY, "performer", "pdca"), talk(1, MAY.plusDays(30), "customer", "pca")))));
        Drawn drawn = Drawn.of(svg);

        double ours = drawn.rectangles("lane-ours").getFirst().top();
        double theirs = drawn.rectangles("lane-theirs").getFirst().top();
        assertThat(drawn.paths("ours").stream().filter(path -> path.contains("h5v11")))
                .hasSize(2)
                .allSatisfy(path -> assertThat(Drawn.top(path)).isBetween(ours, theirs));
        assertThat(drawn.paths("ours absent")).as("the Do that is missing").hasSize(1);
        assertThat(drawn.paths("theirs").stream().filter(path -> path.contains("a5 5.5")))
                .hasSize(2)
                .allSatisfy(path -> assertThat(Drawn.top(path)).isGreaterThan(theirs));
        assertThat(drawn.paths("ours").stream().filter(path -> path.contains("h8")))
                .as("we opened")
                .hasSize(1);
        assertThat(drawn.paths("theirs").stream().filter(path -> path.contains("h8")))
                .as("they opened")
                .hasSize(1);
    }

    @Test
    void arcsLeadFromOneTalkToTheOtherAndEndInTheAirWhileTheyAreOpen() {
        List<Talk> talks = List.of(talk(0, MAY, "performer", "pdca"), talk(1, MAY.plusDays(30), "performer", "pdca"));
        String svg = draw(List.of(new Lanes(
                "",
                talks,
                List.of(
                        belief(talks.get(0), talks.get(1), "refuted", "Price is what blocks"),
                        belief(talks.get(1), null, "open", "They sign in July"),
                        belief(talks.get(1), talks.get(1), "unclear", "Tom asks")))));
        Drawn drawn = Drawn.of(svg);

        assertThat(drawn.paths("arc arc-refuted"))
                .singleElement()
                .asString()
                .contains("Q")
                .matches("M.*V[0-9.]+");
        assertThat(drawn.paths("arc arc-open")).singleElement().asString().matches("M.*H[0-9.]+");
        assertThat(drawn.paths("arc arc-unclear")).singleElement().asString().doesNotContain("Q");
        assertThat(drawn.paths("sign arc-refuted")).hasSize(1);
        assertThat(drawn.circles("sign arc-open")).hasSize(1);
        assertThat(svg).contains("Price is what blocks: refuted", "href=\"talk-1.html#w\"");
    }

    @Test
    void talksOfOneDayStandSideBySide() {
        Drawn drawn = Drawn.of(draw(List.of(lanes(
                "", IntStream.range(0, 24).mapToObj(n -> talk(n, MAY, "", "c")).toList()))));

        List<Double> lefts =
                drawn.paths("theirs").stream().map(Drawn::left).sorted().toList();
        assertThat(lefts).hasSize(24);
        for (int i = 1; i < lefts.size(); i++) {
            assertThat(lefts.get(i) - lefts.get(i - 1)).isGreaterThanOrEqualTo(TalkColumns.PITCH - 0.2);
        }
    }

    static Stream<List<Lanes>> crowds() {
        return Stream.of(
                List.of(lanes("", List.of(talk(0, TODAY, "performer", "pdca"), talk(1, TODAY, "customer", "ca")))),
                List.of(lanes("a loop with a very long name that nobody can read to its end", talks(0, 24, 1))),
                List.of(lanes("main", talks(0, 24, 0)), lanes("pilot", talks(100, 24, 11))),
                IntStream.range(0, 6)
                        .mapToObj(n -> lanes("loop " + n, talks(n * 100, 4, 30)))
                        .toList(),
                List.of(lanes("", List.of(talk(0, TODAY.minusYears(12), "", "p"), talk(1, TODAY, "", "")))),
                List.of(lanes("", List.of(talk(0, TODAY.plusDays(90), "", "p"), talk(1, TODAY.plusDays(91), "", "")))));
    }

    @ParameterizedTest
    @MethodSource("crowds")
    void nothingLiesOnALabelOrOutsideThePicture(List<Lanes> loops) {
        List<Lanes> believed = loops.stream()
                .map(lanes -> new Lanes(lanes.name(), lanes.talks(), beliefs(lanes.talks())))
                .toList();
        Drawn drawn = Drawn.of(draw(believed));

        assertThat(drawn.overlaps()).isEmpty();
        assertThat(drawn.outside()).isEmpty();
    }

    @Test
    void signsOfVerdictsNeverLieOnEachOther() {
        List<Talk> talks = talks(0, 24, 3);
        Drawn drawn = Drawn.of(draw(List.of(new Lanes("", talks, beliefs(talks)))));

        List<Drawn.Box> grounds = drawn.circles("ground");
        assertThat(grounds).hasSize(beliefs(talks).size());
        assertThat(Drawn.overlaps(grounds)).isEmpty();
    }

    @Test
    void wordsOfNotesAreEscaped() {
        Talk talk = new Talk(
                MAY, "\"><script>x</script>&", talk(0, MAY, "", "c").cycle(), SiteUrl.of("customers/acme/a.html"));

        assertThat(draw(List.of(new Lanes(
                        "<b>loop</b>",
                        List.of(talk),
                        List.of(belief(talk, null, "open", "\" onmouseover=\"alert(1)"))))))
                .doesNotContain("<script", "<b>", "\" onmouseover")
                .contains("&lt;script&gt;", "&lt;b&gt;loop&lt;/b&gt;");
    }

    private static String draw(List<Lanes> loops) {
        return Charts.svg(
                new LearningTimeline("Talks", "How to read it", TODAY, loops, new PictureTable(List.of(), List.of())),
                PAGE,
                Messages.inEnglish());
    }

    private static Lanes lanes(String name, List<Talk> talks) {
        return new Lanes(name, talks, List.of());
    }

    private static List<Talk> talks(int first, int count, int daysApart) {
        return IntStream.range(0, count)
                .mapToObj(n -> talk(
                        first + n,
                        TODAY.minusDays((long) (count - n) * daysApart),
                        n % 3 == 0 ? "customer" : "performer",
                        n % 4 == 0 ? "ca" : "pdca"))
                .toList();
    }

    /** Of each talk one settled in it, one in the next, one four talks later, and one still open. */
    private static List<Belief> beliefs(List<Talk> talks) {
        return IntStream.range(0, talks.size())
                .boxed()
                .flatMap(n -> Stream.of(
                        belief(talks.get(n), talks.get(n), "confirmed", "at once"),
                        belief(talks.get(n), talks.get(Math.min(n + 1, talks.size() - 1)), "refuted", "next time"),
                        belief(talks.get(n), talks.get(Math.min(n + 4, talks.size() - 1)), "unclear", "later"),
                        belief(talks.get(n), null, "open", "never")))
                .toList();
    }

    private static Talk talk(int n, LocalDate day, String opener, String phases) {
        return new Talk(
                day,
                "A talk about the matter at hand, number " + n,
                new Wheel(
                        opener,
                        phases.contains("p"),
                        phases.contains("d"),
                        phases.contains("c"),
                        phases.contains("a"),
                        ""),
                SiteUrl.of("customers/acme/talk-" + n + ".html"));
    }

    private static Belief belief(Talk stated, @Nullable Talk judged, String verdict, String text) {
        return new Belief(
                new Place(stated.url(), stated.day()),
                judged == null ? null : new Place(judged.url(), judged.day()),
                verdict,
                text,
                (judged == null ? stated : judged).url().at("w"));
    }
}
