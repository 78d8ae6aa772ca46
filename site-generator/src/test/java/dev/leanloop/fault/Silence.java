package dev.leanloop.fault;

import dev.leanloop.pipeline.Progress;

/** Progress that nobody watches. */
final class Silence implements Progress {

    @Override
    public void begin(Step step, int all) {}

    @Override
    public void advance() {}

    @Override
    public void end() {}
}
