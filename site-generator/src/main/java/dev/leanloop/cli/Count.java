package dev.leanloop.cli;

import dev.leanloop.diagnostic.Amount;
import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Numbers in words. */
final class Count {

    private Count() {}

    static long of(List<Diagnostic> problems, Level level) {
        return problems.stream().filter(problem -> problem.level() == level).count();
    }

    /** {@code W11 12, E07 1}: how often each code stands there, the most frequent first. */
    static String byCode(List<Diagnostic> problems) {
        Map<DiagnosticCode, Long> counts =
                problems.stream().collect(Collectors.groupingBy(Diagnostic::code, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<DiagnosticCode, Long>comparingByValue().reversed())
                .map(code -> code.getKey() + " " + code.getValue())
                .collect(Collectors.joining(", "));
    }

    /** What to do where most notes have no customer, as notes have that were not written for this program; empty elsewhere. */
    static Optional<String> withoutCustomer(long without, long notes) {
        return without > 1 && without * 2 > notes
                ? Optional.of("no customer in " + without + " of " + Amount.of(notes, "note")
                        + ": if customers have their folders elsewhere than below customers/, say so in leanloop.yml,"
                        + " as in  customer-folder: \"clients/*\"; 'leanloop init --print .' proposes it")
                : Optional.empty();
    }

    /** {@code 2 errors, 1 warning}; what there is none of is left out, errors and warnings are not. */
    static String byLevel(List<Diagnostic> problems) {
        return byLevel(of(problems, Level.ERROR), of(problems, Level.WARNING), of(problems, Level.INFO));
    }

    static String byLevel(long errors, long warnings, long remarks) {
        return Amount.of(errors, "error") + ", " + Amount.of(warnings, "warning")
                + (remarks == 0 ? "" : ", " + Amount.of(remarks, "remark"));
    }
}
