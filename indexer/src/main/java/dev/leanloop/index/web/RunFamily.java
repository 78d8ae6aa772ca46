package dev.leanloop.index.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Numbered runs of one purpose, each compressed on its own and fetched on its own, written twice.
 *
 * <ul>
 *   <li>In <b>volumes</b>, one run behind another, of which a server that knows ranges gives just the runs that are asked for.
 *   <li>In <b>files</b> of many neighbours, for servers that answer with whole files, and for pages opened from a folder: compressed
 *       together, or as the volume has them. 64 files form a group and share a name, so that no list need name each. A family that is
 *       small is one file, compressed as a whole, and has no volume.
 * </ul>
 */
final class RunFamily {

    /** Files of a group. */
    static final int GROUP = 64;

    /** Bytes after which a volume takes no further file. */
    static final int VOLUME = 128 << 20;

    /** A family of at most so many bytes before compression is one file. */
    private static final int WHOLE = 48 << 10;

    /** Bytes of a run up to which nothing is tried: of 66,000 such, compressing made ten shorter, by a byte. */
    private static final int NEVER_SHORTER = 16;

    /** How a reader comes by a run. */
    enum Reading {
        /**
         * It is told the place of each, and whether it is compressed. Files have runs as the volume has them: compressed together they
         * would be a tenth shorter, and took a fifth of the time of a bundle after an edit.
         */
        PLACES,
        /** It is told the length of each. */
        LENGTHS,
        /** It knows its number: volumes end with a table of places. */
        NUMBERS
    }

    private final String name;
    private final Reading reading;
    private final int runsInFile;
    private final int bytesInFile;
    private final Sink sink;
    private final Packer packer;
    private final List<String> groups = new ArrayList<>();
    private final ContentHash groupHash = new ContentHash();
    private final List<FileOfGroup> group = new ArrayList<>();
    private final ByteWriter file = new ByteWriter();

    /** The same runs as the volume has them, each behind 1 where it is compressed, else 0. */
    private final ByteWriter fileAsStored = new ByteWriter();

    private int runsOfFile;
    private int runs;

    private final List<Volume> volumes = new ArrayList<>();
    private final ContentHash volumeHash = new ContentHash();
    private Sink.Large volume;
    private int volumeSize;
    private final List<Integer> starts = new ArrayList<>();

    /** What was added to the volume since the last part began. */
    private final ByteWriter ofPart = new ByteWriter();

    private final List<FamilyPart> parts = new ArrayList<>();

    /**
     * Where the runs of one volume are.
     *
     * @param name of its file
     * @param firstRun number of its first run
     * @param table where its runs end, and the table begins: the place of each run in four bytes, the low one first, and then the
     *     end of the last
     */
    private record Volume(String name, int firstRun, int table) {}

    /**
     * How a run was stored.
     *
     * @param length in bytes
     * @param packed whether it is compressed: not where that makes it longer
     * @param beginsFile whether it is the first of a file, the very first file excepted
     */
    record Stored(int length, boolean packed, boolean beginsFile) {}

    /**
     * Where the next run comes, if it begins no file.
     *
     * @param file number of the file
     * @param index of the run in the file
     * @param volume number of the volume
     * @param offset in the volume
     */
    record Next(int file, int index, int volume, int offset) {

        static final Next FIRST = new Next(0, 0, 0, 0);

        void write(ByteWriter out) {
            out.number(file).number(index).number(volume).number(offset);
        }
    }

    /** A family of which the reader is told the places. Its files end with the run that makes them as long, before compression. */
    static RunFamily ofPlaces(String name, int bytesInFile, Sink sink, Packer packer) {
        return new RunFamily(name, Reading.PLACES, Integer.MAX_VALUE, bytesInFile, sink, packer);
    }

    /** A family of which the reader is told the lengths, in their order. */
    static RunFamily ofLengths(String name, int runsInFile, Sink sink, Packer packer) {
        return new RunFamily(name, Reading.LENGTHS, runsInFile, Integer.MAX_VALUE, sink, packer);
    }

    /** A family of which the reader knows the numbers. */
    static RunFamily ofNumbers(String name, int runsInFile, Sink sink, Packer packer) {
        return new RunFamily(name, Reading.NUMBERS, runsInFile, Integer.MAX_VALUE, sink, packer);
    }

