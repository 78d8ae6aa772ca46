package dev.leanloop.note;

import dev.leanloop.markdown.Block;
import dev.leanloop.markdown.InlineText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lines of a note that read {@code Name: text}, counted by name. Fifteen or more make it a transcript (section 12 of the note
 * format), whose speakers are neither keys nor owners.
 */
record Speeches(Map<String, Integer> bySpeaker) {

    /** From so many on. */
    private static final int TRANSCRIPT = 15;

    private static final int LONGEST_NAME = 40;

    /** Words that many lines of our own format start with. */
    private static final Set<String> MARKERS = Set.of(
            "answer",
            "action",
            "action item",
            "ai",
            "conclusion",
            "decision",
            "fact",
            "follow up",
            "goal",
            "need",
            "next",
            "next step",
            "note",
            "objection",
            "pain",
            "praise",
            "preference",
            "question",
            "request",
            "resolution",
            "surprise",
            "todo",
            "verdict");

    Speeches {
        bySpeaker = Map.copyOf(bySpeaker);
    }

    static Speeches in(List<Block> blocks) {
        Map<String, Integer> counts = new HashMap<>();
        count(blocks, counts);
        return new Speeches(counts);
    }

    boolean isTranscript() {
        int all = 0;
        boolean again = false;
        for (int turns : bySpeaker.values()) {
            all += turns;
            again |= turns > 1;
        }
        return again && all >= TRANSCRIPT;
    }

    private static void count(List<Block> blocks, Map<String, Integer> counts) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> count(paragraph.text(), counts);
                case Block.ItemList list -> list.items().forEach(item -> count(item.children(), counts));
                case Block.BlockQuote quote -> count(quote.children(), counts);
                case Block.Heading heading -> {
                    // A heading is nobody's speech.
                }
                case Block.Table table -> {
                    // Cells are nobody's speech.
                }
                case Block.RawHtml html -> {
                    // Nothing is said in it.
                }
            }
        }
    }

    /** Whether words before a colon belong to our own format, so that they are nobody's name. */
    static boolean isMarker(String words) {
        return MARKERS.contains(MetadataKeys.normal(words));
    }

    private static boolean isName(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!Words.isAsciiLetter(c) && !Character.isLetter(c) && " .'’-".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static void count(InlineText text, Map<String, Integer> counts) {
        if (!text.mayHold(':')) {
            return;
        }
        for (String line : text.lines()) {
            String words = line.strip();
            int colon = words.indexOf(':');
            if (colon <= 0 || colon > LONGEST_NAME || colon + 1 >= words.length() || words.charAt(colon + 1) != ' ') {
                continue;
            }
            String name = MetadataKeys.normal(words.substring(0, colon));
            if (!name.isEmpty() && !MARKERS.contains(name) && isName(name)) {
                counts.merge(name, 1, Integer::sum);
            }
        }
    }
}
