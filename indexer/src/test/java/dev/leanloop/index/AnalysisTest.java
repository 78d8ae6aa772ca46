package dev.leanloop.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.note.EditDistance;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalysisTest {

    private static List<String> stems(String text) {
        return stems("en", text);
    }

    private static List<String> stems(String language, String text) {
        try (var analysis = new Analysis(Language.of(language))) {
            return analysis.tokens(text).stream().map(Analysis.Token::stem).toList();
        }
    }

    private static List<String> asked(String text) {
        try (var analysis = new Analysis(Language.of("ja"))) {
            return analysis.asked(text).stream().map(Analysis.Token::written).toList();
        }
    }

    @Test
    void accentsArePlainHoweverTheyAreWritten() {
        assertThat(stems("Café cafe\u0301 ﬁle")).containsExactly("cafe", "cafe", "file");
    }

    @Test
    void possessiveAndFormsFallTogether() {
        assertThat(stems("customer's customers customer’s")).containsExactly("custom", "custom", "custom");
    }

    @Test
    void offsetsAreThoseOfTheTextAsWritten() {
        try (var analysis = new Analysis(Language.ENGLISH)) {
            assertThat(analysis.tokens("👍 É audits"))
                    .containsExactly(
                            new Analysis.Token("👍", "👍", 0, 2, false),
                            new Analysis.Token("e", "e", 3, 4, false),
                            new Analysis.Token("audits", "audit", 5, 11, false));
        }
    }

    @Test
    void valueIsComparedWithoutCaseAccentsAndRunsOfSpace() {
        try (var analysis = new Analysis(Language.ENGLISH)) {
            assertThat(analysis.keyword("  Nord\u00a0 FÜSSE ")).isEqualTo("nord fusse");
        }
    }

    @Test
    void distanceCountsASwapAsOne() {
        assertThat(EditDistance.between("audit", "aduit", 2)).isEqualTo(1);
        assertThat(EditDistance.between("audit", "audits", 2)).isEqualTo(1);
        assertThat(EditDistance.between("audit", "price", 2)).isGreaterThan(2);
    }

    @Test
    void umlautsAreTheSameHoweverTheyAreWritten() {
        assertThat(stems("de", "Prüfungen Pruefung PRU\u0308FUNG")).containsOnly("prufung");
        assertThat(stems("de-CH", "Größe Groesse")).containsOnly("gross");
    }

    @Test
    void anEThatStandsForItselfStays() {
        assertThat(stems("de", "neu Steuer Quelle")).containsExactly("neu", "steu", "quell");
    }

    @Test
    void elisionIsNoPartOfAWord() {
        assertThat(stems("fr", "l'audit d’audits qu'audit aujourd'hui"))
                .containsExactly("audit", "audit", "audit", "aujourd'hui");
        assertThat(stems("it", "dell'audit")).containsExactly("audit");
    }

    @Test
    void formsOfAWordFallTogetherInEveryLanguageWithRules() {
        assertThat(stems("fr", "validé validée validées valider")).containsOnly("valid");
        assertThat(stems("es", "auditor auditores")).containsOnly("auditor");
        assertThat(stems("pt", "cliente clientes")).containsOnly("client");
        assertThat(stems("nl", "klant klanten")).containsOnly("klant");
    }

    @Test
    void wordsOfAnotherLanguageStayAsTheyAreWritten() {
        assertThat(stems("pl", "Zażółć klientów")).containsExactly("zazolc", "klientow");
    }

    @Test
    void neighboursAreFoundOneByOneAndAsPairs() {
        assertThat(stems("監査法 audits")).containsExactly("監", "監査", "査", "査法", "法", "audit");
        assertThat(stems("セキュ")).containsExactly("セ", "セキ", "キ", "キュ", "ュ");
        assertThat(stems("de", "監 査")).containsExactly("監", "査");
    }

    @Test
    void queryAsksForPairsAndForASingleCharacterOnlyWhereItStandsAlone() {
        assertThat(asked("監査法")).containsExactly("監査", "査法");
        assertThat(asked("税")).containsExactly("税");
        assertThat(asked("監査 audit")).containsExactly("監査", "査", "audit");
    }

    @Test
    void halfWidthIsTheSameAsFullWidth() {
        assertThat(asked("ｶﾞｽ")).isEqualTo(asked("ガス")).containsExactly("ガス");
        assertThat(asked("ＡＢＣ")).containsExactly("abc");
    }

    @Test
    void stopWordsAreWrittenForms() {
        try (var analysis = new Analysis(Language.GERMAN)) {
            assertThat(analysis.stopWords()).contains("fur", "uber").doesNotContain("für", "the");
        }
    }

    /** Whether characters of a text are cut is decided before its words are known. */
    @Test
    void formsAreTheSameWithoutTokensWhateverCharactersATextHas() {
        try (var analysis = new Analysis(Language.ENGLISH)) {
            for (int c = 1; c < Character.MIN_SURROGATE; c++) {
                String text = "audit " + (char) c + (char) c + "s \u201c\ud55c\u201d" + (char) c;
                assertThat(forms(analysis, text)).as("U+%04X", c).isEqualTo(written(analysis.asked(text)));
                String plain = "audit " + (char) c + (char) c + (char) (c + 1) + "s";
                assertThat(forms(analysis, plain)).as("U+%04X", c).isEqualTo(written(analysis.asked(plain)));
            }
        }
    }

    private static List<String> forms(Analysis analysis, String text) {
        var forms = new ArrayList<String>();
        analysis.asked(text, form -> forms.add(form.toString()));
        return forms;
    }

    private static List<String> written(List<Analysis.Token> tokens) {
        return tokens.stream().map(Analysis.Token::written).toList();
    }
}
