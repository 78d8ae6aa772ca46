package dev.leanloop.site.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MessagesTest {

    private static final Messages ENGLISH = Messages.inEnglish();
    private static final LocalDate DAY = LocalDate.of(2024, 5, 14);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 14 May 2024 | May 2024 | 1 day over | 5 days over",
                "de | 14. Mai 2024 | Mai 2024 | 1 Tag überfällig | 5 Tage überfällig",
                "fr | 14 mai 2024 | mai 2024 | 1 jour de retard | 5 jours de retard",
                "es | 14 de mayo de 2024 | mayo de 2024 | 1 día de retraso | 5 días de retraso",
                "nl | 14 mei 2024 | mei 2024 | 1 dag te laat | 5 dagen te laat",
                "ja | 2024年5月14日 | 2024年5月 | 1日超過 | 5日超過"
            })
    void daysAndPluralsAreThoseOfTheLanguage(String language, String day, String month, String one, String five) {
        Messages messages = Messages.in(language).orElseThrow();

        assertThat(messages.day(DAY)).isEqualTo(day);
        assertThat(messages.month(YearMonth.from(DAY))).isEqualTo(month);
        assertThat(messages.count("age.over.day", 1)).isEqualTo(one);
        assertThat(messages.count("age.over.day", 5)).isEqualTo(five);
    }

    /** In French nothing is one, too: not what a rule by hand would say. */
    @Test
    void frenchSaysNoneInTheSingular() {
        Messages french = Messages.in("fr").orElseThrow();

        assertThat(french.count("count.learnings", 0)).isEqualTo("0 enseignement");
        assertThat(french.count("count.learnings", 2)).isEqualTo("2 enseignements");
    }

    @Test
    void regionSaysNothingOfTheWords() {
        assertThat(Messages.in("de-AT")).contains(Messages.in("de").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"it", "xx", "../en", "en.properties", "''"})
    void otherLanguagesAreNotThere(String language) {
        assertThat(Messages.in(language)).isEmpty();
    }

    @Test
    void whatIsPutInIsEscapedAndMarkupIsNot() {
        assertThat(ENGLISH.html("with", Map.of("people", "<b>\"Tom & Co's\"</b>")))
                .isEqualTo("with &lt;b&gt;&quot;Tom &amp; Co&#39;s&quot;&lt;/b&gt;");
        assertThat(ENGLISH.html("since", Map.of("day", new Messages.Markup("<time>today</time>"))))
                .isEqualTo("since <time>today</time>");
    }

    @Test
    void partsBecomeTheElementThatIsGiven() {
        var link = new Messages.Markup("<a class=\"x\" href=\"all.html\">");

        assertThat(ENGLISH.html("month.all", Map.of("link", link, "count", 7, "talks", 2)))
                .isEqualTo("<a class=\"x\" href=\"all.html\">All 7</a>, of 2 earlier conversations, too");
        assertThat(ENGLISH.html("copy_into", Map.of("file", "a<b.md"))).isEqualTo("Copy into <code>a&lt;b.md</code>");
    }

    @Test
    void quotationMarksNeverEndAnAttribute() {
        assertThat(ENGLISH.html("search.placeholder", Map.of()))
                .doesNotContain("\"")
                .contains("&quot;a phrase&quot;");
    }

    @Test
    void mistakesInUseAreLoud() {
        assertThatThrownBy(() -> ENGLISH.text("no.such.key")).hasMessageContaining("no.such.key");
        assertThatThrownBy(() -> ENGLISH.text("since")).hasMessageContaining("day");
        assertThatThrownBy(() -> ENGLISH.text("month.all", Map.of("count", 1, "talks", 1)))
                .hasMessageContaining("<link>");
    }

    @Test
    void scriptsGetTheMessagesTheyNameAndNoOthers() {
        String script = "const w=f(\"@words\");say(\"visit.new\");say(\"age.over.\"+unit);say(`search.owes.${side}`)";

        assertThat(ENGLISH.into(script))
                .contains("\"visit.new\":\"New\"")
                .contains("\"age.over.day\"", "\"age.over.year\"", "\"search.owes.customer\":\"They\"")
                .doesNotContain("@words", "age.ago", "visit.count", "language");
    }

    /** A browser looks up the rules of a language only where they are not those of English. */
    @Test
    void scriptsAreToldALanguageWhereItsRulesMatter() {
        String script = "f(\"@words\");new Intl.PluralRules(x);say(\"search.hit_count\")";

        assertThat(ENGLISH.into(script)).contains("[\"count\",{\"1\":[[\"count\",0],\" hit\"],\"other\":");
        assertThat(Messages.in("fr").orElseThrow().into(script)).contains("\"language\":\"fr\"", "\"one\":");
    }

    @Test
    void scriptsGetTheMonthsOfALanguage() {
        assertThat(Messages.in("ja").orElseThrow().into("f(\"@words\");say(\"search.day\")"))
                .contains("[\"day\",\"{y}年{m}月{d}日\",\"1|2|3|4|5|6|7|8|9|10|11|12\"]");
    }

    @Test
    void whatAKeySaysByItselfIsLeftOut() {
        String script = "f(\"@words\");say(`search.kind.${kind}`);say(`state.${state}`)";

        assertThat(ENGLISH.into(script))
                .contains("\"search.kind.unsorted\":\"Heard\"")
                .doesNotContain("\"search.kind.need\"", "\"state.not-holding\"");
        assertThat(Messages.in("de").orElseThrow().into(script))
                .contains("\"search.kind.need\":", "\"state.not-holding\":");
    }
}
