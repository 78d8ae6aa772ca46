package dev.leanloop.knowledge;

import dev.leanloop.markdown.LinkTargets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Passes questions on, and writes down what was asked and answered. With an embedded note that would be too much: nothing is told. */
final class TracedTargets implements LinkTargets {

    private final LinkTargets targets;
    private final List<HtmlTrace.Asked> asked = new ArrayList<>();
    private boolean isEmbedding;

    TracedTargets(LinkTargets targets) {
        this.targets = targets;
    }

    /** What was asked so far. */
    HtmlTrace trace(String own) {
        return isEmbedding ? HtmlTrace.NONE : new HtmlTrace(own, asked);
    }

    /** Whether all of it would be answered as it was. */
    static boolean answersAre(List<HtmlTrace.Asked> asked, LinkTargets targets) {
        for (HtmlTrace.Asked one : asked) {
            Optional<String> answer = switch (one.kind()) {
                case NOTE -> targets.note(one.target());
                case TOPIC -> targets.topic(one.target());
                case IMAGE -> targets.image(one.target());
                case EMBEDDED -> targets.embedded(one.target()).map(EmbeddedNote::url);
            };
            if (!written(answer).equals(one.answer())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Optional<String> note(String target) {
        return noted(HtmlTrace.Kind.NOTE, target, targets.note(target));
    }

    @Override
    public Optional<String> topic(String tag) {
        return noted(HtmlTrace.Kind.TOPIC, tag, targets.topic(tag));
    }

    @Override
    public Optional<String> image(String target) {
        return noted(HtmlTrace.Kind.IMAGE, target, targets.image(target));
    }

    @Override
    public Optional<EmbeddedNote> embedded(String target) {
        Optional<EmbeddedNote> answer = targets.embedded(target);
        isEmbedding |= answer.isPresent();
        noted(HtmlTrace.Kind.EMBEDDED, target, answer.map(EmbeddedNote::url));
        return answer;
    }

    private Optional<String> noted(HtmlTrace.Kind kind, String target, Optional<String> answer) {
        asked.add(new HtmlTrace.Asked(kind, target, written(answer)));
        return answer;
    }

    private static String written(Optional<String> answer) {
        return answer.map(address -> "=" + address).orElse("");
    }
}
