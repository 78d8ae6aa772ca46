package dev.leanloop.pipeline;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.Level;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.LearningKind;
import dev.leanloop.site.output.PublishReport;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * What stands in the site's folder after a build, in figures.
 *
 * @param title of the notes
 * @param asOf the day the site stands at
 * @param counts what the notes hold
 * @param problems what is wrong with them
 * @param published pages and files
 * @param time from start to end
 */
public record BuiltSite(
        String title, LocalDate asOf, Counts counts, Problems problems, PublishReport published, Duration time) {

    /**
     * What the notes hold.
     *
     * @param conversations that took place
     * @param learnings those of a kind
     * @param unsorted what was heard and has no kind: no learnings yet, as on the site
     * @param surprises among both
     * @param owed promises that are
     */
    public record Counts(
            int notes,
            int conversations,
            int customers,
            int learnings,
            int unsorted,
            int surprises,
            int promises,
            int owed) {}

    /**
     * What is wrong with the notes.
     *
     * @param contactData whether somebody's mail address, number or street stands in one (W41)
     * @param withoutCustomer conversations of nobody's (E01)
     */
    public record Problems(int errors, int warnings, int remarks, boolean contactData, int withoutCustomer) {

        /** Of every level. */
        public int all() {
            return errors + warnings + remarks;
        }
    }

    /** Whether {@code --strict} lets it pass. */
    public boolean isStrictlyClean() {
        return problems.errors() == 0
                && !problems.contactData()
                && published.brokenLinks().isEmpty();
    }

    /** The same, after so much time. */
    BuiltSite in(Duration taken) {
        return new BuiltSite(title, asOf, counts, problems, published, taken);
    }

    static BuiltSite of(BuildReport report) {
        KnowledgeBase knowledge = report.knowledge();
        List<Diagnostic> found = knowledge.diagnostics();
        int unsorted = (int) knowledge.learnings().stream()
                .filter(learning -> learning.kind() == LearningKind.UNSORTED)
                .count();
        return new BuiltSite(
                knowledge.title(),
                knowledge.asOf(),
                new Counts(
                        knowledge.notes().size(),
                        (int) knowledge.conversations().stream()
                                .filter(conversation -> conversation.tookPlace(knowledge.asOf()))
                                .count(),
                        knowledge.customers().size(),
                        knowledge.learnings().size() - unsorted,
                        unsorted,
                        (int) knowledge.learnings().stream()
                                .filter(learning -> learning.surprise())
                                .count(),
                        knowledge.promises().size(),
                        (int) knowledge.promises().stream()
                                .filter(promise -> promise.state().isOwed())
                                .count()),
                new Problems(
                        of(found, Level.ERROR),
                        of(found, Level.WARNING),
                        of(found, Level.INFO),
                        found.stream().anyMatch(problem -> problem.code() == DiagnosticCode.W41),
                        (int) found.stream()
                                .filter(problem -> problem.code() == DiagnosticCode.E01)
                                .count()),
                report.published(),
                report.time());
    }

    private static int of(List<Diagnostic> found, Level level) {
        return (int) found.stream().filter(problem -> problem.level() == level).count();
    }
}
