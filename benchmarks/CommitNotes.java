import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Gives a folder that {@code GenerateNotes} wrote the history such a team would have: of each dated note four commits, the Plan on the
 * day before, the talk's notes on the day, an edit and what came of the promises a week later. The same notes give the same commits.
 *
 * <pre>java benchmarks/CommitNotes.java /tmp/notes</pre>
 */
public final class CommitNotes {

    private static final Pattern DAY = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})-");

    private record Version(LocalDate day, int hour, String path, String text) {}

    private CommitNotes() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 1) {
            System.err.println("usage: java CommitNotes.java FOLDER");
            System.exit(2);
        }
        Path folder = Path.of(arguments[0]);
        List<Version> versions = versions(folder);
        versions.sort(Comparator.comparing(Version::day).thenComparing(Version::hour).thenComparing(Version::path));
        git(folder, "init", "--quiet", "--initial-branch=main").waitFor();
        Process importing = git(folder, "fast-import", "--quiet");
        try (OutputStream out = new BufferedOutputStream(importing.getOutputStream())) {
            for (Version version : versions) {
                commit(out, version);
            }
        }
        importing.waitFor();
        git(folder, "reset", "--quiet", "--hard").waitFor();
        System.out.println(versions.size() + " versions");
    }

    private static List<Version> versions(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve(".git")))
                    .sorted()
                    .toList();
        }
        List<Version> versions = new ArrayList<>();
        for (Path file : files) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            String text = Files.readString(file);
            Matcher dated = DAY.matcher(file.getFileName().toString());
            if (!dated.find()) {
                versions.add(new Version(LocalDate.of(2021, 1, 1), 9, path, text));
                continue;
            }
            LocalDate day = LocalDate.parse(dated.group(1));
            int talk = text.indexOf("\n## Do");
            versions.add(new Version(day.minusDays(1), 17, path, text.substring(0, talk + 1)));
            versions.add(new Version(day, 12, path, text.replace("- [x]", "- [ ]").replaceFirst("## Do\n", "## Do\nTo write up. ")));
            versions.add(new Version(day, 18, path, text.replace("- [x]", "- [ ]")));
            versions.add(new Version(day.plusDays(7), 10, path, text + "\nLooked at again.\n"));
        }
        return versions;
    }

    private static void commit(OutputStream out, Version version) throws IOException {
        long time = version.day().toEpochSecond(LocalTime.of(version.hour(), 0), ZoneOffset.ofHours(2));
        byte[] text = version.text().getBytes(StandardCharsets.UTF_8);
        out.write(("commit refs/heads/main\ncommitter Dana Roe <dana@example.org> " + time + " +0200\n"
                        + "data 5\nWrite\nM 100644 inline " + version.path() + "\ndata " + text.length + "\n")
                .getBytes(StandardCharsets.UTF_8));
        out.write(text);
        out.write('\n');
    }

    private static Process git(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
