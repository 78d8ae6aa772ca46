package dev.leanloop.note;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The headings around the line that is read, and the phase they put it in; see section 8 of the note format. */
final class OpenSections {

    private final Deque<Section> open = new ArrayDeque<>();
    private final List<Note.PhaseHeading> phases = new ArrayList<>();

    /** A heading: a known word starts its phase, an unknown one stays in the phase of the section around it. */
    void heading(String words, int level, int line, Optional<Phase> named) {
        while (!open.isEmpty() && open.peek().level() >= level) {
            open.pop();
        }
        Section.Sort unsaid = named.isPresent() ? Section.Sort.PLAIN : sort();
        open.push(new Section(
                level,
                named.orElse(phase()),
                false,
                PhaseWords.sort(words).orElse(unsaid),
                named.isPresent() ? "" : words));
        named.ifPresent(found -> phases.add(new Note.PhaseHeading(found, line)));
    }

    /** A line that stands for a heading counts one level below the heading above it; another such line is its sibling. */
    void line(String words, int line, Optional<Phase> named) {
        int level = open.isEmpty() ? 1 : open.peek().level();
        boolean sibling = !open.isEmpty() && open.peek().byLine();
        heading(words, sibling ? level : level + 1, line, named);
        open.push(open.pop().asLine());
    }

    /** The phase of what stands here; null outside the phases. */
    @Nullable
    Phase phase() {
        return open.isEmpty() ? null : open.peek().phase();
    }

    /** What the headings say of what stands here, beside the phase. */
    Section.Sort sort() {
        return open.isEmpty() ? Section.Sort.PLAIN : open.peek().sort();
    }

    /** The words of the heading right above, where they name no phase; "" without one. */
    String topic() {
        return open.isEmpty() ? "" : open.peek().topic();
    }

    /** Every phase that was opened, in order. */
    List<Note.PhaseHeading> phases() {
        return phases;
    }
}
