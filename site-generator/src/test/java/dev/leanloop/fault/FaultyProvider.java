package dev.leanloop.fault;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** Hands everything on to the real files, once the {@link FaultyDisk} lets it. */
final class FaultyProvider extends FileSystemProvider {

    private static final Set<OpenOption> WRITING = Set.of(
            StandardOpenOption.WRITE,
            StandardOpenOption.APPEND,
            StandardOpenOption.CREATE,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.TRUNCATE_EXISTING);

    private final FaultyDisk disk;
    private final FaultyFileSystem fileSystem;

    FaultyProvider(FaultyDisk disk, FaultyFileSystem fileSystem) {
        this.disk = disk;
        this.fileSystem = fileSystem;
    }

    private static Path real(Path path) {
        return FaultyPath.real(path);
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        Set<OpenOption> writing = new HashSet<>(options);
        writing.retainAll(WRITING);
        if (writing.isEmpty()) {
            disk.roomless(path);
        } else {
            disk.names(path);
        }
        FileChannel channel = FileChannel.open(real(path), options, attributes);
        if (writing.contains(StandardOpenOption.TRUNCATE_EXISTING) || writing.contains(StandardOpenOption.CREATE_NEW)) {
            disk.wrote(real(path));
        }
        return new FaultyChannel(disk, real(path), channel);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // Closed by the stream around it.
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        disk.lists(real(folder));
        DirectoryStream<Path> stream =
                Files.newDirectoryStream(real(folder), entry -> filter.accept(fileSystem.wrap(entry)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                Iterator<Path> entries = stream.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return entries.hasNext();
                    }

                    @Override
                    public Path next() {
                        return fileSystem.wrap(entries.next());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                stream.close();
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        disk.names(folder);
        Files.createDirectory(real(folder), attributes);
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        disk.names(link);
        Files.createLink(real(link), real(existing));
    }

    @Override
    public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes) throws IOException {
        disk.names(link);
        Files.createSymbolicLink(real(link), real(target), attributes);
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
        disk.roomless(link);
        return fileSystem.wrap(Files.readSymbolicLink(real(link)));
    }

    @Override
    public void delete(Path path) throws IOException {
        disk.roomless(path);
        Files.delete(real(path));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        if (disk.operation(target, Files.size(real(source))) == FaultyDisk.Extent.HALF) {
            throw disk.dead(target);
        }
        Files.copy(real(source), real(target), options);
        disk.wrote(real(target));
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        disk.roomless(target); // One name more and one less.
        Files.move(real(source), real(target), options);
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        return Files.isSameFile(real(path), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return Files.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real(path).getFileSystem().provider().checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return Files.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return Files.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return Files.readAttributes(real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        disk.roomless(path);
        Files.setAttribute(real(path), attribute, value, options);
    }
}
