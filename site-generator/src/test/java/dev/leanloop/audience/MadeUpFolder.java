package dev.leanloop.audience;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * A folder of notes by chance, of which about three in ten are not for the team. Hidden notes share customers, topics, labels, links,
 * people, words, days and commits with the others; each holds a word of its own in every place that a page, an index or a message
 * could take it from. The same seed gives the same folder.
 */
final class MadeUpFolder {

    /** Begins every word that stands in hidden notes only. No other word begins with its second letter's neighbour. */
    static final String CANARY = "zqvcanary";

    private static final LocalDate FIRST = LocalDate.of(2025, 10, 1);
    private static final List<String> CUSTOMERS = List.of("acme", "borealis", "cato", "dune");
    private static final List<String> TOPICS = List.of("pricing", "prices", "audit", "security", "export", "pilot");
    private static final List<String> PEOPLE = List.of("maria.k", "tom.b", "jo.p", "dana", "lee", "unknown.one");
    private static final List<String> WORDS =
            List.of("audit", "budget", "invoice", "weeks", "review", "export", "price", "supplier", "lists", "delays");
    private static final List<String> HIDDEN_HEADS = List.of(
            "visibility: managers",
            "visibility: private",
            "visibility: Managers",
            "visibilty: managers",
            "visibility: [managers]",
            "visibility: privat",
            "visibility:\n  - private",
            "meta: {visibility: managers}",
            "type: truth\nabout: [NOTE]",
            "visibility: team\nvisibility: managers");

    private final Random random;
    private final List<Entry> entries = new ArrayList<>();
    private final int commits;
    private final boolean git;
    private final String settings;

    /**
     * A file.
     *
     * @param versions its bytes in each commit from {@code since} on, the last one stays
     */
    private record Entry(String path, boolean hidden, int since, List<byte[]> versions) {

        byte[] at(int commit) {
            return versions.get(Math.min(versions.size() - 1, commit - since));
        }
    }

