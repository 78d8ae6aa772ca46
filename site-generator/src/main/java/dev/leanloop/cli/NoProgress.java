package dev.leanloop.cli;

import dev.leanloop.pipeline.Progress;

/** Says nothing. */
final class NoProgress implements Progress {

    @Override
    public void begin(Step step, int parts) {}

    @Override
    public void advance() {}

    @Override
    public void end() {}
}
