package dev.leanloop.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * One example of {@code docs/note-format.md}.
 *
 * @param section the heading of level 2 above it
 * @param rule the heading of level 3: the sentence it shows
 * @param blocks notes and commits, in order
 * @param audience who reads: the team, unless the read block says {@code authors}
 * @param expected the lines of the read block
 * @param ofCheck whether only the command {@code check} says so, since it takes what is not known here
 */
record FormatExample(
        String section, String rule, List<Block> blocks, Audience audience, List<String> expected, boolean ofCheck) {

    static final String DEFAULT_PATH = "customers/acme/2024-05-14-call.md";

    sealed interface Block {
        record Note(String path, String text) implements Block {}

        record Commit(String when, String mail) implements Block {}
    }

    String name() {
        return section + ": " + rule;
    }

    static List<FormatExample> readAll(String document) {
        List<FormatExample> examples = new ArrayList<>();
        String section = "";
        String rule = "";
        List<Block> blocks = new ArrayList<>();
        List<String> lines = document.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("## ")) {
                section = line.substring(3);
            } else if (line.startsWith("### ")) {
                if (!blocks.isEmpty()) {
                    throw new IllegalStateException("an example without a read block: " + rule);
                }
                rule = line.substring(4);
            } else if (line.startsWith("```")) {
                String fence = line.replaceAll("[^`].*", "");
                String[] info = line.substring(fence.length()).split(" ");
                int end = i + 1;
                while (!lines.get(end).equals(fence)) {
                    end++;
                }
                List<String> inner = lines.subList(i + 1, end);
                String text = String.join("\n", inner) + "\n";
                switch (info[0]) {
                    case "note" ->
                        blocks.add(new Block.Note(
                                info.length > 1 ? line.substring(fence.length() + "note ".length()) : DEFAULT_PATH,
                                text));
                    case "commit" -> blocks.add(new Block.Commit(info[1], info[2]));
                    case "read" -> {
                        Audience audience =
                                info.length > 1 && info[1].equals("authors") ? Audience.AUTHORS : Audience.TEAM;
                        examples.add(new FormatExample(
                                section, rule, List.copyOf(blocks), audience, List.copyOf(inner), false));
                        blocks.clear();
                    }
                    case "check" -> {
                        examples.add(new FormatExample(
                                section, rule, List.copyOf(blocks), Audience.AUTHORS, List.copyOf(inner), true));
                        blocks.clear();
                    }
                    default -> throw new IllegalStateException("no such block: " + line);
                }
                i = end;
            }
        }
        return examples;
    }
}
