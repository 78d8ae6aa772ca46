package dev.leanloop.adopt;

import dev.leanloop.diagnostic.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which folders are customers: those below a folder whose name says so, else the first level at which the notes part ways, years and
 * months apart.
 */
final class CustomerFolders {

    private static final Set<String> NAMES = Set.of(
            "customers",
            "customer",
            "clients",
            "client",
            "accounts",
            "companies",
            "organizations",
            "organisations",
            "partners",
            "prospects",
            "adopters",
            "kunden",
            "mandanten",
            "firmen",
            "clientes",
            "empresas",
            "clienti",
            "aziende",
            "klanten",
            "bedrijven",
            "entreprises");

    private static final Pattern TIME =
            Pattern.compile("(?:19|20)\\d\\d(?:[-_. ]?(?:q[1-4]|h[12]|w?\\d{1,2}))?(?:[-_. ]?\\d{1,2})?"
                    + "|q[1-4]|(?:\\d{1,2}[-_. ]*)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:[-_. ]*\\d{2,4})?"
                    + "|\\d{1,2}");

    private CustomerFolders() {}

    /** The proposal; empty where the default does, or nothing tells customers apart. */
    static Optional<Finding> finding(List<FoundNote> notes, boolean byKey) {
        List<String> named = named(notes);
        if (!named.isEmpty()) {
            return named.equals(List.of("customers/*"))
                    ? Optional.empty()
                    : Optional.of(of(named, notes, "a folder whose name says so"));
        }
        if (byKey) {
            return Optional.empty();
        }
        return first(notes)
                .map(pattern -> of(
                        List.of(pattern),
                        notes,
                        "no folder and no key names customers: the" + " first folders stand in for them"));
    }

    private static Finding of(List<String> patterns, List<FoundNote> notes, String why) {
        Tally tally = new Tally();
        for (FoundNote note : notes) {
            patterns.stream()
                    .flatMap(pattern -> star(pattern, note).stream())
                    .findFirst()
                    .ifPresent(tally::add);
        }
        String quoted = patterns.stream().map(Finding::quoted).collect(Collectors.joining(", "));
        return new Finding(
                "customer-folder: " + (patterns.size() == 1 ? quoted : "[" + quoted + "]"),
                tally.total() + " of " + Amount.of(notes.size(), "note") + ", " + why + ": " + tally.shown(5));
    }

    /** What the star of a pattern stands for. */
    private static Optional<String> star(String pattern, FoundNote note) {
        String above = pattern.substring(0, pattern.length() - 1);
        String folders = String.join("/", note.folders()) + "/";
        if (!folders.startsWith(above)) {
            return Optional.empty();
        }
        String rest = folders.substring(above.length());
        return Optional.of(rest.substring(0, Math.max(0, rest.indexOf('/')))).filter(name -> !name.isEmpty());
    }

    private static List<String> named(List<FoundNote> notes) {
        Set<String> patterns = new TreeSet<>();
        for (FoundNote note : notes) {
            List<String> folders = note.folders();
            for (int i = 0; i + 1 < folders.size(); i++) {
                if (NAMES.contains(folders.get(i).toLowerCase(Locale.ROOT))) {
                    patterns.add(String.join("/", folders.subList(0, i + 1)) + "/*");
                    break;
                }
            }
        }
        return List.copyOf(patterns);
    }

    /** Down through folders that hold all the rest, to the first level with more than one that is no year and no month. */
    private static Optional<String> first(List<FoundNote> notes) {
        List<String> above = new ArrayList<>();
        while (true) {
            Set<String> here = below(notes, above);
            if (here.size() != 1) {
                break;
            }
            List<String> next = new ArrayList<>(above);
            next.add(here.iterator().next());
            boolean all = notes.stream().allMatch(note -> startsWith(note, next));
            if (!all || below(notes, next).size() < 2) {
                break;
            }
            above = next;
        }
        if (below(notes, above).isEmpty()) {
            return Optional.empty();
        }
        above.add("*");
        return Optional.of(String.join("/", above));
    }

    private static Set<String> below(List<FoundNote> notes, List<String> above) {
        Set<String> names = new TreeSet<>();
        for (FoundNote note : notes) {
            if (startsWith(note, above) && note.folders().size() > above.size()) {
                String name = note.folders().get(above.size());
                if (!TIME.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static boolean startsWith(FoundNote note, List<String> above) {
        List<String> folders = note.folders();
        return folders.size() >= above.size()
                && folders.subList(0, above.size()).equals(above);
    }
}
