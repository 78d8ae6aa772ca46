package dev.leanloop.note;

import dev.leanloop.state.Packed;
import dev.leanloop.state.Unpacked;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Front matter as numbers and words: its YAML as it was written, with every place. */
final class PackedFrontMatter {

    /** Which of the values comes next. */
    private enum Form {
        SCALAR,
        SEQUENCE,
        MAPPING
    }

    private PackedFrontMatter() {}

    static void pack(FrontMatter frontMatter, Packed out) {
        out.number(frontMatter.lines());
        mapping(frontMatter.inHead(), out);
        Packing.map(new TreeMap<>(frontMatter.inText()), Packing::word, PackedFrontMatter::value, out);
    }

    /** The front matter, with a team's own keys as the settings name them. */
    static FrontMatter unpack(Unpacked in, Settings settings) {
        int lines = in.number();
        YamlValue.Mapping inHead = mapping(in);
        Map<String, YamlValue> inText = Packing.map(new HashMap<>(), Unpacked::word, PackedFrontMatter::value, in);
        return new FrontMatter(inHead, settings.frontMatterKeys(), lines).with(inText);
    }

    private static void value(YamlValue value, Packed out) {
        switch (value) {
            case YamlValue.Scalar scalar -> {
                Packing.name(Form.SCALAR, out);
                scalar(scalar, out);
            }
            case YamlValue.Sequence sequence -> {
                Packing.name(Form.SEQUENCE, out);
                Packing.list(sequence.items(), PackedFrontMatter::value, out);
                span(sequence.span(), out);
            }
            case YamlValue.Mapping mapping -> {
                Packing.name(Form.MAPPING, out);
                mapping(mapping, out);
            }
        }
    }

    private static YamlValue value(Unpacked in) {
        return switch (Packing.named(Form.class, in)) {
            case SCALAR -> scalar(in);
            case SEQUENCE -> new YamlValue.Sequence(Packing.list(PackedFrontMatter::value, in), span(in));
            case MAPPING -> mapping(in);
        };
    }

    private static void scalar(YamlValue.Scalar scalar, Packed out) {
        out.word(scalar.text());
        span(scalar.span(), out);
    }

    private static YamlValue.Scalar scalar(Unpacked in) {
        return new YamlValue.Scalar(in.word(), span(in));
    }

    private static void mapping(YamlValue.Mapping mapping, Packed out) {
        Packing.map(mapping.entries(), Packing::word, PackedFrontMatter::value, out);
        Packing.map(new TreeMap<>(mapping.keys()), Packing::word, PackedFrontMatter::span, out);
        Packing.list(mapping.repeated(), PackedFrontMatter::scalar, out);
        span(mapping.span(), out);
    }

    private static YamlValue.Mapping mapping(Unpacked in) {
        return new YamlValue.Mapping(
                Packing.map(new LinkedHashMap<>(), Unpacked::word, PackedFrontMatter::value, in),
                Packing.map(new HashMap<>(), Unpacked::word, PackedFrontMatter::span, in),
                Packing.list(PackedFrontMatter::scalar, in),
                span(in));
    }

    private static void span(YamlValue.Span span, Packed out) {
        out.number(span.line()).number(span.column()).number(span.endLine()).number(span.endColumn());
    }

    private static YamlValue.Span span(Unpacked in) {
        return new YamlValue.Span(in.number(), in.number(), in.number(), in.number());
    }
}