    private RunFamily(String name, Reading reading, int runsInFile, int bytesInFile, Sink sink, Packer packer) {
        this.name = name;
        this.reading = reading;
        this.runsInFile = runsInFile;
        this.bytesInFile = bytesInFile;
        this.sink = sink;
        this.packer = packer;
        this.volume = sink.large();
    }

    /**
     * A file whose name comes with its group.
     *
     * @param hash of its content
     * @param length of its content
     * @param content its runs, each behind its length
     * @param packed the same, compressed, where it is a file of its own
     * @param before what the bundle before has under its name, if that has this content
     */
    private record FileOfGroup(
            byte[] hash, int length, Supplier<byte[]> content, Supplier<byte[]> packed, Before before) {}

    /** Finds a file in the bundle before. */
    @FunctionalInterface
    private interface Before {
        Optional<byte[]> bytes(String file) throws IOException;
    }

    /** What is added from here on is a part of its own. */
    void beginPart(String part) throws IOException {
        endPart();
        parts.add(new FamilyPart(part, volumes.size(), volumeSize, starts.size()));
        ofPart.clear();
    }

    private void endPart() throws IOException {
        if (!parts.isEmpty()) {
            if (runsOfFile > 0) {
                endFile();
            }
            if (!group.isEmpty()) {
                endGroup(false);
            }
            digestPart();
        }
    }

    /** Digests the runs that the last part has in this volume, if it is all there. */
    private void digestPart() {
        if (!parts.isEmpty()) {
            FamilyPart part = parts.getLast();
            if (part.volume == volumes.size()) {
                var lengths = new ByteWriter();
                for (int run = part.firstRun; run < starts.size(); run++) {
                    int end = run + 1 < starts.size() ? starts.get(run + 1) : volumeSize;
                    lengths.fixed(end - starts.get(run));
                }
                part.runs = starts.size() - part.firstRun;
                part.digest = TakenOver.digest(lengths, ofPart.toBytes());
            }
        }
    }

    /** Takes over the runs of a part from the bundle before, and the files that stand as they did. */
    void takeOver(TakenOver part) throws IOException {
        int run = 0;
        for (PartTexts.File of : part.files()) {
            int first = run;
            int end = Math.min(run + runsInFile, part.runs());
            for (; run < end; run++) {
                addToVolume(part.stored(), part.start(run), part.start(run + 1) - part.start(run));
            }
            endFile(new FileOfGroup(
                    HexFormat.of().parseHex(of.content()),
                    of.contentLength(),
                    () -> part.content(first, end),
                    () -> packer.packFile(part.content(first, end)),
                    name -> part.bytes(of, name)));
        }
    }

    /** Adds a run as it is stored. */
    private void addToVolume(byte[] bytes, int from, int length) throws IOException {
        starts.add(volumeSize);
        volume.add(bytes, from, length);
        volumeSize += length;
        runs++;
        if (!parts.isEmpty()) {
            ofPart.part(bytes, from, length);
        }
        if (!parts.isEmpty() && parts.getLast().volume != volumes.size()) {
            parts.getLast().isInOneVolume = false;
        }
    }

    /** Adds a run, compressed if that makes it shorter: its reader must be told what comes back. */
    Stored add(byte[] run) throws IOException {
        if (run.length <= NEVER_SHORTER) {
            return store(run, run, false);
        }
        byte[] packed = packer.pack(run);
        return packed.length < run.length ? store(run, packed, true) : store(run, run, false);
    }

    /** Adds a run, compressed in any case: its reader need not be told anything. */
    Stored addPacked(byte[] run) throws IOException {
        return store(run, packer.pack(run), true);
    }

    Next next() {
        return new Next(groups.size() * GROUP + group.size(), runsOfFile, volumes.size(), volumeSize);
    }

    private Stored store(byte[] run, byte[] stored, boolean packed) throws IOException {
        boolean beginsFile = runsOfFile == runsInFile || file.size() >= bytesInFile;
        if (beginsFile) {
            endFile();
        }
        file.number(run.length).all(run);
        if (reading == Reading.PLACES) {
            fileAsStored.number(1 + stored.length).oneByte(packed ? 1 : 0).all(stored);
        }
        runsOfFile++;
        addToVolume(stored, 0, stored.length);
        return new Stored(stored.length, packed, beginsFile);
    }

