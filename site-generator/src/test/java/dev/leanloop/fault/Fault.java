package dev.leanloop.fault;

import java.nio.file.Path;

/** What goes wrong with a {@link FaultyDisk}. */
sealed interface Fault {

    /** Nothing; operations are counted. */
    record None() implements Fault {}

    /** One operation fails, as on a bad sector. */
    record ErrorAt(int at) implements Fault {}

    /** An operation and all after it fail, as when a cable is pulled: nothing can be put back. */
    record DeadFrom(int at) implements Fault {}

    /** The process ends in the middle of an operation: half a write is done, nothing after it. */
    record KillAt(int at) implements Fault {}

    /** As a kill, and what no force waited for is lost: such files are empty. */
    record PowerCutAt(int at) implements Fault {}

    /** No more than so many bytes can be written; names cost some, too. */
    record FullAfter(long bytes) implements Fault {}

    /** A folder may not be opened, whoever asks: its files' names are not told. */
    record Closed(Path folder) implements Fault {}
}
