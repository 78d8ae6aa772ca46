package dev.leanloop.index.web;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which written form has which stem, for languages whose stems the page cannot work out. Only stems that differ are kept. */
final class StemTable {

    private static final byte[] NOTHING = {};

    private final Map<String, String> stems = new HashMap<>();
    private final Map<String, SortedSet<String>> forms = new HashMap<>();

    void add(String written, String stem) {
        if (!stem.equals(written)) {
            stems.put(written, stem);
            forms.computeIfAbsent(stem, s -> new TreeSet<>()).add(written);
        }
    }

    /** What the lexicon says of a term: its stem, and the other written forms whose stem it is; empty if there is nothing to say. */
    byte[] entry(String term) {
        if (!stems.containsKey(term) && !forms.containsKey(term)) {
            return NOTHING;
        }
        SortedSet<String> others = forms.getOrDefault(term, Collections.emptySortedSet());
        var entry = new ByteWriter();
        byte[] bytes = bytes(term);
        entry.after(bytes, bytes(stems.getOrDefault(term, term))).number(others.size());
        others.forEach(form -> entry.after(bytes, bytes(form)));
        return entry.toBytes();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
