package dev.leanloop.note;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.markdown.MarkdownDocument;
import dev.leanloop.state.Packed;
import dev.leanloop.state.Unpacked;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** A note as numbers and words, without its text: that is its file's. Every component of {@link Note} is here once, in its order. */
record PackedNote(NotePath file, NoteLines lines, Settings settings) {

    static void pack(Note note, Packed out) {
        out.word(note.path().part());
        Packing.name(note.type(), out);
        Packing.name(note.visibility(), out);
        PackedFrontMatter.pack(note.frontMatter(), out);
        out.word(note.title()).number(note.titleLine());
        Packing.optional(note.writtenDate(), Packing::day, out);
        Packing.list(note.phases(), PackedNote::heading, out);
        Packing.list(note.items(), PackedItem::pack, out);
        Packing.list(note.passages(), PackedNote::passage, out);
        Packing.map(new TreeMap<>(note.steps()), Packing::name, Packing::words, out);
        Packing.list(note.links(), PackedNote::link, out);
        Packing.list(note.tags(), PackedNote::tag, out);
        Packing.list(note.people(), Packing::handle, out);
        Packing.map(new TreeMap<>(note.names()), Packing::word, Packing::handle, out);
        Packing.list(note.promisesByName(), PackedNote::promiseByName, out);
        out.word(note.goal());
        PackedItem.due(note.next(), out);
        Packing.list(note.diagnostics(), PackedNote::diagnostic, out);
    }

    /**
     * The note.
     *
     * @param body makes its body of its type and its front matter
     */
    Note unpack(Unpacked in, BiFunction<NoteType, FrontMatter, MarkdownDocument> body) {
        NotePath path = new NotePath(file.value(), in.word());
        NoteType type = Packing.named(NoteType.class, in);
        Visibility visibility = Packing.named(Visibility.class, in);
        FrontMatter frontMatter = PackedFrontMatter.unpack(in, settings);
        return new Note(
                path,
                type,
                visibility,
                frontMatter,
                in.word(),
                in.number(),
                Packing.optional(Packing::day, in),
                Packing.list(PackedNote::heading, in),
                Packing.list(PackedItem::unpack, in),
                Packing.list(PackedNote::passage, in),
                Packing.map(new EnumMap<>(Phase.class), from -> Packing.named(Phase.class, from), Packing::words, in),
                Packing.list(PackedNote::link, in),
                Packing.list(PackedNote::tag, in),
                Packing.list(Packing::handle, in),
                Packing.map(new HashMap<>(), Unpacked::word, Packing::handle, in),
                Packing.list(PackedNote::promiseByName, in),
                in.word(),
                PackedItem.due(in),
                body.apply(type, frontMatter),
                lines,
                Packing.list(PackedNote::diagnostic, in));
    }

    private static void heading(Note.PhaseHeading heading, Packed out) {
        Packing.name(heading.phase(), out);
        out.number(heading.line());
    }

    private static Note.PhaseHeading heading(Unpacked in) {
        return new Note.PhaseHeading(Packing.named(Phase.class, in), in.number());
    }

    private static void passage(Note.PassageText passage, Packed out) {
        out.number(passage.line()).number(passage.column());
        out.word(passage.heading()).text(passage.text());
        Packing.optional(passage.phase(), Packing::name, out);
        Packing.list(passage.topics(), Packing::topic, out);
    }

    private static Note.PassageText passage(Unpacked in) {
        return new Note.PassageText(
                in.number(),
                in.number(),
                in.word(),
                in.text(),
                Packing.optional(from -> Packing.named(Phase.class, from), in),
                Packing.list(Packing::topic, in));
    }

    private static void link(Note.WrittenLink link, Packed out) {
        out.word(link.target());
        Packing.flag(link.wiki(), out);
        out.number(link.line()).number(link.column());
    }

    private static Note.WrittenLink link(Unpacked in) {
        return new Note.WrittenLink(in.word(), Packing.flag(in), in.number(), in.number());
    }

    private static void tag(Note.WrittenTag tag, Packed out) {
        Packing.topic(tag.topic(), out);
        out.word(tag.written()).number(tag.line()).number(tag.column());
    }

    private static Note.WrittenTag tag(Unpacked in) {
        return new Note.WrittenTag(Packing.topic(in), in.word(), in.number(), in.number());
    }

    private static void promiseByName(Note.PromiseByName promise, Packed out) {
        PackedItem.pack(promise.item(), out);
        out.word(promise.owner());
        PackedItem.promise(promise.promise(), out);
    }

    private static Note.PromiseByName promiseByName(Unpacked in) {
        return new Note.PromiseByName(PackedItem.unpack(in), in.word(), PackedItem.promise(in));
    }

    private static void diagnostic(Diagnostic diagnostic, Packed out) {
        Packing.name(diagnostic.code(), out);
        out.word(diagnostic.at().file())
                .number(diagnostic.at().line())
                .number(diagnostic.at().column());
        out.word(diagnostic.message()).word(diagnostic.fixedLine());
    }

    private static Diagnostic diagnostic(Unpacked in) {
        return new Diagnostic(
                Packing.named(DiagnosticCode.class, in),
                new SourceLocation(in.word(), in.number(), in.number()),
                in.word(),
                in.word());
    }
}
