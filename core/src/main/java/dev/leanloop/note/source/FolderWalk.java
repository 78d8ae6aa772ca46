package dev.leanloop.note.source;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.UnreadNote;
import dev.leanloop.note.Visibility;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Walks a folder once: every Markdown file in it is a note, or is named together with the reason why it is none. */
final class FolderWalk extends SimpleFileVisitor<Path> {

    /** Git's own, where nobody keeps notes. */
    private static final String GIT = ".git";

    /** How other programs let Markdown end: nobody who wrote it would guess that it is not read. */
    private static final Pattern OTHER_ENDING = Pattern.compile("\\.(markdown|mdown|mkdn?)$", Pattern.CASE_INSENSITIVE);

    private final NotesFolder folder;
    private final Path root;
    private final NoteReader reader;
    private final List<NotePath> notes = new ArrayList<>();
    private final List<NotePath> images = new ArrayList<>();
    private final List<NotesFolder.Unread> unread = new ArrayList<>();

    private FolderWalk(NotesFolder folder, NoteReader reader) {
        this.folder = folder;
        this.root = folder.root();
        this.reader = reader;
    }

    /** What the folder holds, in the order of paths. */
    static NotesFolder.Contents of(NotesFolder folder, NoteReader reader) throws IOException {
        FolderWalk walk = new FolderWalk(folder, reader);
        Files.walkFileTree(folder.root(), walk);
        walk.notes.sort(null);
        walk.images.sort(null);
        walk.unread.sort(Comparator.comparing(NotesFolder.Unread::reason));
        return new NotesFolder.Contents(walk.notes, walk.unread, new FolderImages(folder.root(), walk.images));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        if (isSteppedOver(folder)) {
            if (!folder.endsWith(GIT)) {
                hidden(folder);
            }
            return FileVisitResult.SKIP_SUBTREE;
        }
        // Not named: the team said so itself.
        return reader.isIgnored(pathOf(folder)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        boolean toFolder = attributes.isSymbolicLink() && Files.isDirectory(file);
        if (attributes.isRegularFile() && FolderImages.isCalledLikeOne(file) && !isSteppedOver(file)) {
            images.add(pathOf(file));
        }
        if (!isMarkdown(file) && !toFolder) {
            return FileVisitResult.CONTINUE;
        }
        NotePath path = pathOf(file);
        if (attributes.isSymbolicLink()) {
            String what = toFolder ? "folder" : "file";
            leaveOut(path, "a symbolic link is not followed; put the " + what + " itself here");
        } else if (!attributes.isRegularFile()) {
            leaveOut(path, "it is no regular file");
        } else if (isSteppedOver(file)) {
            leaveOut(path, "a file whose name starts with a dot is no note");
        } else if (reader.isNote(path)) {
            notes.add(path);
        } else if (OTHER_ENDING.matcher(path.fileName()).find()) {
            String name = OTHER_ENDING.matcher(path.fileName()).replaceFirst(".md");
            leaveOut(path, "only a file that ends in .md is read; call it " + name, visibility(path));
        } else {
            leaveOut(path, path.fileName() + " is a note only in a customer's folder", visibility(path));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        unread.add(new NotesFolder.Unread(
                Diagnostic.of(
                        DiagnosticCode.E20,
                        new SourceLocation(pathOf(file).value(), 1, 1),
                        "it cannot be opened (" + e.getClass().getSimpleName()
                                + "); let the account that builds the site read it"),
                UnreadNote.UNOPENED));
        return FileVisitResult.CONTINUE;
    }

    /** Named by the first file in it: what programs keep there may be much. */
    private void hidden(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(FolderWalk::isMarkdown).sorted().toList();
            if (!all.isEmpty()) {
                leaveOut(
                        pathOf(all.getFirst()),
                        (all.size() == 1 ? "it lies" : "it and " + (all.size() - 1) + " more lie") + " in "
                                + pathOf(folder).value() + "/, which is not read");
            }
        }
    }

    /** What is hidden, or leads elsewhere, was never meant for readers: its name is for authors. */
    private void leaveOut(NotePath path, String reason) {
        leaveOut(path, reason, UnreadNote.UNOPENED);
    }

    private void leaveOut(NotePath path, String reason, Visibility visibility) {
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.I83, new SourceLocation(path.value(), 1, 1), reason);
        unread.add(new NotesFolder.Unread(diagnostic, visibility));
    }

    private Visibility visibility(NotePath path) throws IOException {
        return switch (folder.read(path)) {
            case NotesFolder.Text.Quarantined quarantined ->
                quarantined.unread().visibility();
            case NotesFolder.Text.Decoded text ->
                UnreadNote.visibility(path, text.text(), folder.settings().settings());
        };
    }

    private NotePath pathOf(Path file) {
        return NotePath.of(root.relativize(file));
    }

    private static boolean isSteppedOver(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") || name.equals("node_modules");
    }

    private static boolean isMarkdown(Path file) {
        String name = file.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(".md")
                || OTHER_ENDING.matcher(name).find();
    }
}
