package dev.leanloop.knowledge;

import dev.leanloop.note.NotePath;
import org.jspecify.annotations.Nullable;

/**
 * The name of one item, stable under edits elsewhere in its note: the note's path without extension, {@code #}, then the item's
 * {@code ^id} or label, else eight hexadecimal digits of a hash of its text (equal texts get {@code -2}, {@code -3}, ...). A
 * conversation, customer or review as a whole has no {@code #}.
 *
 * @param value for example {@code customers/acme/2024-05-14-pricing-call#H1}
 */
public record ItemId(String value) implements Comparable<ItemId> {

    /** The id of a note as a whole. */
    public static ItemId of(NotePath note) {
        return new ItemId(note.stem());
    }

    /** The id of an item within a note. */
    public static ItemId of(NotePath note, String fragment) {
        return of(note).item(fragment);
    }

    /** The id of an item within this note, which is a whole one. */
    ItemId item(String fragment) {
        return new ItemId(value + "#" + fragment);
    }

    /** The part after the last {@code #}: the anchor on the note's page; empty for a note as a whole. */
    public String fragment() {
        int hash = value.lastIndexOf('#');
        return hash < 0 ? "" : value.substring(hash + 1);
    }

    /** The note that holds the item, as a whole; itself for a note as a whole. */
    public ItemId note() {
        int hash = value.lastIndexOf('#');
        return hash < 0 ? this : new ItemId(value.substring(0, hash));
    }

    /** As a record's own, which is slow until it is compiled twice: maps of items ask very often. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ItemId id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
