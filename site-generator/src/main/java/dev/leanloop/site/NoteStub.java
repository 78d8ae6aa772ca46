package dev.leanloop.site;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.note.Handle;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Side;
import dev.leanloop.site.page.BriefingPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The next note of a loop with what is open in it: labels to judge, promises to ask about. */
public final class NoteStub {

    /** The line that a title is written behind. */
    public static final String TITLE = "# ";

    /** Of each: more are not asked about in one talk. */
    private static final int JUDGED = 4;

    private static final Pattern NUMBERED = Pattern.compile("H\\d{1,8}");

    private NoteStub() {}

    static BriefingPage.Stub of(LoopMatters loop, Lines lines) {
        return new BriefingPage.Stub(
                folder(loop) + "/YYYY-MM-DD-words.md", text(head(loop, lines), nextLabel(loop), judged(loop)));
    }

    /** Where the loop's latest note lies, if that is in the customer's folder; a note elsewhere would need a key to say whose it is. */
    private static String folder(LoopMatters loop) {
        String customer = loop.state().loop().customer().value();
        Conversation latest = loop.latest();
        return latest != null && latest.note().segments().contains(customer)
                ? latest.note().folder()
                : "customers/" + customer + (loop.name().isEmpty() ? "" : "/" + loop.name());
    }

    /** The first note of a loop: nothing is open yet. */
    public static String first() {
        return text(List.of(TITLE), "H1", List.of());
    }

    private static String text(List<String> head, String label, List<String> judged) {
        List<String> text = new ArrayList<>(head);
        text.add("## Plan");
        text.add("Goal: ");
        text.add("- " + label + " 70% ");
        text.add("## Do");
        text.add("## Check");
        text.addAll(judged);
        text.add("## Act");
        text.add("- [ ] @them  by ");
        text.add("Next: ");
        return String.join("\n", text);
    }

    private static List<String> head(LoopMatters loop, Lines lines) {
        Conversation latest = loop.latest();
        List<String> head = new ArrayList<>();
        if (latest != null) {
            String with = latest.participants().stream()
                    .filter(handle -> !lines.isOurs(handle))
                    .map(Handle::toString)
                    .map(handle -> handle.substring(1))
                    .collect(Collectors.joining(", "));
            NotePath before = latest.note();
            head.add("---");
            head.add("with: [" + with + "]");
            head.add("follows: " + before.baseName());
            head.add("---");
        }
        head.add(TITLE);
        return head;
    }

    /** The first number that no belief of the loop has: a verdict on a label means the nearest belief of that label. */
    private static String nextLabel(LoopMatters loop) {
        int last = loop.hypotheses().stream()
                .map(Hypothesis::label)
                .filter(Objects::nonNull)
                .filter(label -> NUMBERED.matcher(label).matches())
                .mapToInt(label -> Integer.parseInt(label.substring(1)))
                .max()
                .orElse(0);
        return "H" + (last + 1);
    }

    /** A line for each open label: what became of it is to be written behind. Whoever receives a promise says whether it was kept. */
    private static List<String> judged(LoopMatters loop) {
        Stream<String> beliefs = labels(loop.untested().stream().map(Hypothesis::label))
                .map(label -> "- " + label + " confirmed/refuted: ");
        Stream<String> promises = Stream.of(Side.PERFORMER, Side.CUSTOMER)
                .flatMap(side -> labels(loop.owed(side).stream().map(Promise::label)))
                .distinct()
                .map(label -> "- " + label + " kept/missed/moved: ");
        return Stream.concat(beliefs, promises).toList();
    }

    /** The first few: what has none cannot be asked about by it. */
    private static Stream<String> labels(Stream<@Nullable String> all) {
        return all.filter(Objects::nonNull).distinct().limit(JUDGED);
    }
}
