package dev.leanloop.imports;

import dev.leanloop.diagnostic.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a mail's sender wrote, apart from the mails it answers to and from the signature. Answers between the lines of another's mail
 * keep those lines, since they mean nothing without; so does what is forwarded.
 *
 * @param own what was written
 * @param remarks on what was cut
 */
record MailText(String own, List<String> remarks) {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

    /** The line that programs write above the mail that is answered, in the languages of the search. */
    private static final Pattern WROTE = Pattern.compile("^(?:On|Am|Le|Op|El|Il|Em|Den|W dniu)\\b.{4,200}"
            + "(?:wrote|schrieb.*|a écrit|schreef.*|escribió|ha scritto|escreveu|skrev.*)\\s*:\\s*$");

    private static final Pattern ORIGINAL = Pattern.compile(
            "^\\s*(?:-{2,}\\s*(?:Original Message|Original-Nachricht|Ursprüngliche Nachricht|Message d'origine|Oorspronkelijk bericht|"
                    + "Mensaje original|Messaggio originale|Mensagem original)\\s*-{2,}|_{20,})\\s*$",
            Pattern.CASE_INSENSITIVE);

    /** Outlook writes the head of the mail that is answered, and no more. */
    private static final Pattern SENDER =
            Pattern.compile("^\\s*\\*?(?:From|Von|De|Van|Da|Från)\\s*:\\*?\\s.+", Pattern.CASE_INSENSITIVE);

    private static final Pattern SENT = Pattern.compile(
            "^\\s*\\*?(?:Sent|Gesendet|Envoyé|Verzonden|Enviado|Inviato|Date|Datum)\\s*:\\*?\\s.+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SIGNATURE = Pattern.compile("^-- ?$");

    MailText {
        remarks = List.copyOf(remarks);
    }

    static MailText of(String text) {
        List<String> lines = List.of(LINE_END.split(text, -1));
        List<String> remarks = new ArrayList<>();
        int end = history(lines);
        if (end < lines.size()) {
            long cut = lines.subList(end, lines.size()).stream()
                    .filter(line -> !line.isBlank())
                    .count();
            remarks.add("(Cut here: the mail that this one answers to, " + Amount.of(cut, "line") + ".)");
        }
        int sign = signature(lines.subList(0, end));
        return new MailText(String.join("\n", lines.subList(0, sign)).strip(), remarks);
    }

    private static int signature(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (SIGNATURE.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return lines.size();
    }

    /** Where the mail that is answered begins; the number of lines where none does. */
    private static int history(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            // Programs break the line above an answered mail as they please.
            String two = i + 1 < lines.size() ? line + " " + lines.get(i + 1).strip() : line;
            boolean wrote = isHead(line);
            boolean wroteInTwo = !wrote && !line.isEmpty() && isHead(two.strip());
            int behind = i + (wroteInTwo ? 2 : 1);
            boolean quotes = wrote || wroteInTwo;
            if (quotes && !isAnsweredBetween(lines.subList(behind, lines.size()))) {
                return i;
            }
            if (ORIGINAL.matcher(line).matches() || SENDER.matcher(line).matches() && isSentSoon(lines, i + 1)) {
                return isForwarded(lines, i) ? lines.size() : i;
            }
        }
        return trailingQuote(lines);
    }

    /** Only what ends with a colon is tried: else each blank of a long line would be. */
    private static boolean isHead(String line) {
        return line.endsWith(":") && WROTE.matcher(line).matches();
    }

    /** Whether something of the sender's own stands behind lines of another's. */
    private static boolean isAnsweredBetween(List<String> lines) {
        boolean quoted = false;
        for (String line : lines) {
            if (line.startsWith(">")) {
                quoted = true;
            } else if (quoted && SIGNATURE.matcher(line).matches()) {
                return false;
            } else if (quoted && !line.isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSentSoon(List<String> lines, int from) {
        return lines.subList(from, Math.min(lines.size(), from + 4)).stream()
                .anyMatch(line -> SENT.matcher(line).matches());
    }

    /** Nothing but a line or two stands before it: then what was sent on is what the mail is about. */
    private static boolean isForwarded(List<String> lines, int at) {
        return lines.subList(0, at).stream().allMatch(String::isBlank)
                || at > 0
                        && lines.subList(Math.max(0, at - 2), at).stream().anyMatch(line -> line.contains("orwarded"));
    }

    /** Where lines of another's at the very end begin. */
    private static int trailingQuote(List<String> lines) {
        int end = lines.size();
        while (end > 0 && (lines.get(end - 1).isBlank() || lines.get(end - 1).startsWith(">"))) {
            end--;
        }
        boolean quoted = lines.subList(end, lines.size()).stream().anyMatch(line -> line.startsWith(">"));
        return quoted && end > 0 ? end : lines.size();
    }
}
