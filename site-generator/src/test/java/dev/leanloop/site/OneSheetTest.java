package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.Excerpt;
import java.util.Collections;
import org.junit.jupiter.api.Test;

final class OneSheetTest {

    private final OneSheet sheet = new OneSheet(Messages.inEnglish());

    private static OneSheet.Part<String> part(OneSheet.Area area, int entries, String name) {
        return area.part(Excerpt.of(Collections.nCopies(entries, "word"), 100), text -> new String[] {text}, name);
    }

    @Test
    void whatFitsIsTakenAndTheRestCounted() {
        OneSheet.Area column = sheet.column(60);
        OneSheet.Part<String> questions = part(column, 9, "count.questions");

        assertThat(questions.fitting()).hasSize(4);
        assertThat(column.used()).isBetween(50.0, 60.0);
        assertThat(sheet.leftOut()).containsExactly("5 questions");
    }

    @Test
    void theFirstEntryOfALaterPartKeepsItsRoom() {
        OneSheet.Area across = sheet.across();
        OneSheet.Part<String> questions = part(across, 100, "count.questions");
        OneSheet.Part<String> quotes = part(across, 100, "count.quotes");
        OneSheet.Part<String> none = part(across, 0, "count.objections");

        assertThat(questions.fitting()).hasSizeGreaterThan(40);
        assertThat(quotes.fitting()).hasSize(1);
        assertThat(none.fitting()).isEmpty();
        assertThat(across.left()).isBetween(0.0, 12.0);
        assertThat(sheet.leftOut()).containsExactly("43 questions", "99 quotes");
    }
}
