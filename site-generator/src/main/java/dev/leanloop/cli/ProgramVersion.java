package dev.leanloop.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest names. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Leanloop " + number()};
    }

    /** The version's number; words in its place when the program does not run from a jar. */
    static String number() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(from classes, without a jar)" : version;
    }
}
