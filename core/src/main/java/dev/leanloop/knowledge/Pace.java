package dev.leanloop.knowledge;

/** Lets long work wait for what is more urgent: asked between its steps, by the thread that works. */
public interface Pace {

    /** Nothing is more urgent. */
    Pace STEADY = () -> {};

    /** Returns when it is this work's turn again, mostly at once. */
    void awaitTurn();
}
