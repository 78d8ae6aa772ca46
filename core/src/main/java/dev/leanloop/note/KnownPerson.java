package dev.leanloop.note;

import java.util.List;

/**
 * A row of the people file, which lies outside the notes so that names and addresses need not stand in them. Its phone numbers are
 * for people: nothing reads them.
 *
 * @param id the handle that notes use
 * @param name compared with names in notes, never shown; may be empty
 * @param mail the addresses git may know; compared without case
 */
public record KnownPerson(Handle id, String name, List<String> mail) {

    public KnownPerson {
        mail = List.copyOf(mail);
    }
}
