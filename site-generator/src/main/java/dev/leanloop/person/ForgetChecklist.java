package dev.leanloop.person;

import dev.leanloop.diagnostic.Amount;
import dev.leanloop.history.PastMentions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What people have to do, and in which order, so that a person is forgotten; with a box for each step. */
final class ForgetChecklist {

    private final PersonWords words;
    private final String standIn;
    private final AboutPerson about;
    private final Set<String> leftAlone;
    private final List<String> lines = new ArrayList<>();

    ForgetChecklist(PersonWords words, String standIn, AboutPerson about, Set<String> leftAlone) {
        this.words = words;
        this.standIn = standIn;
        this.about = about;
        this.leftAlone = Set.copyOf(leftAlone);
    }

    String text() {
        lines.add("# To forget " + words.handle() + ", who becomes @" + standIn);
        lines.add("");
        lines.add("This file names the person: delete it, and the folder it lies in, when all is done.");
        notes();
        history();
        elsewhere();
        lines.add("");
        return String.join("\n", lines);
    }

    private void notes() {
        head("The notes as they are");
        step("Read `" + standIn + ".patch` (" + Amount.of(about.places().size(), "place")
                + "): quotes of the person go, every other line stays with another handle.");
        step("Apply it and commit: `git apply " + standIn + ".patch`");
        step("Read what is left in those notes: a role, a day or a story may still tell who it was. Shorten it.");
        if (!leftAlone.isEmpty()) {
            step("Change these files by hand, which the patch leaves alone since they are large or no UTF-8:");
            leftAlone.stream().sorted().forEach(file -> lines.add("      - `" + file + "`"));
        }
        step("Look into pictures, recordings and office files among the notes: only their names were looked at.");
        List<Place> names = about.places().stream()
                .filter(place -> place.kind() == Place.Kind.NAME)
                .toList();
        if (!names.isEmpty()) {
            step("Rename these files, which have the person's name in their own:");
            names.forEach(place -> lines.add("      - `" + place.file() + "`"));
        }
        if (!about.perhaps().isEmpty()) {
            step("Look at these lines: the first name alone may mean the person, or another one.");
            about.perhaps().forEach(place -> lines.add("      - `" + place.file() + ":" + place.line() + "`"));
        }
        step("Delete the person's row in the people file, if you keep one outside the notes.");
    }

    private void history() {
        head("The history");
        if (about.past().isEmpty()) {
            lines.add("These notes are in no git repository.");
            return;
        }
        PastMentions past = about.past().orElseThrow();
        if (past.commits().isEmpty()) {
            lines.add("No commit names the person.");
            return;
        }
        lines.add(Amount.of(past.commits().size(), "commit")
                + " brought the person's name in or changed a file with it:");
        lines.add("");
        for (PastMentions.Commit commit : past.commits()) {
            lines.add("- `" + commit.id() + "` of " + commit.day()
                    + (commit.message() ? ", in its message" : "")
                    + (commit.author() ? ", as its author or committer" : "")
                    + (commit.files().isEmpty() ? "" : ": " + String.join(", ", commit.files())));
        }
        lines.add("");
        lines.add("They are reached from:");
        lines.add("");
        past.refs().forEach(ref -> lines.add("- `" + ref + "`"));
        lines.add("");
        step(
                "Decide together whether to rewrite the history: every clone becomes useless, and every commit gets another name.");
        step("Push or drop what is open, and tell everybody to stop.");
        step("In a fresh clone with all branches and tags (`git clone --mirror`): "
                + "`git filter-repo --replace-text expressions.txt --replace-message expressions.txt`");
        if (past.commits().stream().anyMatch(PastMentions.Commit::author)) {
            step("The person wrote commits: give git filter-repo a `--mailmap` with the line `" + standIn + " <"
                    + standIn + "@removed.invalid> <the address in the commits>`");
        }
        step("The expressions know quotes of one line; search for longer ones: `git log --all -S'" + words.handle()
                + "'`");
        step("`./leanloop about " + words.handle() + "` in the rewritten clone finds nothing.");
        step("Push all branches and tags by force; delete stashes and what `git reflog` keeps: "
                + "`git reflog expire --expire=now --all && git gc --prune=now`");
    }

    private void elsewhere() {
        head("What no command here reaches");
        step(
                "The forge: pull requests, comments, cached views of old commits (ask its support to collect garbage), forks.");
        step("Every other clone: delete and clone again. Nobody pulls into an old one, or all of it comes back.");
        step("CI: artifacts, caches and logs of earlier builds.");
        step("The published site, and *its* git history where pages are served from a branch.");
        step("What Leanloop keeps between builds (the folder of `--state`, else your cache folder): delete it.");
        step("The site and its search index: build into an empty folder, and replace the old one as a whole.");
        step("An engine that the notes were sent to: `index --to URL` again, and its snapshots.");
        step("Exports that others made, printed briefings, feed readers, mails of CI.");
        step("Backups: note down when the last one that names the person will be gone.");
        step("Tell the person what was done, and what was kept and why.");
    }

    private void head(String words) {
        lines.add("");
        lines.add("## " + words);
        lines.add("");
    }

    private void step(String words) {
        lines.add("- [ ] " + words);
    }
}
