package dev.leanloop.site.page;

import java.util.List;

/** The page of a shared hypothesis: its text, and each note that states it. */
public record BeliefPage(PageHead head, NoteText note, String label, List<HypothesisLine> statements) implements Page {

    public BeliefPage {
        statements = List.copyOf(statements);
    }
}
