package dev.leanloop.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a word of a query may be a form of when the page cannot stem it and no document holds it. {@code stems.js} does the same. */
final class Endings {

    private static final int LONGEST = 2;
    private static final int SHORTEST_REST = 4;
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private Endings() {}

    /** The word, then it without its last letter, then without two; numbers and short words are left whole. */
    static List<String> without(String written) {
        var forms = new ArrayList<String>();
        forms.add(written);
        if (!DIGIT.matcher(written).find()) {
            for (int ending = 1; ending <= LONGEST && written.length() - ending >= SHORTEST_REST; ending++) {
                forms.add(written.substring(0, written.length() - ending));
            }
        }
        return forms;
    }
}
