package dev.leanloop.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same notes and day in processes with other languages, time zones and clocks. */
final class SameBytesTest {

    /** Where I has no dot, where digits are others, where the year is another, and the usual. */
    private static final List<String> LOCALES = List.of("en-US", "tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist");

    private static final List<String> ZONES =
            List.of("UTC", "Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu");

    /** Long before, on the very day at its last second, and long after. */
    private static final List<String> CLOCKS =
            List.of("1999-12-31T23:59:59Z", "2026-03-31T23:59:59Z", "2031-07-01T04:30:00Z");

    private static final int FEW = 16;

    @TempDir
    private Path temporary;

    @Test
    void theSameNotesAndDayGiveTheSameBytes() throws IOException, InterruptedException {
        TwoStates states = TwoStates.in(temporary);
        Tally tally = new Tally("combinations of locale, zone and clock");
        SortedMap<String, String> first = null;
        int number = 0;
        for (String locale : LOCALES) {
            for (String zone : ZONES) {
                for (String clock : CLOCKS) {
                    number++;
                    if (!Often.LONG && number % FEW != 1) {
                        continue;
                    }
                    Path site = temporary.resolve("site" + number);
                    int code = build(states, site, locale, zone, clock, "2026-03-31");
                    SortedMap<String, String> made = Served.all(site);
                    first = first == null ? made : first;
                    tally.add(
                            locale + " " + zone + " " + clock,
                            code != 0 ? "exit code " + code : Served.difference(made, first));
                }
            }
        }
        Path other = temporary.resolve("other");
        build(states, other, LOCALES.getFirst(), ZONES.getFirst(), CLOCKS.getFirst(), "2026-03-30");
        tally.holds(Often.times(3, 48), !Served.all(other).equals(first));
    }

    private int build(TwoStates states, Path site, String locale, String zone, String clock, String day)
            throws IOException, InterruptedException {
        Locale language = Locale.forLanguageTag(locale);
        String extensions = locale.contains("-u-") ? locale.substring(locale.indexOf("u-")) : "";
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=" + language.getLanguage(),
                "-Duser.country=" + language.getCountry(),
                "-Duser.extensions=" + extensions,
                "-Duser.timezone=" + zone,
                "-cp",
                System.getProperty("java.class.path"),
                "dev.leanloop.cli.Main"));
        command.addAll(states.build(1, site, "--as-of", day));
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("said").toFile());
        process.environment()
                .put("SOURCE_DATE_EPOCH", Long.toString(Instant.parse(clock).getEpochSecond()));
        return process.start().waitFor();
    }
}
