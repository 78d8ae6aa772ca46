package dev.leanloop.index.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StemTableTest {

    private final StemTable table = new StemTable();

    @Test
    void formTellsItsStemByWhatBothShare() {
        table.add("audits", "audit");

        assertThat(table.entry("audits")).containsExactly(5, 0, 0);
    }

    @Test
    void stemTellsTheFormsThatAreNotItself() {
        table.add("audits", "audit");
        table.add("audit", "audit");
        table.add("audite", "audit");

        assertThat(table.entry("audit")).containsExactly(5, 0, 2, 5, 1, 'e', 5, 1, 's');
    }

    @Test
    void termWithoutOtherFormsHasNothingToTell() {
        table.add("audit", "audit");

        assertThat(table.entry("audit")).isEmpty();
    }
}
