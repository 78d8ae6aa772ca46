package dev.leanloop.site.page;

/**
 * A cycle drawn as a wheel: the upper half ours, the lower half theirs, an absent phase an empty quarter.
 *
 * @param opener {@code performer} or {@code customer}: whose half stands first in the note; empty when nobody can say
 * @param plan whether there is a Plan
 * @param act whether there is an Act
 * @param check whether there is a Check
 * @param doing whether there is a Do
 * @param description the picture in words, for those who do not see it
 */
public record Wheel(String opener, boolean plan, boolean doing, boolean check, boolean act, String description) {}
