package dev.leanloop.privacy;

import dev.leanloop.markdown.Mask;
import java.util.List;
import java.util.regex.Pattern;

/** {@code maria@example.org}. Scanned by hand: a pattern would try every letter of a long text as a beginning. */
final class MailAddress {

    private static final String WHAT = "mail address";

    /** The name of a chat or a calendar: {@code 3bb622256c0b4792976dc5f1f4654fca}. */
    private static final Pattern MACHINE = Pattern.compile("(?=(?:\\p{L}*\\d){4})[\\p{L}\\d]{16,}");

    private MailAddress() {}

    static void find(String text, List<Mask.Part> found) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > 0 && isLocal(text.charAt(start - 1))) {
                start--;
            }
            while (start < at && !Character.isLetterOrDigit(text.charAt(start))) {
                start++;
            }
            int end = at + 1;
            while (end < text.length() && isDomain(text.charAt(end))) {
                end++;
            }
            while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
                end--;
            }
            if (start < at
                    && isHost(text.substring(at + 1, end))
                    && !isRepository(text, start, at, end)
                    && !MACHINE.matcher(text.substring(start, at)).find()) {
                found.add(new Mask.Part(start, end, WHAT));
            }
        }
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || "._%+-'".indexOf(c) >= 0;
    }

    private static boolean isDomain(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }

    /** Names with dots between, the last of letters; {@code pkg@1.0.0-beta.rc} is a version. */
    private static boolean isHost(String host) {
        String[] labels = host.split("\\.", -1);
        String last = labels[labels.length - 1];
        for (String label : labels) {
            if (label.isEmpty()) {
                return false;
            }
        }
        return labels.length > 1
                && last.length() > 1
                && last.chars().allMatch(Character::isLetter)
                && labels[0].chars().anyMatch(Character::isLetter);
    }

    /** {@code git@example.org:team/notes} is where a repository lies. */
    private static boolean isRepository(String text, int start, int at, int end) {
        boolean path =
                end + 1 < text.length() && text.charAt(end) == ':' && !Character.isWhitespace(text.charAt(end + 1));
        return path || text.substring(start, at).equals("git");
    }
}
