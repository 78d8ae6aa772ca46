package dev.leanloop.serve;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.Level;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Pace;
import dev.leanloop.note.NotePath;
import dev.leanloop.pipeline.Onlooker;
import dev.leanloop.site.page.SiteUrl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Whoever has pages open: what they show and are told, whether that comes of a saved note or of a build, which go on beside each
 * other. A page that was made for a change stays until another is there for that change or a later one. Safe to share between
 * threads.
 */
final class OpenPages {

    /** Errors that a page shows: more would cover it. */
    private static final int SHOWN = 8;

    /** What open pages are told, with the errors in the notes: perhaps they changed, too. */
    private static final String CHANGED = "changed";

    private final PreviewServer server;

    private final Object lock = new Object();

    /** The last change of each note that is in no reading yet, as far as that is known. */
    private final Map<NotePath, Long> saved = new HashMap<>();

    private List<Diagnostic> errors = List.of();
    private String said = "";

    OpenPages(PreviewServer server) {
        this.server = server;
    }

    /**
     * Remembers which files changed.
     *
     * @return all that changed since the notes were read last
     */
    Set<NotePath> save(long change, Set<NotePath> files) {
        synchronized (lock) {
            files.forEach(file -> saved.put(file, change));
            return Set.copyOf(saved.keySet());
        }
    }

    /**
     * They look on while something is made of all changes up to one.
     *
     * @param isOutdated whether nobody waits for that any more
     * @param pace by which that waits for what is more urgent
     */
    Onlooker lookingOn(long change, BooleanSupplier isOutdated, Pace pace) {
        return new Onlooker() {
            @Override
            public boolean isShownSaved() {
                return true;
            }

            @Override
            public Set<SiteUrl> pages() {
                return server.openPages();
            }

            @Override
            public void read(KnowledgeBase knowledge) {
                OpenPages.this.read(change, knowledge);
            }

            @Override
            public void page(SiteUrl url, String html) {
                show(change, url, html);
            }

            @Override
            public void awaitTurn() {
                pace.awaitTurn();
            }

            @Override
            public boolean isOutdated() {
                return isOutdated.getAsBoolean();
            }
        };
    }

    private void read(long change, KnowledgeBase knowledge) {
        synchronized (lock) {
            saved.values().removeIf(last -> last <= change);
            errors = knowledge.diagnostics().stream()
                    .filter(problem -> problem.level() == Level.ERROR)
                    .toList();
            said = words(errors);
            server.tell(CHANGED, said);
        }
    }

    private static String words(List<Diagnostic> errors) {
        String lines = errors.stream()
                .limit(SHOWN)
                .map(error -> error.at().file() + ":" + error.at().line() + ": " + error.code() + " " + error.message()
                        + "\n")
                .collect(Collectors.joining());
        int more = errors.size() - SHOWN;
        return more > 0 ? lines + "and " + more + " more: leanloop check names them all" : lines;
    }

    private void show(long change, SiteUrl url, String html) {
        server.show(url, html, change);
        synchronized (lock) {
            server.tell(CHANGED, said);
        }
    }

    /**
     * The site is published as all changes up to one have it.
     *
     * @param known how many errors are in the notes
     * @return those errors that were found when the notes were read last
     */
    List<Diagnostic> publish(long change, int known) {
        server.publish(change);
        synchronized (lock) {
            // A site that was up to date already says how many errors there are, not which.
            server.tell(
                    CHANGED,
                    known == errors.size() ? said : "errors in the notes: " + known + "; leanloop check names them");
            return errors;
        }
    }

    /** The site could not be built. */
    void fail(String why) {
        server.tell("failed", "The site could not be built: " + why);
    }
}
