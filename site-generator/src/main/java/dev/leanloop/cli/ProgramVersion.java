package dev.leanloop.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest names. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Leanloop " + number()};
    }

    /** What differs whenever the program does, released or not: what it keeps, no other one reads. */
    static String exact() {
        try {
            Path code = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return number() + " " + Files.size(code) + " " + Files.getLastModifiedTime(code);
        } catch (IOException | URISyntaxException e) {
            return number();
        }
    }

    /** The version's number; words in its place when the program does not run from a jar. */
    static String number() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(from classes, without a jar)" : version;
    }
}
