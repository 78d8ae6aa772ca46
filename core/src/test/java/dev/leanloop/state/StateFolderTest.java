package dev.leanloop.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StateFolderTest {

    private static final byte[] CONTENT = "what was worked out".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path temporary;

    @Test
    void whatWasWrittenIsReadAgainByTheSameVersion() {
        state("1").write("history", CONTENT);

        assertThat(state("1").read("history")).contains(CONTENT);
        assertThat(state("1").read("other")).isEmpty();
        assertThat(state("1").notices()).isEmpty();
    }

    @Test
    void anotherVersionOrOtherSettingsDoNotReadItAndSaySo() {
        state("1").dependingOn("settings").write("history", CONTENT);
        StateFolder newer = state("2").dependingOn("settings");
        StateFolder other = state("1").dependingOn("other settings");

        assertThat(newer.read("history")).isEmpty();
        assertThat(other.read("history")).isEmpty();
        assertThat(newer.notices()).hasSize(1);
        assertThat(other.notices()).hasSize(1);
    }

    @Test
    void aDamagedFileCountsAsMissingWhereverTheDamageIs() throws IOException {
        state("1").write("history", CONTENT);
        Path file = temporary.resolve("state/history");
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);
            StateFolder state = state("1");

            assertThat(state.read("history")).as("byte " + at).isEmpty();
            assertThat(state.notices()).as("byte " + at).hasSize(1);
        }
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThat(state("1").read("history")).as("cut at " + length).isEmpty();
        }
    }

    @Test
    void whatIsCopiedFromAnotherFileIsDamaged() throws IOException {
        state("1").write("history", CONTENT);
        Files.copy(temporary.resolve("state/history"), temporary.resolve("state/lines"));
        StateFolder state = state("1");

        assertThat(state.read("lines")).isEmpty();
        assertThat(state.notices()).hasSize(1);
    }

    @Test
    void whatAKilledRunLeftIsRemovedAndWhatALivingOneWritesIsNot() throws IOException {
        state("1").write("history", CONTENT);
        Path dead = Files.writeString(temporary.resolve("state/history.999999999999.17.new"), "words of the notes");
        Path living = Files.writeString(
                temporary.resolve("state/history." + ProcessHandle.current().pid() + ".17.new"), "half");

        state("1").write("history", CONTENT);

        assertThat(dead).doesNotExist();
        assertThat(living).exists();
    }

    @Test
    void twoThatWriteAtOnceLeaveOneWholeFile() {
        byte[] other = "something else that was worked out".getBytes(StandardCharsets.UTF_8);

        List<StateFolder> states = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> {
                    StateFolder state = state("1");
                    state.write("history", i % 2 == 0 ? CONTENT : other);
                    assertThat(state.read("history").orElseThrow()).isIn(CONTENT, other);
                    return state;
                })
                .toList();

        assertThat(states).allSatisfy(state -> assertThat(state.notices()).isEmpty());
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidAndCostsNothingElse() throws IOException {
        Files.writeString(temporary.resolve("state"), "a file where the folder should be");
        StateFolder state = state("1");

        state.write("history", CONTENT);

        assertThat(state.read("history")).isEmpty();
        assertThat(state.notices()).isNotEmpty().allMatch(notice -> notice.contains(temporary.toString()));
    }

    @Test
    void numbersAndWordsComeBackInOrder() {
        Unpacked in = new Unpacked(new Packed()
                .word("größer")
                .number(-3)
                .large(Long.MIN_VALUE)
                .word("")
                .word("größer")
                .bytes());

        assertThat(in.word()).isEqualTo("größer");
        assertThat(in.number()).isEqualTo(-3);
        assertThat(in.large()).isEqualTo(Long.MIN_VALUE);
        assertThat(in.word()).isEmpty();
        assertThat(in.word()).isEqualTo("größer");
    }

    @Test
    void textOfAnyCharactersComesBack() {
        List<String> texts = List.of(
                "why?", "warum? größer", "話?", "?\ud83d\udc4d", "??\ud83d\udc4d", "half \ud83d?", "\u0100", "\u00ff");
        Packed out = new Packed();
        texts.forEach(text -> out.text(text).word(text));
        Unpacked in = new Unpacked(out.bytes());

        for (String text : texts) {
            assertThat(in.text()).isEqualTo(text);
            assertThat(in.word()).isEqualTo(text);
        }
    }

    @Test
    void whatIsUsedAgainHoldsNothingOfBefore() {
        Packed used = new Packed().word("before").number(7).text("long ago");

        assertThat(used.clear().word("now").bytes())
                .isEqualTo(new Packed().word("now").bytes());
    }

    private StateFolder state(String version) {
        return StateFolder.at(temporary.resolve("state"), version);
    }
}
