package dev.leanloop.imports;

/**
 * Somebody as another program names them. Neither of the two is written into a note.
 *
 * @param name may be empty
 * @param mail may be empty
 */
public record WrittenName(String name, String mail) {

    static WrittenName of(String name) {
        return new WrittenName(name.strip(), "");
    }
}
