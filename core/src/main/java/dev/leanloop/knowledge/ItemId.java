package dev.leanloop.knowledge;

import dev.leanloop.note.NotePath;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of one item, stable under edits elsewhere in its note: the note's path without extension, {@code #}, then the item's
 * {@code ^id} or label, else eight hexadecimal digits of a hash of its text (equal texts get {@code -2}, {@code -3}, ...). A
 * conversation, customer or review as a whole has no {@code #}.
 *
 * <p>In two parts, of which the items of a note share the first: names are a tenth of all that a site is made of. The second may be
 * worked out when somebody asks for it, and is the same at any time, to any thread.
 */
public final class ItemId implements Comparable<ItemId> {

    private final String stem;

    /** Null until it is taken from those of the note; the same whichever thread asks first. */
    private @Nullable String fragment;

    private final @Nullable Fragments ofNote;
    private final int place;

    /**
     * A name as it is known.
     *
     * @param stem the note's, for example {@code customers/acme/2024-05-14-pricing-call}
     * @param fragment the part after the last {@code #}; empty for a note as a whole
     */
    public ItemId(String stem, String fragment) {
        this.stem = stem;
        this.fragment = fragment;
        this.ofNote = null;
        this.place = 0;
    }

    /** The name of an item at a place among those of its note. */
    ItemId(String stem, Fragments ofNote, int place) {
        this.stem = stem;
        this.ofNote = ofNote;
        this.place = place;
    }

    /** The id of a note as a whole. */
    public static ItemId of(NotePath note) {
        return new ItemId(note.stem(), "");
    }

    /** The id of an item within a note. */
    public static ItemId of(NotePath note, String fragment) {
        return new ItemId(note.stem(), fragment);
    }

    /** The note's part, for example {@code customers/acme/2024-05-14-pricing-call}. */
    public String stem() {
        return stem;
    }

    /** The part after the last {@code #}, which is the anchor on the note's page; empty for a note as a whole. */
    public String fragment() {
        String known = fragment;
        if (known == null) {
            known = Objects.requireNonNull(ofNote).at(place);
            fragment = known;
        }
        return known;
    }

    /** The note that holds the item, as a whole; itself for a note as a whole. */
    public ItemId note() {
        return fragment().isEmpty() ? this : new ItemId(stem, "");
    }

    /** The name as it is written: {@code customers/acme/2024-05-14-pricing-call#H1}. */
    public String value() {
        return fragment().isEmpty() ? stem : stem + "#" + fragment();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || other instanceof ItemId id && fragment().equals(id.fragment()) && stem.equals(id.stem);
    }

    @Override
    public int hashCode() {
        return 31 * stem.hashCode() + fragment().hashCode();
    }

    /** As the names are when they are written. */
    @Override
    public int compareTo(ItemId other) {
        if (this == other) {
            return 0; // Nothing is worked out for that.
        }
        if (stem.equals(other.stem)) {
            return fragment().compareTo(other.fragment());
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
