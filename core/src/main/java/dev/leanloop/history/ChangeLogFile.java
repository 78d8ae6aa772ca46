package dev.leanloop.history;

import dev.leanloop.note.NotePath;
import dev.leanloop.state.Packed;
import dev.leanloop.state.StateFolder;
import dev.leanloop.state.Unpacked;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps a {@link ChangeLog} from one run to the next. */
final class ChangeLogFile {

    private static final String NAME = "history";

    private ChangeLogFile() {}

    /** What was kept for a folder of a repository; the empty log when nothing was. */
    static ChangeLog read(StateFolder state, String folder) {
        return state.read(NAME)
                .map(content -> decoded(new Unpacked(content)))
                .filter(log -> log.folder().equals(folder))
                .orElseGet(() -> ChangeLog.empty(folder));
    }

    static void write(StateFolder state, ChangeLog log) {
        Packed out = new Packed().word(log.head()).word(log.folder());
        out.number(log.commits().size());
        for (CommitChanges commit : log.commits()) {
            out.word(commit.id())
                    .number(commit.generation())
                    .large(commit.committed())
                    .large(commit.authored().toEpochSecond())
                    .number(commit.authored().getOffset().getTotalSeconds())
                    .word(commit.authorName())
                    .word(commit.authorMail())
                    .number(commit.changes().size());
            for (Change change : commit.changes()) {
                NotePath source = change.source();
                out.word(change.path().value()).word(change.blob()).word(source == null ? "" : source.value());
            }
        }
        state.write(NAME, out.bytes());
    }

    private static ChangeLog decoded(Unpacked in) {
        String head = in.word();
        String folder = in.word();
        int count = in.number();
        Map<String, NotePath> paths = new HashMap<>();
        List<CommitChanges> commits = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            commits.add(new CommitChanges(
                    in.word(), in.number(), in.large(), authored(in), in.word(), in.word(), changes(in, paths)));
        }
        return new ChangeLog(head, folder, commits);
    }

    private static OffsetDateTime authored(Unpacked in) {
        return Instant.ofEpochSecond(in.large()).atOffset(ZoneOffset.ofTotalSeconds(in.number()));
    }

    private static List<Change> changes(Unpacked in, Map<String, NotePath> paths) {
        int count = in.number();
        List<Change> changes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            NotePath path = paths.computeIfAbsent(in.word(), NotePath::of);
            String blob = in.word();
            String source = in.word();
            changes.add(new Change(path, blob, source.isEmpty() ? null : paths.computeIfAbsent(source, NotePath::of)));
        }
        return changes;
    }
}
