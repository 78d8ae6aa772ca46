package dev.leanloop.site.page;

/**
 * A person in a list.
 *
 * @param handle {@code @maria.k}
 * @param role may be empty
 */
public record PersonLine(String handle, String role) {}
