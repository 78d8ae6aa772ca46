package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.note.Handle;
import dev.leanloop.note.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What hangs on an item: the words that show it, and what it says of other items. */
final class Attachments {

    /** A speaker stands in one of so many lines behind the first of the quote. */
    private static final int QUOTE_LINES = 5;

    private final Sources sources;
    private final NoteProblems problems;

    Attachments(Sources sources, List<Diagnostic> diagnostics) {
        this.sources = sources;
        this.problems = new NoteProblems(sources.index(), diagnostics);
    }

    /** The quotes that may be shown, in file order. */
    List<Quote> quotes(Scope scope, Item.Body body) {
        List<Quote> quotes = new ArrayList<>();
        for (Item.WrittenQuote quote : body.quotes()) {
            if (mayQuote(scope, quote)) {
                quotes.add(new Quote(quote.text(), scope.shared().orNull(quote.who()), quote.line()));
            }
        }
        return quotes;
    }

    /** Whether somebody's words may be shown; reports the quote when not (W43). */
    boolean mayQuote(Scope scope, Item.WrittenQuote quote) {
        Optional<Handle> unwilling = sources.sides().unwilling(quote, scope.customer());
        int further = quote.who() == null ? 0 : QUOTE_LINES;
        unwilling.ifPresent(who -> problems.at(
                DiagnosticCode.W43,
                scope.note(),
                scope.note().lines().lineOf(who.toString(), quote.line(), further),
                who.toString(),
                "a quote of " + who + ", whose profile says 'quotes: none'; it is withheld",
                ""));
        return unwilling.isEmpty();
    }

    List<Relation> relations(Scope scope, Item.Body body) {
        List<Relation> relations = new ArrayList<>();
        for (Item.WrittenRelation written : body.relations()) {
            Relation.Type type = switch (written.type()) {
                case "from" -> Relation.Type.FROM;
                case "same as" -> Relation.Type.SAME_AS;
                case "was" -> Relation.Type.WAS;
                case "against" -> Relation.Type.AGAINST;
                default -> throw new IllegalStateException("no relation: " + written.type());
            };
            ItemId resolved = written.link() ? target(scope, written.target()).orElse(null) : null;
            relations.add(new Relation(type, written.target(), resolved));
        }
        return relations;
    }

    private Optional<ItemId> target(Scope scope, String written) {
        return sources.index().find(scope.note().path(), written).map(target -> {
            if (target.fragment().isEmpty()) {
                return ItemId.of(target.note());
            }
            ItemId item = ItemId.of(target.note(), target.fragment());
            return sources.holds(target.note(), item) ? item : ItemId.of(target.note());
        });
    }
}