    private void endFile() throws IOException {
        byte[] content = file.toBytes();
        byte[] asStored = fileAsStored.toBytes();
        file.clear();
        fileAsStored.clear();
        runsOfFile = 0;
        endFile(new FileOfGroup(
                ContentHash.of(content),
                content.length,
                () -> content,
                () -> reading == Reading.PLACES ? asStored : packer.packFile(content),
                name -> Optional.empty()));
    }

    private void endFile(FileOfGroup ended) throws IOException {
        groupHash.add(ended.hash);
        volumeHash.add(ended.hash);
        group.add(ended);
        if (group.size() == GROUP) {
            endGroup(false);
        }
        if (volumeSize >= VOLUME) {
            endVolume();
        }
    }

    private void endGroup(boolean last) throws IOException {
        String hashed = name + groups.size() + "." + groupHash.next();
        boolean whole = last
                && groups.isEmpty()
                && group.stream().mapToInt(FileOfGroup::length).sum() <= WHOLE;
        if (whole) {
            var all = new ByteWriter();
            group.forEach(part -> all.number(part.length).all(part.content.get()));
            sink.file(hashed + ".js", PackScript.of(hashed, packer.pack(all.toBytes())));
        } else {
            for (int i = 0; i < group.size(); i++) {
                endFile(group.get(i), hashed + "/" + i);
            }
        }
        groups.add((whole ? "w" : "f") + hashed.substring(hashed.indexOf('.') + 1));
        group.clear();
    }

    private void endFile(FileOfGroup of, String numbered) throws IOException {
        String file = numbered + ".js";
        byte[] bytes = of.before.bytes(file).orElseGet(() -> PackScript.of(numbered, of.packed.get()));
        sink.file(file, bytes);
        if (!parts.isEmpty()) {
            parts.getLast()
                    .files
                    .add(new PartTexts.File(
                            HexFormat.of().formatHex(of.hash), of.length, TakenOver.digest(bytes), bytes.length));
        }
    }

    private void endVolume() throws IOException {
        digestPart();
        int table = volumeSize;
        if (reading == Reading.NUMBERS) {
            var places = new ByteWriter();
            starts.forEach(places::fixed);
            byte[] bytes = places.fixed(table).toBytes();
            volume.add(bytes, 0, bytes.length);
        }
        String hashed = name + volumes.size() + "." + volumeHash.next();
        volume.end(hashed + ".bin");
        volumes.add(new Volume(hashed.substring(hashed.indexOf('.') + 1), runs - starts.size(), table));
        volume = sink.large();
        volumeSize = 0;
        starts.clear();
    }

    /** Where the parts are, but for those that begin in one volume and end in another. To be called when all is written. */
    List<PartTexts> texts() {
        var texts = new ArrayList<PartTexts>();
        for (FamilyPart part : parts) {
            if (part.isInOneVolume && part.volume < volumes.size()) {
                Volume of = volumes.get(part.volume);
                texts.add(new PartTexts(
                        part.name,
                        name + part.volume + "." + of.name + ".bin",
                        part.start,
                        of.table + Integer.BYTES * part.firstRun,
                        part.runs,
                        part.digest,
                        part.files));
            }
        }
        return texts;
    }

    /**
     * Writes what is left, and where everything is.
     *
     * @param manifest takes what every reader needs
     * @param files takes the names of files where there are volumes, too: most readers never ask
     */
    void finish(JsonText manifest, JsonText files) throws IOException {
        if (runsOfFile > 0) {
            endFile();
        }
        if (!group.isEmpty()) {
            endGroup(true);
        }
        boolean whole = groups.size() == 1 && groups.getFirst().startsWith("w");
        if (!starts.isEmpty() && !whole) {
            endVolume();
        }
        manifest.name(name).object();
        if (runsInFile < Integer.MAX_VALUE) {
            manifest.name("inFile").number(runsInFile);
        }
        manifest.name("volumes").array();
        for (Volume part : volumes) {
            manifest.array()
                    .string(part.name())
                    .number(part.firstRun())
                    .number(part.table())
                    .end();
        }
        manifest.end();
        if (volumes.isEmpty()) {
            manifest.name("groups").strings(groups);
        } else {
            files.name(name).strings(groups);
        }
        manifest.end();
    }
}
