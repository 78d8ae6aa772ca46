package dev.leanloop.site.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StyleTextTest {

    @Test
    void commentsAndSpacesThatMeanNothingGo() {
        assertThat(StyleText.compact("""
                        /* A row, "quoted". */
                        .row > a,
                        .row::before {
                          margin: 0 auto;
                          width: calc(1rem - 2px);
                        }
                        """)).isEqualTo(".row > a,.row::before{margin:0 auto;width:calc(1rem - 2px)}");
    }

    @Test
    void stringsStayAsTheyAre() {
        assertThat(StyleText.compact("q { content: \" /* ; } */ ,  \\\" \" ; font-family: \"Segoe  UI\", a }"))
                .isEqualTo("q{content:\" /* ; } */ ,  \\\" \";font-family:\"Segoe  UI\",a}");
    }

    @Test
    void conditionsKeepTheirSpaces() {
        assertThat(StyleText.compact("@media print, (min-width: 5rem) and (pointer: coarse) { a { b: c; } }"))
                .isEqualTo("@media print,(min-width:5rem) and (pointer:coarse){a{b:c}}");
    }

    @Test
    void aSpaceBeforeAColonStays() {
        assertThat(StyleText.compact(".note :where(ul, ol) { --gap: 0; }")).isEqualTo(".note :where(ul,ol){--gap:0}");
    }
}
