package dev.leanloop.person;

import java.util.ArrayList;
import java.util.List;

/** The difference between a file and what it should become, as {@code git apply} takes it. Lines change or go; none is added. */
final class UnifiedDiff {

    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    /**
     * A line of the old file.
     *
     * @param text as it is
     * @param becomes what it should be; the same text to keep it, null to drop it
     */
    record Line(
            String text, @org.jspecify.annotations.Nullable String becomes) {

        boolean isKept() {
            return text.equals(becomes);
        }
    }

    /**
     * The difference.
     *
     * @param lines of the whole file, as split at line feeds: the last one is empty when the file ends with one
     * @return empty when nothing changes
     */
    static String of(String file, List<Line> lines) {
        boolean endsWithFeed = lines.getLast().text().isEmpty();
        List<Line> all = endsWithFeed ? lines.subList(0, lines.size() - 1) : lines;
        StringBuilder diff = new StringBuilder();
        int shift = 0;
        int at = 0;
        while (at < all.size()) {
            if (all.get(at).isKept()) {
                at++;
                continue;
            }
            int start = Math.max(0, at - CONTEXT);
            int end = at;
            for (int i = at; i < all.size() && i <= end + 2 * CONTEXT; i++) {
                end = all.get(i).isKept() ? end : i;
            }
            int until = Math.min(all.size(), end + 1 + CONTEXT);
            List<Line> hunk = all.subList(start, until);
            int dropped =
                    (int) hunk.stream().filter(line -> line.becomes() == null).count();
            int kept = hunk.size() - dropped;
            diff.append("@@ -").append(start + 1).append(',').append(hunk.size());
            diff.append(" +")
                    .append(kept == 0 ? start + shift : start + shift + 1)
                    .append(',')
                    .append(kept);
            diff.append(" @@\n").append(body(hunk, !endsWithFeed && until == all.size()));
            shift -= dropped;
            at = until;
        }
        String name = quoted(file);
        return diff.isEmpty()
                ? ""
                : "diff --git " + quoted("a/" + file) + " " + quoted("b/" + file) + "\n--- " + quoted("a/" + file)
                        + "\n+++ " + (name.startsWith("\"") ? quoted("b/" + file) : "b/" + file) + "\n" + diff;
    }

    private static String body(List<Line> hunk, boolean withoutFeed) {
        List<String> body = new ArrayList<>();
        String noFeed = "\\ No newline at end of file\n";
        int at = 0;
        while (at < hunk.size()) {
            if (hunk.get(at).isKept()) {
                body.add(" " + hunk.get(at).text() + "\n" + (withoutFeed && at == hunk.size() - 1 ? noFeed : ""));
                at++;
                continue;
            }
            int from = at;
            while (at < hunk.size() && !hunk.get(at).isKept()) {
                body.add("-" + hunk.get(at).text() + "\n" + (withoutFeed && at == hunk.size() - 1 ? noFeed : ""));
                at++;
            }
            for (int i = from; i < at; i++) {
                String becomes = hunk.get(i).becomes();
                if (becomes != null) {
                    body.add("+" + becomes + "\n" + (withoutFeed && i == hunk.size() - 1 ? noFeed : ""));
                }
            }
        }
        return String.join("", body);
    }

    /** As git writes names with letters that are not plain. */
    private static String quoted(String name) {
        if (name.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '"' && c != '\\')
                || name.matches("[ !#-\\[\\]-~]+")) {
            return name;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (byte b : name.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || c >= 0x7f) {
                quoted.append('\\').append(octal(c));
            } else {
                quoted.append((char) c);
            }
        }
        return quoted.append('"').toString();
    }

    private static String octal(int c) {
        String digits = Integer.toOctalString(c);
        return "0".repeat(3 - digits.length()) + digits;
    }
}
