package dev.leanloop.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts the part of a document's words that shows why it was found. {@code snippet.js} cuts the same. */
final class SnippetMaker {

    /** UTF-16 units that are shown at most, but for the word that crosses the limit. */
    static final int LENGTH = 280;

    /** UTF-16 units that stand before the first found word at most. */
    static final int LEAD = 60;

    private static final String MORE = "\u2026 ";
    private static final String AND_MORE = " \u2026";

    private final Analysis analysis;
    private final Set<String> stems = new HashSet<>();
    private final Set<String> beginnings = new LinkedHashSet<>();

    SnippetMaker(Analysis analysis, Plan plan) {
        this.analysis = analysis;
        collect(plan);
    }

    private void collect(Plan plan) {
        switch (plan) {
            case Plan.Term term -> stems.add(term.stem());
            case Plan.Phrase phrase -> stems.addAll(phrase.stems());
            case Plan.Prefix prefix -> beginnings.add(prefix.written());
            case Plan.Any any -> any.plans().forEach(this::collect);
            case Plan.Every every -> {
                every.required().forEach(this::collect);
                if (every.optional() != null) {
                    collect(every.optional());
                }
            }
            case Plan.Value value -> {}
            case Plan.Days days -> {}
            case Plan.All all -> {}
            case Plan.None none -> {}
        }
    }

    /** The text, or the first quote that says more of what was asked. */
    Snippet of(SearchDocument document) {
        Source best = source(document.text());
        for (SearchDocument.SpokenQuote quote : document.quotes()) {
            Source other = source(quote.text());
            if (other.distinct() > best.distinct()) {
                best = other;
            }
        }
        return cut(best);
    }

    /** One text with what was found in it; {@code keys} are what the finds stand for. */
    private record Source(String text, List<Analysis.Token> tokens, List<Integer> found, List<String> keys) {
        int distinct() {
            return new HashSet<>(keys).size();
        }
    }

    private Source source(String text) {
        List<Analysis.Token> tokens = analysis.tokens(text);
        var found = new ArrayList<Integer>();
        var keys = new ArrayList<String>();
        for (int i = 0; i < tokens.size(); i++) {
            String asked = askedBy(tokens.get(i));
            if (asked != null) {
                found.add(i);
                keys.add(asked);
            }
        }
        return new Source(text, tokens, found, keys);
    }

    /** The stem or the beginning for which a word was found; null when nothing asked for it. */
    private @Nullable String askedBy(Analysis.Token token) {
        if (stems.contains(token.stem())) {
            return token.stem();
        }
        for (String beginning : beginnings) {
            if (token.written().startsWith(beginning)) {
                return beginning;
            }
        }
        return null;
    }

    private static Snippet cut(Source source) {
        int from = 0;
        int to = source.text().length();
        if (to > LENGTH) {
            from = start(source);
            to = end(source, from);
        }
        var segments = new ArrayList<Snippet.Segment>();
        if (from > 0) {
            segments.add(new Snippet.Segment(MORE, false));
        }
        int at = from;
        for (int index : source.found()) {
            Analysis.Token token = source.tokens().get(index);
            if (token.start() >= from && token.end() <= to && token.end() > at) {
                if (token.start() > at) {
                    segments.add(new Snippet.Segment(source.text().substring(at, token.start()), false));
                }
                String words = source.text().substring(Math.max(at, token.start()), token.end());
                if (token.start() < at) {
                    words = segments.remove(segments.size() - 1).text() + words;
                }
                segments.add(new Snippet.Segment(words, true));
                at = token.end();
            }
        }
        if (at < to) {
            segments.add(new Snippet.Segment(source.text().substring(at, to), false));
        }
        if (to < source.text().length()) {
            segments.add(new Snippet.Segment(AND_MORE, false));
        }
        return new Snippet(segments);
    }

    /** Where to begin so that the most different finds are seen; the earliest such place, at the start of a word. */
    private static int start(Source source) {
        int first = 0;
        int most = 0;
        for (int i = 0; i < source.found().size(); i++) {
            int begin = source.tokens().get(source.found().get(i)).start();
            Set<String> seen = new HashSet<>();
            for (int j = i; j < source.found().size(); j++) {
                if (source.tokens().get(source.found().get(j)).end() > begin + LENGTH - LEAD) {
                    break;
                }
                seen.add(source.keys().get(j));
            }
            if (seen.size() > most) {
                most = seen.size();
                first = begin;
            }
        }
        if (first <= LEAD) {
            return 0;
        }
        for (Analysis.Token token : source.tokens()) {
            if (token.start() >= first - LEAD) {
                return token.start();
            }
        }
        return first;
    }

    private static int end(Source source, int from) {
        if (source.text().length() <= from + LENGTH) {
            return source.text().length();
        }
        int end = from;
        for (Analysis.Token token : source.tokens()) {
            if (token.end() > from + LENGTH) {
                break;
            }
            end = Math.max(end, token.end());
        }
        if (end > from) {
            return end;
        }
        int cut = from + LENGTH;
        return Character.isLowSurrogate(source.text().charAt(cut)) ? cut - 1 : cut;
    }
}
