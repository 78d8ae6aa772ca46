package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Rule;
import java.util.Comparator;

/**
 * Where an item comes from: every number on the site leads back to such a place.
 *
 * @param id the item's stable name
 * @param note the note that holds it
 * @param line the line of the text itself, from 1
 * @param column the column in UTF-16 units, from 1
 * @param rule by which it was found
 */
public record Origin(ItemId id, NotePath note, int line, int column, Rule rule) implements Comparable<Origin> {

    private static final Comparator<Origin> ORDER = Comparator.comparing(Origin::note)
            .thenComparingInt(Origin::line)
            .thenComparingInt(Origin::column)
            .thenComparing(Origin::id);

    /** The same place, for an item that the line is too. */
    Origin as(ItemId other) {
        return new Origin(other, note, line, column, rule);
    }

    /** The place as problems name it. */
    SourceLocation location() {
        return new SourceLocation(note.value(), line, column);
    }

    /** By note, then place in the note. */
    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }
}
