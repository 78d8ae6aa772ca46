package dev.leanloop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileTextTest {

    private static final String TEXT = "Söhne – „Prüfung“";

    @ParameterizedTest
    @CsvSource({"UTF-8,false", "UTF-8,true", "UTF-16LE,true", "UTF-16BE,true", "windows-1252,false"})
    void theTextIsTheSameInWhateverEncoding(String charset, boolean marked) {
        byte[] bytes = ((marked ? "\ufeff" : "") + TEXT).getBytes(Charset.forName(charset));

        assertThat(FileText.of(bytes)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({"''", "a"})
    void whatIsShorterThanAMarkHasNone(String text) {
        assertThat(FileText.of(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }
}
