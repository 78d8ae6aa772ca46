package dev.leanloop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.HtmlTrace;
import dev.leanloop.knowledge.HtmlTrace.Asked;
import dev.leanloop.knowledge.HtmlTrace.Kind;
import dev.leanloop.note.NotePath;
import dev.leanloop.state.StateFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptTextsTest {

    private static final NotePath FIRST = NotePath.of("a.md");
    private static final NotePath SECOND = NotePath.of("b/c.md");

    @TempDir
    private Path folder;

    @Test
    void whatWasToldIsThereAgain() {
        HtmlTrace first = new HtmlTrace("1f", List.of(asked(), new Asked(Kind.TOPIC, "gone", ""), asked()));
        HtmlTrace second = new HtmlTrace("2e", List.of(asked()));
        try (KeptTexts texts = texts()) {
            texts.add(FIRST, first);
            texts.add(SECOND, second);
            texts.write();
        }

        try (KeptTexts again = texts()) {
            assertThat(again.of(FIRST)).isEqualTo(first);
            assertThat(again.of(SECOND)).isEqualTo(second);
            assertThat(again.of(NotePath.of("d.md"))).isEqualTo(HtmlTrace.NONE);
        }
    }

    @Test
    void whatSeveralNotesAskIsReadOnce() {
        try (KeptTexts texts = texts()) {
            texts.add(FIRST, new HtmlTrace("1f", List.of(asked())));
            texts.add(SECOND, new HtmlTrace("2e", List.of(asked())));
            texts.write();
        }

        try (KeptTexts again = texts()) {
            assertThat(again.of(FIRST).asked().getFirst())
                    .isSameAs(again.of(SECOND).asked().getFirst());
        }
    }

    @Test
    void notesThatAreNotToldOfAgainAreForgotten() {
        try (KeptTexts texts = texts()) {
            texts.add(FIRST, new HtmlTrace("1f", List.of(asked())));
            texts.add(SECOND, new HtmlTrace("2e", List.of(asked())));
            texts.write();
        }
        try (KeptTexts texts = texts()) {
            texts.add(SECOND, texts.of(SECOND));
            texts.write();
        }

        try (KeptTexts again = texts()) {
            assertThat(again.of(FIRST)).isEqualTo(HtmlTrace.NONE);
            assertThat(again.of(SECOND).isKnown()).isTrue();
        }
    }

    private static Asked asked() {
        return new Asked(Kind.NOTE, "c#H1", "=b/c.html#H1");
    }

    private KeptTexts texts() {
        return KeptTexts.of(StateFolder.at(folder, "1"), Audience.TEAM);
    }
}
