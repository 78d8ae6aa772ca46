package dev.leanloop.site;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.Level;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.NotePage;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteType;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.HealthPage;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.SitePart;
import dev.leanloop.site.page.SiteUrl;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with the notes, for their authors and for whoever keeps the repository: by note, never by author. */
final class HealthPages {

    /** A folder that was never meant for this tool has problems in every file: its page must still open. */
    static final int PLACES = 40;

    private static final Set<NoteType> OF_A_CUSTOMER = Set.of(NoteType.CONVERSATION, NoteType.LOOP);
    private static final int ORPHANS = 40;

    private static final Comparator<Map.Entry<DiagnosticCode, List<Diagnostic>>> WORST_FIRST = Comparator.comparing(
                    (Map.Entry<DiagnosticCode, List<Diagnostic>> group) ->
                            group.getKey().level())
            .thenComparingInt(group -> -group.getValue().size())
            .thenComparing(Map.Entry::getKey);

    private final Catalogue catalogue;
    private final KnowledgeBase knowledge;
    private final Lines lines;

    HealthPages(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.knowledge = catalogue.knowledge();
        this.lines = lines;
    }

    HealthPage page() {
        Map<DiagnosticCode, List<Diagnostic>> byCode = knowledge.diagnostics().stream()
                .collect(Collectors.groupingBy(
                        Diagnostic::code, () -> new EnumMap<>(DiagnosticCode.class), Collectors.toList()));
        List<HealthPage.ProblemGroup> groups = byCode.entrySet().stream()
                .sorted(WORST_FIRST)
                .map(group -> group(group.getKey(), group.getValue()))
                .toList();
        return new HealthPage(
                new Trails(lines.messages()).overview(SiteUrls.HEALTH, "nav.health", SitePart.WRITE),
                count(Level.ERROR),
                count(Level.WARNING),
                count(Level.INFO),
                files(knowledge.diagnostics()),
                groups.stream().filter(group -> !isRemark(group)).toList(),
                orphans(),
                groups.stream().filter(HealthPages::isRemark).toList());
    }

    private static boolean isRemark(HealthPage.ProblemGroup group) {
        return group.level().equals(Lines.level(Level.INFO));
    }

    private HealthPage.ProblemGroup group(DiagnosticCode code, List<Diagnostic> problems) {
        String message = ofAll(problems, Diagnostic::message);
        String fixedLine = ofAll(problems, Diagnostic::fixedLine);
        return new HealthPage.ProblemGroup(
                code.name(),
                Lines.level(code.level()),
                code.what(),
                code.why(),
                message,
                fixedLine,
                files(problems),
                Excerpt.of(problems, PLACES, problem -> place(problem, message, fixedLine)));
    }

    /** What all have in common; empty where they differ, and of a single one, which says it itself. */
    private static String ofAll(List<Diagnostic> problems, Function<Diagnostic, String> text) {
        String first = text.apply(problems.getFirst());
        return problems.size() > 1 && problems.stream().map(text).allMatch(first::equals) ? first : "";
    }

    private HealthPage.Place place(Diagnostic problem, String message, String fixedLine) {
        String file = problem.at().file();
        return new HealthPage.Place(
                file,
                pageOf(file),
                knowledge.forge().edit(NotePath.of(file)).orElse(null),
                problem.at().line(),
                message.isEmpty() ? problem.message() : "",
                fixedLine.isEmpty() ? problem.fixedLine() : "");
    }

    private static int files(List<Diagnostic> problems) {
        return (int)
                problems.stream().map(problem -> problem.at().file()).distinct().count();
    }

    private Excerpt<Link> orphans() {
        return Excerpt.of(
                knowledge.notes().stream()
                        .filter(note -> note.customer() == null
                                && OF_A_CUSTOMER.contains(note.type())
                                && note.backlinks().isEmpty())
                        .map(NotePage::path)
                        .map(path -> new Link(path.value(), SiteUrls.page(path)))
                        .toList(),
                ORPHANS);
    }

    private @Nullable SiteUrl pageOf(String file) {
        NotePath path = NotePath.of(file);
        return catalogue.note(path) == null ? null : SiteUrls.page(path);
    }

    private int count(Level level) {
        return (int) knowledge.diagnostics().stream()
                .map(Diagnostic::level)
                .filter(level::equals)
                .count();
    }
}
