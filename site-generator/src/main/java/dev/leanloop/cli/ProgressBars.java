package dev.leanloop.cli;

import dev.leanloop.pipeline.Progress;
import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** One bar a step, for a terminal. */
final class ProgressBars implements Progress {

    private static final int UPDATE_MILLIS = 100;
    private static final int USUAL_WIDTH = 80;

    private final PrintWriter err;
    private final int width;
    private final ProgressBarStyle style;
    private @Nullable ProgressBar bar;

    ProgressBars(Surroundings surroundings) {
        err = surroundings.err();
        width = width(surroundings.environment().getOrDefault("COLUMNS", ""));
        style = surroundings.colour() ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.UNICODE_BLOCK;
    }

    private static int width(String columns) {
        return columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }

    @Override
    public void begin(Step step, int parts) {
        bar = new ProgressBarBuilder()
                .setTaskName(step.words())
                .setInitialMax(parts)
                .setStyle(style)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, width - 1))
                .clearDisplayOnFinish()
                .build();
    }

    private void draw(String line) {
        err.print('\r' + line);
        err.flush();
    }

    @Override
    public void advance() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void end() {
        if (bar != null) {
            bar.close();
            bar = null;
            err.print('\r' + " ".repeat(width - 1) + '\r');
            err.flush();
        }
    }
}
