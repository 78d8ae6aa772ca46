package dev.leanloop.note.source;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.UnreadNote;
import dev.leanloop.note.Visibility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Walks a folder once: every Markdown file in it is a note, or is named together with the reason why it is none. Nothing can be read before
 * all are named, so all cores look, at a folder each.
 */
final class FolderWalk {

    /** Git's own, where nobody keeps notes. */
    private static final String GIT = ".git";

    private static final String ENDING = ".md";

    /** How other programs let Markdown end: nobody who wrote it would guess that it is not read. */
    private static final Pattern OTHER_ENDING = Pattern.compile("\\.(markdown|mdown|mkdn?)$", Pattern.CASE_INSENSITIVE);

    private final NotesFolder folder;
    private final Path root;
    private final NoteReader reader;

    private FolderWalk(NotesFolder folder, NoteReader reader) {
        this.folder = folder;
        this.root = folder.root();
        this.reader = reader;
    }

    /** What the folder holds, in the order of paths. */
    static NotesFolder.Contents of(NotesFolder folder, NoteReader reader) throws IOException {
        FolderWalk walk = new FolderWalk(folder, reader);
        var all = new Listing();
        List<Path> folders = List.of(folder.root());
        while (!folders.isEmpty()) {
            List<Listing> listings = walk.list(folders);
            listings.forEach(all::add);
            folders = listings.stream()
                    .flatMap(listing -> listing.folders.stream())
                    .toList();
        }
        all.notes.sort(null);
        all.images.sort(null);
        all.unread.sort(Comparator.comparing(NotesFolder.Unread::reason));
        return new NotesFolder.Contents(all.notes, all.unread, new FolderImages(folder.root(), all.images));
    }

    /** What was found in a folder itself, and the folders in it. */
    private static final class Listing {
        private final List<NotePath> notes = new ArrayList<>();
        private final List<NotePath> images = new ArrayList<>();
        private final List<NotesFolder.Unread> unread = new ArrayList<>();
        private final List<Path> folders = new ArrayList<>();

        private void add(Listing listing) {
            notes.addAll(listing.notes);
            images.addAll(listing.images);
            unread.addAll(listing.unread);
        }

        /** What is hidden, or leads elsewhere, was never meant for readers: its name is for authors. */
        private void leaveOut(NotePath path, String reason) {
            leaveOut(path, reason, UnreadNote.UNOPENED);
        }

        private void leaveOut(NotePath path, String reason, Visibility visibility) {
            Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.I83, new SourceLocation(path.value(), 1, 1), reason);
            unread.add(new NotesFolder.Unread(diagnostic, visibility));
        }

        private void cannotBeOpened(NotePath path, IOException e) {
            unread.add(new NotesFolder.Unread(
                    Diagnostic.of(
                            DiagnosticCode.E20,
                            new SourceLocation(path.value(), 1, 1),
                            "it cannot be opened (" + e.getClass().getSimpleName()
                                    + "); let the account that builds the site read it"),
                    UnreadNote.UNOPENED));
        }
    }

    private List<Listing> list(List<Path> folders) throws IOException {
        try {
            return folders.parallelStream().map(this::list).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Listing list(Path within) {
        var listing = new Listing();
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(within)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw new UncheckedIOException(e.getCause());
        } catch (IOException e) {
            listing.cannotBeOpened(pathOf(within), e);
            return listing;
        }
        String above = within.equals(root) ? "" : pathOf(within).value() + "/";
        try {
            for (Path entry : entries) {
                look(entry, above, listing);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return listing;
    }

    /**
     * Looks at a file or a folder.
     *
     * @param above what its path from the notes folder begins with
     */
    private void look(Path entry, String above, Listing listing) throws IOException {
        String name = entry.getFileName().toString();
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            listing.cannotBeOpened(NotePath.of(above + name), e);
            return;
        }
        if (!attributes.isDirectory()) {
            file(entry, attributes, name, above, listing);
        } else if (!isSteppedOver(name)) {
            // Not named if it is ignored: the team said so itself.
            if (!reader.isIgnored(NotePath.of(above + name))) {
                listing.folders.add(entry);
            }
        } else if (!name.equals(GIT)) {
            hidden(entry, listing);
        }
    }

    private void file(Path file, BasicFileAttributes attributes, String name, String above, Listing listing)
            throws IOException {
        boolean toFolder = attributes.isSymbolicLink() && Files.isDirectory(file);
        if (attributes.isRegularFile() && FolderImages.isCalledLikeOne(name) && !isSteppedOver(name)) {
            listing.images.add(NotePath.of(above + name));
        }
        if (!isMarkdown(name) && !toFolder) {
            return;
        }
        NotePath path = NotePath.of(above + name);
        if (attributes.isSymbolicLink()) {
            String what = toFolder ? "folder" : "file";
            listing.leaveOut(path, "a symbolic link is not followed; put the " + what + " itself here");
        } else if (!attributes.isRegularFile()) {
            listing.leaveOut(path, "it is no regular file");
        } else if (isSteppedOver(name)) {
            listing.leaveOut(path, "a file whose name starts with a dot is no note");
        } else if (reader.isNote(path)) {
            listing.notes.add(path);
        } else if (OTHER_ENDING.matcher(name).find()) {
            String right = OTHER_ENDING.matcher(name).replaceFirst(".md");
            listing.leaveOut(path, "only a file that ends in .md is read; call it " + right, visibility(path));
        } else {
            listing.leaveOut(path, name + " is a note only in a customer's folder", visibility(path));
        }
    }

    /**
     * Named by the first file in it: what programs keep there may be much. What cannot be opened there, or is gone meanwhile, was
     * not to be read anyway.
     */
    private void hidden(Path folder, Listing listing) throws IOException {
        List<Path> all = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isMarkdown(file.getFileName().toString())) {
                    all.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path within, @Nullable IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        all.sort(null);
        if (!all.isEmpty()) {
            listing.leaveOut(
                    pathOf(all.getFirst()),
                    (all.size() == 1 ? "it lies" : "it and " + (all.size() - 1) + " more lie") + " in "
                            + pathOf(folder).value() + "/, which is not read");
        }
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

    /** Whether a file of that name may be read as a note or an image, or be named because it is none. */
    static boolean mayRead(String name) {
        return isMarkdown(name) || FolderImages.isCalledLikeOne(name);
    }

    private static boolean isSteppedOver(String name) {
        return name.startsWith(".") || name.equals("node_modules");
    }

    private static boolean isMarkdown(String name) {
        return name.endsWith(ENDING)
                || name.toLowerCase(Locale.ROOT).endsWith(ENDING)
                || OTHER_ENDING.matcher(name).find();
    }
}
