package dev.leanloop.site.message;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * The English messages in letters that run from right to left: a language that nobody speaks, with the length of English, and always
 * complete. What stands in code and what is put in stay.
 */
public final class RightToLeft {

    private static final String LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنه";

    private RightToLeft() {}

    public static Messages messages() {
        Map<String, String> english = MessageFile.read(Messages.ENGLISH).orElseThrow();
        return Messages.of(
                "ar",
                english.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                message -> message.getKey().startsWith("date.")
                                                || message.getValue().contains(", date,")
                                        ? message.getValue()
                                        : turned(message.getValue()))));
    }

    private static String turned(String message) {
        var turned = new StringBuilder();
        int depth = 0;
        boolean code = false;
        for (int i = 0; i < message.length(); i++) {
            char letter = message.charAt(i);
            if (letter == '<' && message.indexOf('>', i) > 0) {
                int end = message.indexOf('>', i);
                String part = message.substring(i, end + 1);
                code = part.equals("<code>") || part.equals("<note>") || code && !part.startsWith("</");
                turned.append(part);
                i = end;
                continue;
            }
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            // Names and the words of the syntax stand in an odd number of braces.
            boolean word = depth % 2 == 0 && !code;
            int at = Character.toLowerCase(letter) - 'a';
            turned.append(word && at >= 0 && at < LETTERS.length() ? LETTERS.charAt(at) : letter);
        }
        return turned.toString();
    }
}
