package dev.leanloop.note;

import java.util.Optional;

/** Finds the file that {@code people} in {@code leanloop.yml} names. */
public interface PeopleFile {

    /**
     * Its text.
     *
     * @param path as written, relative to the notes folder
     * @return empty when there is no such file that can be read as text
     */
    Optional<String> text(String path);
}
