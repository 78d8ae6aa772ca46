package dev.leanloop.note;

import java.util.List;

/**
 * One of us, as {@code leanloop.yml} lists them.
 *
 * @param id the handle
 * @param name as git knows the author; may be empty
 * @param mail the addresses git may know; compared without case
 */
public record TeamMember(Handle id, String name, List<String> mail) {

    public TeamMember {
        mail = List.copyOf(mail);
    }
}
