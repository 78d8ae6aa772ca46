package dev.leanloop.pipeline;

/** Is told how far a build is, and does nothing of itself. Called by one thread at a time; steps come one after the other. */
public interface Progress {

    /** Nobody watches. */
    Progress UNWATCHED = new Progress() {};

    /** The steps of a build, in their order. */
    enum Step {
        READ("Reading notes"),
        RESOLVE("Resolving links and history"),
        RENDER("Writing pages"),
        INDEX("Finishing the search"),
        PUBLISH("Publishing");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        /** What is going on, for a person. */
        public String words() {
            return words;
        }
    }

    /**
     * A step begins.
     *
     * @param parts how often {@link #advance} will be called
     */
    default void begin(Step step, int parts) {}

    /** One part of the step is done. */
    default void advance() {}

    /** The step is over, well or not. */
    default void end() {}

    /**
     * Tells of steps that what was kept made needless, as if they had been taken: what a build prints does not depend on whether a note
     * changed that its audience may not read.
     *
     * @param pages how many the site has
     */
    default void pass(int pages, Step... steps) {
        for (Step step : steps) {
            begin(step, step == Step.RENDER ? pages : 1);
            end();
        }
    }
}
