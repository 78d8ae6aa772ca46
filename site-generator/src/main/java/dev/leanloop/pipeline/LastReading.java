package dev.leanloop.pipeline;

import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.RecentKnowledge;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.Settings;
import dev.leanloop.note.source.BoundedReader;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.site.LookedAtPages;
import dev.leanloop.site.SitePlan;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was read last, kept in memory from one build to the next: for pages that somebody looks at, which are not to wait until the site is
 * made, nor until all its notes are read. Shared by two threads: one builds and remembers, the other one shows what was saved.
 */
final class LastReading {

    /** So many files come of a checkout, not of somebody who writes: reading all takes no longer. */
    static final int MOST_SAVED = 64;

    private volatile @Nullable RecentKnowledge recent;
    private volatile Map<ItemId, List<Learning>> related = Map.of();
    private @Nullable Look look;

    /** Remembers what was read just now. */
    void remember(RecentKnowledge knowledge) {
        recent = knowledge;
    }

    /** Remembers which learnings are like another, for pages that are shown before it is known which are now. */
    void remember(Map<ItemId, List<Learning>> likeAnother) {
        related = likeAnother;
    }

    /** How pages of some knowledge look. Styles and scripts are packed once, by whoever asks first. */
    synchronized Look look(KnowledgeBase knowledge, Ages ages) throws IOException {
        var frame = SitePlan.frame(knowledge, ages);
        Look known = look == null ? Look.of(frame) : look.in(frame);
        look = known;
        return known;
    }

    /**
     * Shows what is looked at, as some knowledge has it.
     *
     * @return how many pages that were
     */
    int show(KnowledgeBase knowledge, Ages ages, Onlooker onlooker) throws IOException {
        List<Page> pages =
                LookedAtPages.of(knowledge, related, onlooker.pages()).toList();
        if (pages.isEmpty()) {
            return 0; // Before styles and scripts are packed, which may go on beside other work.
        }
        Look now = look(knowledge, ages);
        pages.forEach(page -> onlooker.page(page.head().url(), now.templates().render(page)));
        return pages.size();
    }

    /**
     * Shows what is looked at, as the notes have it that were saved since they were read last; nothing when there are none, or more must
     * be read to know what they are.
     *
     * @param saved at least those that were saved since
     * @throws IOException when a disk fails
     */
    void showSaved(NotesFolder folder, Set<NotePath> saved, AsOf asOf, Onlooker onlooker) throws IOException {
        RecentKnowledge before = recent;
        if (before == null || saved.size() > MOST_SAVED || onlooker.pages().isEmpty()) {
            return;
        }
        Map<NotePath, List<Note>> notes = read(folder, before, saved);
        if (!notes.isEmpty()) {
            try {
                show(before.with(notes), asOf.ages(folder), onlooker);
            } catch (UncheckedIOException e) {
                // A version in git that cannot be read: the build that follows says so, if it is still so.
            }
        }
    }

    private static Map<NotePath, List<Note>> read(NotesFolder folder, RecentKnowledge before, Set<NotePath> saved)
            throws IOException {
        Map<NotePath, List<Note>> notes = new HashMap<>();
        Settings settings = before.settings();
        try (BoundedReader reader = new BoundedReader(new NoteReader(settings), settings)) {
            for (NotePath file : saved) {
                if (before.isOf(file)
                        && folder.read(file) instanceof NotesFolder.Text.Decoded text
                        && reader.begin(file, text.text()).outcome() instanceof BoundedReader.Outcome.Read read) {
                    notes.put(file, read.notes());
                }
            }
        }
        return notes;
    }
}
