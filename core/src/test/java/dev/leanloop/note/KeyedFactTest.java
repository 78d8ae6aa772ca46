package dev.leanloop.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyedFactTest {

    @Test
    void aKeyStandsBeforeTheFirstSign() {
        assertThat(KeyedFact.of("users = 40")).contains(new KeyedFact("users", "40"));
        assertThat(KeyedFact.of("users (of both plants)=40 = half"))
                .contains(new KeyedFact("users (of both plants)", "40 = half"));
        assertThat(KeyedFact.of("who pays? plant = Ulm")).contains(new KeyedFact("who pays? plant", "Ulm"));
        assertThat(KeyedFact.of("who pays? = Ulm")).contains(new KeyedFact("who pays?", "Ulm"));
        assertThat(KeyedFact.of("page = https://x.example/?a=b"))
                .contains(new KeyedFact("page", "https://x.example/?a=b"));
    }

    @Test
    void codeAddressesFormulasAndRemarksAreNoKeys() {
        List<String> others = List.of(
                "… = 43",
                "seats of … = 43",
                "seats = …",
                "see https://x.example/?a=b",
                "see x.example/list?a=b",
                "most of them (n=12) want it",
                "most of them [n=12] want it",
                "2 + 2 = 4",
                "a == b",
                "a <= b",
                "a != b",
                "users =",
                "= 40",
                "x".repeat(61) + " = 40");

        assertThat(others).allSatisfy(text -> assertThat(KeyedFact.of(text)).isEmpty());
    }
}
