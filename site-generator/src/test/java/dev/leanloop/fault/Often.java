package dev.leanloop.fault;

/** How often a check runs: a few times among the other tests, and as often as docs/reliability.md says with {@code ./verify --long}. */
final class Often {

    static final boolean LONG = Boolean.getBoolean("long.tests");

    private Often() {}

    static int times(int few, int full) {
        return LONG ? full : few;
    }
}
