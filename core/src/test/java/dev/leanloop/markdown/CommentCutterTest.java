package dev.leanloop.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommentCutterTest {

    @Test
    void bothKindsAreCutAndLinesStayWhereTheyAre() {
        CommentCutter.Result result = CommentCutter.cut("one %%two%% three\n<!-- a\nb -->four\n");

        assertThat(result.text()).isEqualTo("one  three\n\nfour\n");
        assertThat(result.originalColumn(1, 5)).isEqualTo(12);
        assertThat(result.originalColumn(1, 2)).isEqualTo(2);
        assertThat(result.originalColumn(3, 1)).isEqualTo(6);
    }

    @Test
    void aCommentSignInCodeIsCode() {
        String text = "`%%` stays `<!--` here\n```\n%% and here\n```\n~~~\n<!-- too\n~~~\n";

        assertThat(CommentCutter.cut(text).text()).isEqualTo(text);
    }

    @Test
    void codeInACommentDoesNotSaveIt() {
        assertThat(CommentCutter.cut("a %% ` secret %% b ` c").text()).isEqualTo("a  b ` c");
    }

    @Test
    void whatOpensAtTheStartOfALineAndNeverClosesHidesTheRest() {
        assertThat(CommentCutter.cut("a\n%% secret\nb").text()).isEqualTo("a\n\n");
    }

    @Test
    void whatOpensWithinALineAndNeverClosesIsText() {
        assertThat(CommentCutter.cut("100%% sure\nb").text()).isEqualTo("100%% sure\nb");
    }

    @Test
    void whatAWordIsMadeOfByACutIsThere() {
        assertThat(CommentCutter.cut("[<!-- the last one -->[call]]").holds("[["))
                .isTrue();
        assertThat(CommentCutter.cut("[call] :: %% later %%").holds("[[")).isFalse();
        assertThat(CommentCutter.cut("[call] a:b").holds("::")).isFalse();
        assertThat(CommentCutter.cut("due:: Friday").holds("::")).isTrue();
    }
}
