package dev.leanloop.note;

import dev.leanloop.diagnostic.SourceLocation;

/**
 * The language that a team wants the site's own words in.
 *
 * @param code an ISO 639 code, with a region if need be
 * @param at where it is written
 */
public record InterfaceLanguage(String code, SourceLocation at) {}
