package dev.leanloop.site.page;

/** What the ages on pages are counted against where a browser runs the pages' script. */
public enum Ages {
    /** The reader's day: the site was built for today and must not go stale. */
    GROW,
    /** The site's own day, since somebody chose one: a story told as of a day stays so. */
    STAND
}
