package dev.leanloop.knowledge;

import dev.leanloop.note.Handle;
import dev.leanloop.note.Item;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes truth reviews of the notes of that type: what they are about, and their feedback checks with the day each was made. */
final class TruthReviewList {

    private final Sources sources;
    private final LinkProblems links;

    TruthReviewList(Sources sources, LinkProblems links) {
        this.sources = sources;
        this.links = links;
    }

    List<TruthReview> read(List<Note> notes, Map<NotePath, ItemNames> names) {
        List<TruthReview> reviews = new ArrayList<>();
        for (Note note : notes) {
            ItemNames ids = names.get(note.path());
            if (note.type() == NoteType.TRUTH && ids != null) {
                reviews.add(review(note, ids));
            }
        }
        return reviews;
    }

    private TruthReview review(Note note, ItemNames ids) {
        LocalDate date = sources.dates().of(note).date();
        sources.dates().report(note);
        List<TruthReview.FeedbackCheck> checks = new ArrayList<>();
        List<Item> items = note.items();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Item.FeedbackCheck check) {
                checks.add(feedback(note, check, ids.items().get(i), date));
            }
        }
        return new TruthReview(
                note.path(),
                note.title(),
                date,
                about(note),
                note.frontMatter().list("with").stream()
                        .flatMap(name -> Handle.named(name).stream())
                        .toList(),
                note.steps(),
                checks);
    }

    private List<NotePath> about(Note note) {
        Optional<NotePath> only = note.frontMatter()
                .written("about")
                .flatMap(name -> sources.index().find(note.path(), name))
                .map(NoteFinder.Target::note);
        if (only.isPresent()) {
            return List.of(only.orElseThrow()); // A note's name may hold a comma.
        }
        List<NotePath> about = new ArrayList<>();
        for (String written : note.frontMatter().list("about")) {
            Optional<NotePath> target =
                    sources.index().find(note.path(), written).map(NoteFinder.Target::note);
            target.ifPresent(about::add);
            if (target.isEmpty()) {
                links.about(note, written);
            }
        }
        if (note.frontMatter().list("about").isEmpty()) {
            links.noAbout(note);
        }
        return about;
    }

    private TruthReview.FeedbackCheck feedback(
            Note note, Item.FeedbackCheck check, Origin origin, @Nullable LocalDate date) {
        TruthReview.State state = check.holding() == null
                ? TruthReview.State.OPEN
                : check.holding() ? TruthReview.State.HOLDING : TruthReview.State.NOT_HOLDING;
        LocalDate made = state == TruthReview.State.OPEN
                ? null
                : sources.past().done(note.path(), PastNote.key(check)).orElse(null);
        return new TruthReview.FeedbackCheck(
                origin,
                check.due().resolve(Optional.ofNullable(date)).orElse(null),
                check.who(),
                check.body().text(),
                state,
                made,
                check.words());
    }
}
