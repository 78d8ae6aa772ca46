package dev.leanloop.knowledge;

import dev.leanloop.note.NotePath;
import org.jspecify.annotations.Nullable;

/**
 * The name of one item, stable under edits elsewhere in its note: the note's path without extension, {@code #}, then the item's
 * {@code ^id} or label, else eight hexadecimal digits of a hash of its text (equal texts get {@code -2}, {@code -3}, ...). A
 * conversation, customer or review as a whole has no {@code #}.
 *
 * <p>In two parts, of which the items of a note share the first: names are a tenth of all that a site is made of.
 *
 * @param stem the note's, for example {@code customers/acme/2024-05-14-pricing-call}
 * @param fragment the part after the last {@code #}, which is the anchor on the note's page; empty for a note as a whole
 */
public record ItemId(String stem, String fragment) implements Comparable<ItemId> {

    /** The id of a note as a whole. */
    public static ItemId of(NotePath note) {
        return new ItemId(note.stem(), "");
    }

    /** The id of an item within a note. */
    public static ItemId of(NotePath note, String fragment) {
        return new ItemId(note.stem(), fragment);
    }

    /** The id of an item within this note, which is a whole one. */
    ItemId item(String fragmentOfItem) {
        return new ItemId(stem, fragmentOfItem);
    }

    /** The note that holds the item, as a whole; itself for a note as a whole. */
    public ItemId note() {
        return fragment.isEmpty() ? this : new ItemId(stem, "");
    }

    /** The name as it is written: {@code customers/acme/2024-05-14-pricing-call#H1}. */
    public String value() {
        return fragment.isEmpty() ? stem : stem + "#" + fragment;
    }

    /** As a record's own, which is slow until it is compiled twice: maps of items ask very often. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ItemId id && fragment.equals(id.fragment) && stem.equals(id.stem);
    }

    @Override
    public int hashCode() {
        return 31 * stem.hashCode() + fragment.hashCode();
    }

    /** As the names are when they are written. */
    @Override
    public int compareTo(ItemId other) {
        if (stem.equals(other.stem)) {
            return fragment.compareTo(other.fragment);
        }
        boolean oneBeginsAsTheOther = stem.startsWith(other.stem) || other.stem.startsWith(stem);
        return oneBeginsAsTheOther ? value().compareTo(other.value()) : stem.compareTo(other.stem);
    }

    /** The name as it is written. */
    @Override
    public String toString() {
        return value();
    }
}
