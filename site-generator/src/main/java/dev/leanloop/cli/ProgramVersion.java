package dev.leanloop.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
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
            Path code = code();
            return number() + " " + Files.size(code) + " " + Files.getLastModifiedTime(code);
        } catch (IOException | URISyntaxException e) {
            return number();
        }
    }

    /** The jar, or the folder of classes. */
    private static Path code() throws URISyntaxException {
        CodeSource source = Main.class.getProtectionDomain().getCodeSource();
        URL place = source == null ? null : source.getLocation();
        // Classes from an archive (-XX:SharedArchiveFile) that was moved know no place; Java was told of the jar all
        // the same.
        return place == null ? Path.of(System.getProperty("java.class.path", "")) : Path.of(place.toURI());
    }

    /** The version's number; words in its place when the program does not run from a jar. */
    static String number() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(from classes, without a jar)" : version;
    }
}
