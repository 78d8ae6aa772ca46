package dev.leanloop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Precision and recall of what is found in notes that were not written for Leanloop, against the answers of a reader. The notes are not
 * part of the project: {@code ./mvnw -pl core test -Dtest=EvaluationTest -Dcorpora=FOLDER} compares, and writes
 * {@code core/target/evaluation.txt}.
 */
class EvaluationTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "evaluation");
    private static final Path ANSWERS = FOLDER.resolve("answers.tsv");
    private static final Path SECOND_ANSWERS = FOLDER.resolve("answers-2.tsv");

    @TempDir
    Path folder;

    @Test
    void everyFindingIsRightWrongOrOptionalAndEveryAnswerFoundOrMissed() throws IOException {
        Path notes = Files.createDirectories(folder.resolve("team"));
        Files.writeString(notes.resolve("2024-05-14-call.md"), """
                Attendees: Maria Keller, Jo
                ## Check
                - one
                - two
                ## Act
                - [ ] @jo send it by 2024-05-21
                - [ ] @jo call
                """);
        List<Answer> answers = Answer.readAll(List.of(
                "# a comment",
                "team/2024-05-14-call.md\\t0\\tnote\\t".translateEscapes(),
                "team/2024-05-14-call.md\\t0\\tdate\\t2024-05-14".translateEscapes(),
                "team/2024-05-14-call.md\\t1\\tperson\\tMaria Keller".translateEscapes(),
                "team/2024-05-14-call.md\\t3\\tunsorted\\t".translateEscapes(),
                "team/2024-05-14-call.md\\t4\\tunsorted?\\t".translateEscapes(),
                "team/2024-05-14-call.md\\t6\\taction\\tjo;2024-05-21".translateEscapes(),
                "team/2024-05-14-call.md\\t7\\taction\\tmaria;".translateEscapes(),
                "team/2024-05-14-call.md\\t9\\tquote\\t".translateEscapes()));

        List<Answer> findings = Findings.in(notes);

        assertThat(Comparison.of("date", answers, findings).right()).hasSize(1);
        assertThat(Comparison.of("person", answers, findings).wrong())
                .extracting(Answer::value)
                .containsExactly("jo");
        assertThat(Comparison.of("unsorted", answers, findings).row())
                .isEqualTo("| unsorted | 1 | 1 | 0 | 0 | 1.000 (0.21 to 1.00) | 1.000 (0.21 to 1.00) | 1 |");
        Comparison actions = Comparison.of("action", answers, findings);
        assertThat(actions.right()).hasSize(1);
        assertThat(actions.wrong()).hasSize(1);
        assertThat(actions.missed()).hasSize(1);
        assertThat(Comparison.of("quote", answers, findings).missed()).hasSize(1);
    }

    /** The second sample was chosen and read when the rules had been mended for the first, by somebody who had not seen the findings. */
    @Test
    void realNotesAreComparedWithTheAnswersOfAReader() throws IOException {
        String corpora = System.getProperty("corpora", "");
        assumeThat(corpora)
                .as("-Dcorpora=FOLDER, the notes that the answers are about")
                .isNotEmpty();
        List<Answer> first = Answer.readAll(Files.readAllLines(ANSWERS));
        List<Answer> second = Answer.readAll(Files.readAllLines(SECOND_ANSWERS));
        List<Answer> findings = new ArrayList<>();
        for (String corpus : Stream.concat(first.stream(), second.stream())
                .map(answer -> answer.path().split("/")[0])
                .collect(Collectors.toCollection(TreeSet::new))) {
            findings.addAll(Findings.in(Path.of(corpora, corpus)));
        }
        Files.write(
                Path.of("target", "findings.txt"),
                findings.stream().map(Answer::toString).sorted().toList());

        List<String> report = new ArrayList<>();
        int read = compare("First sample", first, findings, report);
        read += compare("Second sample", second, findings, report);
        Files.write(Path.of("target", "evaluation.txt"), report);

        assertThat(read).isGreaterThanOrEqualTo(60);
    }

    /** How many notes were compared. */
    private static int compare(String sample, List<Answer> answers, List<Answer> findings, List<String> report) {
        Set<String> read = answers.stream()
                .filter(answer -> answer.kind().equals("note"))
                .map(Answer::path)
                .collect(Collectors.toSet());
        List<Answer> found = findings.stream()
                .filter(finding -> read.contains(finding.path()))
                .toList();
        report.add("## " + sample + ": " + read.size() + " notes");
        report.add(Comparison.HEAD);
        List<Comparison> all = Findings.kinds()
                .map(kind -> Comparison.of(kind, answers, found))
                .toList();
        all.forEach(comparison -> report.add(comparison.row()));
        for (Comparison comparison : all) {
            comparison.wrong().forEach(finding -> report.add("wrong  " + finding));
            comparison.missed().forEach(answer -> report.add("missed " + answer));
        }
        return read.size();
    }
}
