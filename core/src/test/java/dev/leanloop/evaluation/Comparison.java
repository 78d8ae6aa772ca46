package dev.leanloop.evaluation;

import dev.leanloop.note.Handle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Answers beside findings, for one kind. An optional answer counts neither as found nor as missed.
 *
 * @param kind of thing
 * @param right findings that are answers
 * @param wrong findings that are none
 * @param missed answers that were not found
 * @param either findings that are optional answers
 */
record Comparison(String kind, List<Answer> right, List<Answer> wrong, List<Answer> missed, List<Answer> either) {

    static final String HEAD =
            "| kind | answers | right | wrong | missed | precision | recall | either way |\n| --- | --- | --- | --- | --- | --- | --- | --- |";

    private static final double Z = 1.96;

    static Comparison of(String kind, List<Answer> answers, List<Answer> findings) {
        List<Answer> open = new ArrayList<>();
        for (Answer answer : answers) {
            boolean listed = kind.equals("topic") && open.stream().anyMatch(other -> isSame(other, answer));
            if (answer.kind().equals(kind) && !listed) {
                open.add(answer);
            }
        }
        List<Answer> right = new ArrayList<>();
        List<Answer> wrong = new ArrayList<>();
        List<Answer> either = new ArrayList<>();
        for (Answer finding : findings) {
            if (!finding.kind().equals(kind)) {
                continue;
            }
            Answer match = open.stream()
                    .filter(answer -> !answer.optional())
                    .filter(answer -> isSame(answer, finding))
                    .findFirst()
                    .or(() -> open.stream()
                            .filter(Answer::optional)
                            .filter(answer -> isSamePlace(answer, finding))
                            .findFirst())
                    .orElse(null);
            if (match == null) {
                wrong.add(finding);
            } else {
                (match.optional() ? either : right).add(finding);
                open.remove(match);
            }
        }
        return new Comparison(
                kind,
                right,
                wrong,
                open.stream().filter(answer -> !answer.optional()).toList(),
                either);
    }

    /** A row of {@link #HEAD}: of what was found, how much is right; and of what there is, how much was found. */
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %s | %s | %d |",
                kind,
                right.size() + missed.size(),
                right.size(),
                wrong.size(),
                missed.size(),
                share(right.size(), right.size() + wrong.size()),
                share(right.size(), right.size() + missed.size()),
                either.size());
    }

    /** A share with its Wilson interval at 95%. */
    private static String share(int part, int whole) {
        if (whole == 0) {
            return "none";
        }
        double p = (double) part / whole;
        double centre = p + Z * Z / (2 * whole);
        double spread = Z * Math.sqrt(p * (1 - p) / whole + Z * Z / (4.0 * whole * whole));
        double scale = 1 + Z * Z / whole;
        return String.format(
                Locale.ROOT,
                "%.3f (%.2f to %.2f)",
                p,
                (centre - spread) / scale,
                Math.min(1, (centre + spread) / scale));
    }

    private static boolean isSamePlace(Answer answer, Answer finding) {
        return switch (answer.kind()) {
            case "person", "date", "topic", "customer" -> isSame(answer, finding);
            default -> answer.path().equals(finding.path()) && answer.line() == finding.line();
        };
    }

    private static boolean isSame(Answer answer, Answer finding) {
        if (!answer.path().equals(finding.path())) {
            return false;
        }
        return switch (answer.kind()) {
            case "person", "customer", "topic" -> normal(answer.value()).equals(normal(finding.value()));
            case "date" -> answer.value().equals(finding.value());
            case "action" -> answer.line() == finding.line() && isSameAction(answer.value(), finding.value());
            case "learning" -> answer.line() == finding.line() && answer.value().equals(finding.value());
            case "quote" ->
                answer.line() == finding.line() && normal(answer.value()).equals(normal(finding.value()));
            default -> answer.line() == finding.line();
        };
    }

    private static boolean isSameAction(String answer, String finding) {
        String[] asked = answer.split(";", -1);
        String[] found = finding.split(";", -1);
        return normal(asked[0]).equals(normal(found[0])) && asked[1].equals(found[1]);
    }

    /** Names and handles as the program compares them. */
    private static String normal(String name) {
        return Handle.named(name.toLowerCase(Locale.ROOT)).map(Handle::value).orElse("");
    }
}
