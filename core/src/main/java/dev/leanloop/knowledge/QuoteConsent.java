package dev.leanloop.knowledge;

/** How a person allows to be quoted: the {@code quotes} key of their line in a profile. */
public enum QuoteConsent {
    /** With their handle. */
    NAME,
    /** With their role only; what holds when the profile says nothing. */
    ROLE,
    /** Not at all: the text is withheld. */
    NONE
}
