package dev.leanloop.knowledge;

import java.util.List;

/**
 * What a note's front matter says under a key, as a vault's editor shows it above the note; addresses, numbers and secrets masked.
 *
 * @param name the key as written
 * @param values at least one
 */
public record NoteProperty(String name, List<String> values) {

    public NoteProperty {
        values = List.copyOf(values);
    }
}
