package dev.leanloop.pipeline;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.HtmlTrace;
import dev.leanloop.knowledge.HtmlTrace.Asked;
import dev.leanloop.note.NotePath;
import dev.leanloop.site.ShownBefore;
import dev.leanloop.state.Packed;
import dev.leanloop.state.StateFolder;
import dev.leanloop.state.Unpacked;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;

/**
 * What the text of each note of an audience was made of when its page was planned last: digests, names of links and addresses, no other
 * words. Notes that the last build did not have are not in it.
 */
final class KeptTexts implements ShownBefore, Closeable {

    private static final String NAME = "texts";

    /** By their numbers in the file, which is of this version of the program. */
    private static final List<HtmlTrace.Kind> KINDS = List.of(HtmlTrace.Kind.values());

    private final StateFolder state;
    private final CompletableFuture<Map<NotePath, HtmlTrace>> before;
    private final Map<NotePath, HtmlTrace> now = new ConcurrentHashMap<>();
    private final ConcurrentMap<Asked, Asked> asked = new ConcurrentHashMap<>();
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

    private KeptTexts(StateFolder state) {
        this.state = state;
        this.before = CompletableFuture.supplyAsync(() ->
                state.read(NAME).map(content -> unpacked(new Unpacked(content))).orElse(Map.of()));
    }

    /** Begins to read what is kept for an audience. */
    static KeptTexts of(StateFolder state, Audience audience) {
        return new KeptTexts(state.within(audience.name().toLowerCase(Locale.ROOT))
                .dependingOn("Java " + Runtime.version().feature()));
    }

    @Override
    public boolean isKept() {
        return state.folder().isPresent();
    }

    @Override
    public HtmlTrace of(NotePath note) {
        return before.join().getOrDefault(note, HtmlTrace.NONE);
    }

    @Override
    public void add(NotePath note, HtmlTrace trace) {
        if (trace.isKnown()) {
            HtmlTrace last = of(note);
            now.put(note, trace.equals(last) ? last : shared(trace));
        }
    }

    /** Most notes ask what others do, too: one object for all takes a fifth of the room. */
    private HtmlTrace shared(HtmlTrace trace) {
        return new HtmlTrace(
                trace.own(), trace.asked().stream().map(this::shared).toList());
    }

    private Asked shared(Asked one) {
        Asked known = asked.putIfAbsent(one, one);
        return known != null ? known : one;
    }

    /** Begins to write what differs; notes of which nothing was said are let go. To be called when all was. */
    void write() {
        if (!now.equals(before.join())) {
            writing = CompletableFuture.runAsync(() -> state.write(NAME, packed(new TreeMap<>(now))));
        }
    }

    private static byte[] packed(Map<NotePath, HtmlTrace> traces) {
        Map<Asked, Integer> numbers = new LinkedHashMap<>();
        traces.values().forEach(trace -> trace.asked().forEach(one -> numbers.putIfAbsent(one, numbers.size())));
        Packed out = new Packed().number(numbers.size());
        numbers.keySet()
                .forEach(one ->
                        out.number(KINDS.indexOf(one.kind())).word(one.target()).word(one.answer()));
        out.number(traces.size());
        traces.forEach((note, trace) -> {
            out.word(note.value()).text(trace.own()).number(trace.asked().size());
            trace.asked().forEach(one -> out.number(Objects.requireNonNull(numbers.get(one))));
        });
        return out.bytes();
    }

    private static Map<NotePath, HtmlTrace> unpacked(Unpacked in) {
        List<Asked> all = IntStream.range(0, in.number())
                .mapToObj(one -> new Asked(KINDS.get(in.number()), in.word(), in.word()))
                .toList();
        int count = in.number();
        Map<NotePath, HtmlTrace> traces = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            traces.put(NotePath.of(in.word()), new HtmlTrace(in.text(), numbered(all, in)));
        }
        return traces;
    }

    private static List<Asked> numbered(List<Asked> all, Unpacked in) {
        int size = in.number();
        var asked = new ArrayList<Asked>(size);
        for (int i = 0; i < size; i++) {
            asked.add(all.get(in.number()));
        }
        return asked;
    }

    /** Waits until all is written. */
    @Override
    public void close() {
        writing.join();
    }
}
