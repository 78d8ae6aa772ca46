package dev.leanloop.index.web;

import java.util.ArrayList;
import java.util.List;

/** A part of a {@link RunFamily} while it is written: it begins a file and a group. */
final class FamilyPart {
    final String name;
    final int volume;
    final int start;
    final int firstRun;
    final List<PartTexts.File> files = new ArrayList<>();
    int runs;
    String digest = "";
    boolean isInOneVolume = true;

    /**
     * @param volume number of the volume in which its runs begin
     * @param start where they do
     * @param firstRun how many runs that volume has before
     */
    FamilyPart(String name, int volume, int start, int firstRun) {
        this.name = name;
        this.volume = volume;
        this.start = start;
        this.firstRun = firstRun;
    }
}
