package dev.leanloop.cli;

/** Starts Leanloop. */
public final class Main {

    private Main() {}

    /** Runs one command. */
    public static void main(String[] arguments) {}
}
