package dev.leanloop.site.page;

/**
 * A problem of a note.
 *
 * @param code {@code W11}
 * @param level {@code error}, {@code warning} or {@code info}
 * @param line in the file, from 1
 * @param message what is wrong
 * @param fixedLine the line to copy; may be empty
 */
public record ProblemLine(String code, String level, int line, String message, String fixedLine) {}
