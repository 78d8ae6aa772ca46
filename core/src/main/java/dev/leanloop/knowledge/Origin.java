package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Rule;

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
        int byNote = note.compareTo(other.note);
        if (byNote != 0) {
            return byNote;
        }
        int byLine = Integer.compare(line, other.line);
        int byPlace = byLine == 0 ? Integer.compare(column, other.column) : byLine;
        return byPlace == 0 ? id.compareTo(other.id) : byPlace;
    }
}
