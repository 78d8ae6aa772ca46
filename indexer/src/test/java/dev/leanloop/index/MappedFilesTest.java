package dev.leanloop.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MappedFilesTest {

    @TempDir
    private Path folder;

    @Test
    void aFileIsReadAsItIs() throws IOException {
        for (int length : new int[] {0, 1, 4095, 4096, 100_000}) {
            byte[] content = new byte[length];
            new Random(length).nextBytes(content);
            Files.write(folder.resolve("file"), content);
            try (Directory files = MappedFiles.in(folder);
                    IndexInput input = files.openInput("file", IOContext.DEFAULT)) {
                byte[] read = new byte[length];
                input.readBytes(read, 0, length);

                assertThat(input.length()).isEqualTo(length);
                assertThat(read).isEqualTo(content);
                if (length > 4) {
                    IndexInput slice = input.slice("slice", 3, length - 3);
                    assertThat(slice.readByte()).isEqualTo(content[3]);
                    assertThat(slice.clone().readByte()).isEqualTo(content[4]);
                }
            }
        }
    }

    @Test
    void aSegmentThatIsNotWhatWasWrittenIsNotOpened() throws IOException {
        try (Directory files = MappedFiles.in(folder)) {
            try (IndexOutput output = files.createOutput("_0.cfs", IOContext.DEFAULT)) {
                CodecUtil.writeHeader(output, "segment", 0);
                output.writeString("words of a note");
                CodecUtil.writeFooter(output);
            }
            Path file = folder.resolve("_0.cfs");
            byte[] written = Files.readAllBytes(file);
            try (IndexInput input = files.openInput("_0.cfs", IOContext.DEFAULT)) {
                assertThat(input.getFilePointer()).isZero();
                assertThat(CodecUtil.checkHeader(input, "segment", 0, 0)).isZero();
                assertThat(input.readString()).isEqualTo("words of a note");
            }
            for (int at = 0; at < written.length; at++) {
                byte[] damaged = written.clone();
                damaged[at] ^= 1;
                Files.write(file, damaged);
                assertThatThrownBy(() -> files.openInput("_0.cfs", IOContext.DEFAULT))
                        .as("byte %d", at)
                        .isInstanceOf(CorruptIndexException.class);
            }
            Files.write(file, Arrays.copyOf(written, written.length - 1));
            assertThatThrownBy(() -> files.openInput("_0.cfs", IOContext.DEFAULT))
                    .isInstanceOf(CorruptIndexException.class);
        }
    }

    @Test
    void aFileThatIsNotThereIsSaidToBeMissing() throws IOException {
        try (Directory files = MappedFiles.in(folder)) {
            assertThatThrownBy(() -> files.openInput("none", IOContext.DEFAULT))
                    .isInstanceOf(NoSuchFileException.class);
        }
    }

    @Test
    void nothingIsReadOnceItIsClosed() throws IOException {
        Files.writeString(folder.resolve("file"), "words");
        Directory files = MappedFiles.in(folder);
        IndexInput input = files.openInput("file", IOContext.DEFAULT);
        input.close();
        files.close();

        assertThatThrownBy(input::readByte).isInstanceOf(AlreadyClosedException.class);
        assertThatThrownBy(() -> files.openInput("file", IOContext.DEFAULT)).isInstanceOf(AlreadyClosedException.class);
    }
}
