package dev.leanloop.pipeline;

/** Is told how far a build is. Called by one thread at a time; steps come one after the other. */
public interface Progress {

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
    void begin(Step step, int parts);

    /** One part of the step is done. */
    void advance();

    /** The step is over, well or not. */
    void end();
}
