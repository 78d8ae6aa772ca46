package dev.leanloop.adopt;

import dev.leanloop.diagnostic.Amount;
import dev.leanloop.history.History;
import dev.leanloop.history.Version;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who is us: whoever committed to two notes or more, as git names them. */
final class Authors {

    private static final int NOTES = 2;
    private static final int MOST = 50;

    private Authors() {}

    private static final class Author {

        private final Tally names = new Tally();
        private final Set<String> notes = new TreeSet<>();
        private final Set<String> mails = new TreeSet<>();
    }

    /** The proposal; empty outside git. */
    static Optional<Finding> finding(List<FoundNote> notes, History history) {
        Map<String, Author> authors = new TreeMap<>();
        for (FoundNote note : notes) {
            for (Version version : history.of(note.path())) {
                String handle = handle(version.authorName());
                if (!handle.isEmpty() && version.authorMail().matches("[^@\\s\"]+@[^@\\s\"]+\\.[^@\\s\"]+")) {
                    Author author = authors.computeIfAbsent(handle, none -> new Author());
                    author.names.add(version.authorName());
                    author.notes.add(note.path().value());
                    author.mails.add(version.authorMail());
                }
            }
        }
        List<String> rows = new ArrayList<>();
        authors.forEach((handle, author) -> {
            if (author.notes.size() >= NOTES && rows.size() < MOST) {
                rows.add("  - {id: " + Finding.quoted(handle) + ", name: "
                        + Finding.quoted(author.names.names().getFirst()) + ", mail: ["
                        + String.join(
                                ", ", author.mails.stream().map(Finding::quoted).toList()) + "]}");
            }
        });
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        "team:\n" + String.join("\n", rows),
                        Amount.of(rows.size(), "author") + " of two notes or more; take out who is not of your side"));
    }

    /** {@code Dána Roe}: {@code dana.roe}. */
    private static String handle(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", ".")
                .replaceAll("^\\.+|\\.+$", "");
    }
}