    MadeUpFolder(long seed) {
        random = new Random(seed);
        git = random.nextInt(3) > 0;
        commits = 1 + random.nextInt(5);
        settings = settings();
        int count = 4 + random.nextInt(28);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(day(random.nextInt(180)) + "-" + pick(WORDS) + "-" + i);
        }
        for (int i = 0; i < count; i++) {
            add(i, names);
        }
    }

    private String settings() {
        return "site: {title: Made up, url: \"https://notes.example.org/\"}\n"
                + "team:\n  - {id: dana, name: Dana Roe, mail: [dana@example.org]}\n"
                + (random.nextBoolean() ? "topics: {pricing: [prices], secrecy: [zeal]}\n" : "")
                + (random.nextBoolean() ? "shared: true\n" : "")
                + (random.nextBoolean() ? "dates: dmy\nignore-tags: [pilot]\n" : "")
                + (random.nextBoolean() ? "retention: {default: 3}\n" : "");
    }

    private void add(int number, List<String> names) {
        boolean hidden = random.nextInt(10) < 3;
        String secret = hidden ? CANARY + letters(number) : "";
        int kind = random.nextInt(20);
        String customer = hidden && random.nextInt(4) == 0 ? "only" + secret : pick(CUSTOMERS);
        int since = random.nextInt(commits);
        switch (kind) {
            case 0, 1 ->
                put("customers/" + customer + "/README.md", hidden, since, profile(customer, secret, hidden, names));
            case 2 -> {
                String label = hidden && random.nextBoolean() ? "H-" + secret : pick(List.of("H-audit", "H-price"));
                put(
                        "hypotheses/" + label + ".md",
                        hidden,
                        since,
                        head(hidden, "", names) + "# " + label + " " + words(secret) + "\n\n- " + label + " 60% "
                                + words(secret) + "\n");
            }
            case 3, 4 -> {
                String head =
                        hidden ? "about: [" + pick(names) + "]" : "visibility: team\nabout: [" + pick(names) + "]";
                put("truth/" + names.get(number) + ".md", hidden, since, "---\n" + head + "\n---\n" + truth(secret));
            }
            case 5 ->
                put(
                        "customers/" + customer + "/log-" + number + ".md",
                        hidden,
                        since,
                        head(hidden, "", names)
                                + "# Log " + words(secret) + "\n## " + day(random.nextInt(180)) + "\n"
                                + items(secret, names)
                                + "## " + day(random.nextInt(180)) + "\n" + items(secret, names));
            case 6 -> broken(names.get(number), customer, hidden, secret, since, names);
            default ->
                put(
                        "customers/" + customer + "/" + (random.nextInt(3) == 0 ? "pilot/" : "") + names.get(number)
                                + ".md",
                        hidden,
                        since,
                        conversation(hidden, secret, names));
        }
    }

    /** Files that cannot be read: what they would have said of their readers still holds. */
    private void broken(String name, String customer, boolean hidden, String secret, int since, List<String> names) {
        String text = conversation(hidden, secret, names);
        byte[] bytes = switch (random.nextInt(4)) {
            case 0 -> (text + "\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n").getBytes(StandardCharsets.UTF_8);
            case 1 -> text.getBytes(StandardCharsets.UTF_16LE);
            case 2 -> (text + "caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
            default -> (text + "\0").getBytes(StandardCharsets.UTF_8);
        };
        String file = hidden ? name + "-" + secret : name;
        put("customers/" + customer + "/" + file + ".md", hidden, since, List.of(bytes));
    }

    private void put(String path, boolean hidden, int since, String text) {
        List<byte[]> versions = new ArrayList<>();
        if (random.nextBoolean()) {
            String[] lines = text.split("\n", -1);
            int kept = lines.length - random.nextInt(1 + lines.length / 3);
            versions.add((String.join("\n", List.of(lines).subList(0, kept)) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        versions.add(text.getBytes(StandardCharsets.UTF_8));
        put(path, hidden, since, versions);
    }

    private void put(String path, boolean hidden, int since, List<byte[]> versions) {
        if (entries.stream().noneMatch(entry -> entry.path().equals(path))) {
            entries.add(new Entry(path, hidden, since, versions));
        }
    }

    private String profile(String customer, String secret, boolean hidden, List<String> names) {
        return "---\ntype: customer\nname: " + customer.toUpperCase(java.util.Locale.ROOT) + " " + secret
                + "\naliases: ["
                + pick(CUSTOMERS) + "x" + secret + "]\nsegment: " + pick(List.of("metal", "food", "seg" + secret))
                + "\n"
                + (hidden ? pick(HIDDEN_HEADS.subList(0, 6)) + "\n" : "")
                + "people:\n  - {id: " + pick(PEOPLE) + ", role: head of " + pick(WORDS) + ", quotes: "
                + pick(List.of("role", "name")) + "}\n---\n# " + customer + "\n\n## Known\n" + items(secret, names);
    }

    private String head(boolean hidden, String more, List<String> names) {
        String keys = more + (hidden ? pick(HIDDEN_HEADS).replace("NOTE", pick(names)) + "\n" : "");
        return keys.isEmpty() ? "" : "---\n" + keys + "---\n";
    }

    private String conversation(boolean hidden, String secret, List<String> names) {
        String more = "by: " + pick(PEOPLE) + secret + "\n"
                + (random.nextBoolean() ? "with: [" + pick(PEOPLE) + "]\n" : "")
                + (random.nextInt(3) == 0 ? "follows: " + pick(names) + "\n" : "")
                + (random.nextInt(3) == 0 ? "tags: [" + pick(TOPICS) + secret + "]\n" : "");
        return head(hidden, more, names) + "# " + words(secret) + "\n\n" + words(secret) + " [[" + pick(names)
                + "]]\n\n" + embeds(names) + "## Plan\n" + plan(secret, names) + "\n## Do\n- " + words(secret)
                + "\n\n## Check\n"
                + items(secret, names) + "\n## Act\n" + promises(secret) + "Next: " + day(random.nextInt(200)) + "\n";
    }

    /** Also of notes that are hidden, or in circles. */
    private String embeds(List<String> names) {
        StringBuilder embeds = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = pick(names);
            embeds.append(
                    switch (random.nextInt(5)) {
                        case 0 -> "![[" + name + "#Check]]";
                        case 1 -> "![[" + name + "#^p1]]";
                        case 2 -> "Words ![[" + name + "]] and {{embed [[" + pick(names) + "]]}}";
                        case 3 -> "> [!note]- ![[" + name + "]]\n> ![[" + pick(names) + "]]";
                        default -> "![[" + name + "]]";
                    });
            embeds.append("\n\n");
        }
        return embeds.toString();
    }

    private String plan(String secret, List<String> names) {
        return "Goal: " + words(secret) + "\n\n- H1 70% " + words(secret) + "\n- " + pick(List.of("H-audit", "H-price"))
                + " likely: " + words(secret) + " (from [[" + pick(names) + "]])\n";
    }

    private String items(String secret, List<String> names) {
        StringBuilder lines = new StringBuilder();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String topic = " #" + pick(TOPICS) + (secret.isEmpty() || random.nextBoolean() ? "" : secret);
            lines.append(
                    switch (random.nextInt(12)) {
                        case 0 -> "- H1 " + pick(List.of("confirmed", "refuted", "unclear")) + ": " + words(secret);
                        case 1 -> "- H-audit " + pick(List.of("confirmed", "refuted")) + ": " + words(secret);
                        case 2 -> "- Pain: " + words(secret) + topic + " ^p" + i;
                        case 3 -> "- Fact: " + pick(WORDS) + " = " + random.nextInt(20) + topic;
                        case 4 ->
                            "- ! Objection: " + words(secret) + topic + "\n  > \"" + words(secret) + "\" -- @"
                                    + pick(PEOPLE);
                        case 5 -> "- ? " + words(secret) + topic;
                        case 6 -> "- Need: " + words(secret) + topic + " (same as [[" + pick(names) + "#^p1]])";
                        case 7 -> "- Praise: " + words(secret) + " by @" + pick(PEOPLE) + secret;
                        case 8 -> "- C1 " + pick(List.of("kept", "missed", "moved 2026-04-01")) + ": " + words(secret);
                        case 9 -> "- Preference: " + words(secret) + " (no longer: [[" + pick(names) + "]])" + topic;
                        case 10 -> "- Request: " + words(secret) + " (against [[" + pick(names) + "]])";
                        default -> "- " + words(secret) + topic;
                    });
            lines.append('\n');
        }
        return lines.toString();
    }

    private String promises(String secret) {
        return "- [" + pick(List.of(" ", "x")) + "] C1 @" + pick(PEOPLE) + " " + words(secret) + " by "
                + day(random.nextInt(200)) + "\n- Decision: " + words(secret) + "\n- [ ] C2 @" + pick(PEOPLE) + " "
                + words(secret) + "\n";
    }

    private String truth(String secret) {
        return "# Late " + words(secret) + "\n\n## Acknowledge\n- Expected: " + words(secret) + " (C1)\n- Delivered: "
                + words(secret) + "\n\n## Analyze\n- " + words(secret) + "\n\n## Action plan\n- [ ] C2 @dana "
                + words(secret) + " by 2026-03-01\n\n## Feedback\n- [x] 2026-03-02 @" + pick(PEOPLE) + " "
                + words(secret)
                + ": holding\n";
    }

    private String words(String secret) {
        StringBuilder words = new StringBuilder(pick(WORDS));
        for (int i = random.nextInt(5); i >= 0; i--) {
            words.append(' ').append(pick(WORDS));
        }
        return secret.isEmpty()
                ? words.toString()
                : words.append(' ').append(secret).toString();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String day(int offset) {
        return FIRST.plusDays(offset).toString();
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }

    int size() {
        return entries.size();
    }

    int hidden() {
        return (int) entries.stream().filter(Entry::hidden).count();
    }

    /** Writes all notes. */
    void writeAll(Path folder) throws IOException {
        write(folder, entries);
    }

    /** Writes what is left when the hidden notes never existed: the same commits without them. */
    void writeVisible(Path folder) throws IOException {
        write(folder, entries.stream().filter(entry -> !entry.hidden()).toList());
    }

    /** Writes all notes, of which the hidden ones are not hidden yet as far as their text can say so. */
    void writeOpenly(Path folder) throws IOException {
        write(
                folder,
                entries.stream()
                        .map(entry -> new Entry(
                                entry.path(),
                                entry.hidden(),
                                entry.since(),
                                entry.versions().stream()
                                        .map(MadeUpFolder::openly)
                                        .toList()))
                        .toList());
    }

    private static byte[] openly(byte[] note) {
        String text = new String(note, StandardCharsets.ISO_8859_1);
        for (String head : HIDDEN_HEADS) {
            text = text.replace(head + "\n", "");
        }
        return text.replaceFirst("^---\n", "---\nvisibility: team\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The hidden notes, by path. */
    List<String> hiddenPaths() {
        return entries.stream().filter(Entry::hidden).map(Entry::path).toList();
    }

    /** The notes for the team, by path. */
    List<String> visiblePaths() {
        return entries.stream()
                .filter(entry -> !entry.hidden())
                .map(Entry::path)
                .toList();
    }

    /** Writes a hidden note that was open before as it is. */
    void hide(Path folder, String path) throws IOException {
        for (Entry entry : entries) {
            if (entry.path().equals(path)) {
                Files.write(folder.resolve(path), entry.at(commits));
            }
        }
    }

    boolean isGit() {
        return git;
    }

    private void write(Path folder, List<Entry> written) throws IOException {
        Files.createDirectories(folder);
        if (!git) {
            write(folder, written, commits);
            return;
        }
        try (Git repository = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call()) {
            for (int commit = 0; commit < commits; commit++) {
                write(folder, written, commit);
                commit(repository, commit);
            }
        } catch (GitAPIException e) {
            throw new IOException(e);
        }
    }

    /** Commits what lies in the folder, deleted files included. */
    static void commit(Git repository, int number) throws GitAPIException {
        repository.add().addFilepattern(".").call();
        repository.add().addFilepattern(".").setUpdate(true).call();
        PersonIdent author = new PersonIdent(
                "Dana Roe",
                "dana@example.org",
                Instant.parse("2025-11-03T10:00:00Z").plusSeconds(number * 2_000_000L),
                ZoneOffset.UTC);
        repository
                .commit()
                .setAuthor(author)
                .setCommitter(author)
                .setSign(false)
                .setMessage("commit " + number)
                .call();
    }

    private void write(Path folder, List<Entry> written, int commit) throws IOException {
        Files.writeString(folder.resolve("leanloop.yml"), settings);
        for (Entry entry : written) {
            if (entry.since() <= commit) {
                Path file = folder.resolve(entry.path());
                Files.createDirectories(file.getParent());
                Files.write(file, entry.at(commit));
            }
        }
    }
}
