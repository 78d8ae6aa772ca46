package dev.leanloop.knowledge;

import dev.leanloop.note.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Joins answers to questions: each under a link to what it answers. */
final class QuestionList {

    private final NoteIndex index;
    private final List<QuestionDraft> questions = new ArrayList<>();

    QuestionList(Sources sources) {
        this.index = sources.index();
    }

    void state(Scope scope, Item.Question item, Origin origin) {
        questions.add(new QuestionDraft(scope, item, origin));
    }

    /** Answers the one open question that a link of the answer leads to; with none or several it answers nothing. */
    void give(Scope scope, Item.Answer answer) {
        for (String link : answer.links()) {
            Optional<NoteFinder.Target> target = index.find(scope.note().path(), link);
            if (target.isEmpty()) {
                continue;
            }
            List<QuestionDraft> asked = questions.stream()
                    .filter(draft ->
                            draft.origin.note().equals(target.orElseThrow().note()))
                    .filter(draft -> target.orElseThrow().fragment().isEmpty()
                            || draft.origin
                                    .id()
                                    .fragment()
                                    .equals(target.orElseThrow().fragment()))
                    .filter(draft -> draft.answer == null)
                    .toList();
            if (asked.size() == 1) {
                asked.getFirst().answer = answer.body().text();
                return;
            }
        }
    }

    List<Question> finish() {
        return questions.stream().map(QuestionDraft::finish).toList();
    }

    /** A question while answers to it are still being found. */
    private static final class QuestionDraft {
        private final Scope scope;
        private final Item.Question item;
        private final Origin origin;
        private @Nullable String answer;

        QuestionDraft(Scope scope, Item.Question item, Origin origin) {
            this.scope = scope;
            this.item = item;
            this.origin = origin;
            this.answer = item.answer();
        }

        Question finish() {
            Item.Body body = item.body();
            return new Question(
                    origin,
                    body.text(),
                    item.struck() || answer != null,
                    answer,
                    scope.customer(),
                    scope.date(),
                    body.phase(),
                    scope.topics(body.topics()),
                    body.people());
        }
    }
}
