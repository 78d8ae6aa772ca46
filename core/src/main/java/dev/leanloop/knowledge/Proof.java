package dev.leanloop.knowledge;

import java.util.Locale;

/** Whether git shows that an expectation was written before its talk. */
public enum Proof {
    /** Committed before the conversation. */
    BEFORE,
    /** First committed together with its verdict. */
    TOGETHER,
    /** Git cannot tell. */
    UNKNOWN;

    /** The word in facets and exports: {@code before}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
