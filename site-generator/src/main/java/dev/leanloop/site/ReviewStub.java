package dev.leanloop.site;

import dev.leanloop.knowledge.MomentOfTruth;
import dev.leanloop.note.NotePath;
import dev.leanloop.site.page.BriefingPage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The beginning of a truth review: what it is about and its four steps. It says only what the notes say; what is true, how it came
 * about and what to change is for those who were there.
 */
final class ReviewStub {

    private static final int MOST_LETTERS = 120;

    /** What YAML reads as it is written, within a list in brackets. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}./_ -]*");

    private ReviewStub() {}

    static BriefingPage.Stub of(MomentOfTruth moment) {
        boolean surprise = moment.gap() == MomentOfTruth.Gap.SURPRISE;
        String said = Snippet.of(moment.text(), MOST_LETTERS);
        List<String> text = new ArrayList<>();
        text.add("---");
        text.add("type: truth");
        text.add("about: [" + about(moment) + "]");
        text.add("---");
        text.add("# " + said);
        text.add("## Acknowledge");
        text.add("- Expected: " + (surprise ? "" : said));
        text.add("- Delivered: " + (surprise ? said : ""));
        text.add("- Agreed by both: ");
        text.add("## Analyze");
        text.add("- ");
        text.add("## Action plan");
        text.add("- [ ] C1 @us  by YYYY-MM-DD");
        text.add("## Feedback");
        text.add("- [ ] YYYY-MM-DD @us does it hold");
        return new BriefingPage.Stub("truth/YYYY-MM-DD-words.md", String.join("\n", text));
    }

    private static String about(MomentOfTruth moment) {
        Set<NotePath> notes = new LinkedHashSet<>();
        notes.add(moment.stated().note());
        notes.add(moment.shown().note());
        return notes.stream().map(NotePath::stem).map(ReviewStub::written).collect(Collectors.joining(", "));
    }

    /** The whole path, since two customers may have notes of one name. */
    private static String written(String path) {
        return PLAIN.matcher(path).matches()
                ? path
                : '"' + path.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
