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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The next note of a loop with what is open in it: labels to judge, promises to ask about. */
public final class NoteStub {

    /** The line that a title is written behind. */
    public static final String TITLE = "# ";

    private static final int JUDGED = 4;

    private NoteStub() {}

    static BriefingPage.Stub of(LoopMatters loop, Lines lines) {
        String folder = "customers/" + loop.state().loop().customer().value() + "/"
                + (loop.name().isEmpty() ? "" : loop.name() + "/");
        return new BriefingPage.Stub(folder + "YYYY-MM-DD-words.md", text(head(loop, lines), judged(loop)));
    }

    /** The first note of a loop: nothing is open yet. */
    public static String first() {
        return text(List.of(TITLE), List.of());
    }

    private static String text(List<String> head, List<String> judged) {
        List<String> text = new ArrayList<>(head);
        text.add("## Plan");
        text.add("Goal: ");
        text.add("- H1 70% ");
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

    /** A line for each open label: what the customer's answer is to be written behind. */
    private static List<String> judged(LoopMatters loop) {
        Stream<String> beliefs = loop.untested().stream()
                .map(Hypothesis::label)
                .filter(Objects::nonNull)
                .distinct()
                .limit(JUDGED)
                .map(label -> "- " + label + " confirmed/refuted: ");
        Stream<String> promises = loop.owed(Side.PERFORMER).stream()
                .map(Promise::label)
                .filter(Objects::nonNull)
                .distinct()
                .limit(JUDGED)
                .map(label -> "- " + label + " kept/missed/moved: ");
        return Stream.concat(beliefs, promises).toList();
    }
}
