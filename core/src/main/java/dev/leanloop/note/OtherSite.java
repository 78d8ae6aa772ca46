package dev.leanloop.note;

/**
 * Another site of the same server, or the folder beside this one, whose notes the search finds, too.
 *
 * @param name as its hits say
 * @param at its folder, relative to this site's or from the server's root, with a slash at its end
 */
public record OtherSite(String name, String at) {}
