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
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with the notes, for their authors and for whoever keeps the repository: by note, never by author. */
final class HealthPages {

    /** A folder that was never meant for this tool has problems in every file: its page must still open. */
    static final int FILES = 60;

    static final int PROBLEMS_EACH = 8;
    private static final Set<NoteType> OF_A_CUSTOMER = Set.of(NoteType.CONVERSATION, NoteType.LOOP);
    private static final int ORPHANS = 40;
    private static final int MESSAGES = 40;

    private final Catalogue catalogue;
    private final KnowledgeBase knowledge;
    private final Lines lines;

    HealthPages(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.knowledge = catalogue.knowledge();
        this.lines = lines;
    }

    HealthPage page() {
        var byFile = knowledge.diagnostics().stream()
                .collect(
                        Collectors.groupingBy(diagnostic -> diagnostic.at().file(), TreeMap::new, Collectors.toList()));
        List<HealthPage.FileProblems> files = byFile.entrySet().stream()
                .sorted(Comparator.comparing(entry -> worst(entry.getValue())))
                .map(entry -> file(entry.getKey(), entry.getValue()))
                .toList();
        return new HealthPage(
                new Trails(lines.messages()).overview(SiteUrls.HEALTH, "nav.health", SitePart.WRITE),
                count(Level.ERROR),
                count(Level.WARNING),
                count(Level.INFO),
                messages(DiagnosticCode.W70),
                messages(DiagnosticCode.W52),
                orphans(),
                Excerpt.of(files, FILES));
    }

    private HealthPage.FileProblems file(String file, List<Diagnostic> problems) {
        return new HealthPage.FileProblems(
                file,
                pageOf(file),
                knowledge.forge().edit(NotePath.of(file)).orElse(null),
                Excerpt.of(lines.problems(problems), PROBLEMS_EACH));
    }

    private List<HealthPage.Message> messages(DiagnosticCode code) {
        return knowledge.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code() == code)
                .limit(MESSAGES)
                .map(diagnostic -> new HealthPage.Message(
                        diagnostic.at().file(),
                        pageOf(diagnostic.at().file()),
                        lines.problems(List.of(diagnostic)).getFirst()))
                .toList();
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

    private static Level worst(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(Diagnostic::level)
                .min(Comparator.naturalOrder())
                .orElse(Level.INFO);
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
