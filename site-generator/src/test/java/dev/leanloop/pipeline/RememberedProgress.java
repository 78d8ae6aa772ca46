package dev.leanloop.pipeline;

import java.util.ArrayList;
import java.util.List;

/** Remembers what it was told. */
final class RememberedProgress implements Progress {

    final List<String> told = new ArrayList<>();
    private int parts;
    private int done;

    @Override
    public void begin(Step step, int all) {
        told.add(step.name());
        parts = all;
        done = 0;
    }

    @Override
    public void advance() {
        done++;
    }

    @Override
    public void end() {
        told.set(told.size() - 1, told.getLast() + " " + done + "/" + parts);
    }
}
