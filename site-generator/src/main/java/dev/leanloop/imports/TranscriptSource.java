package dev.leanloop.imports;

import dev.leanloop.note.DateOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A talk from a transcript in WebVTT, as video calls leave them: a speaker in a voice tag ({@code <v Maria Keller>}) or before a colon.
 * What one says without another between is one piece.
 */
final class TranscriptSource {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s<>]*+)?+\\s++([^<>]+)>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z0-9][^<>]*>");
    /** A name, not the first words of a sentence: one to five words, the first with a capital letter or of a writing without. */
    private static final Pattern SPEAKER =
            Pattern.compile("^([\\p{Lu}\\p{Lo}][^:<>.!?]{0,59}?(?:\\.[^:<>!?]{0,20})?):\\s+(\\S.*)$", Pattern.DOTALL);

    private static final Pattern DAY_IN_NAME = Pattern.compile("(?<!\\d)(20\\d{2})[-_.]?(\\d{2})[-_.]?(\\d{2})(?!\\d)");
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)\\bGMT(?=\\d)|(?<!\\d)20\\d{2}[-_.]?\\d{2}[-_.]?\\d{2}(?:[-T ]\\d{4,6}(?:Z|UTC)?)?|\\.(?:vtt|transcript|cc)\\b"
                    + "|\\b(?:meeting recording|recording|transcript)\\b|[ -]\\d{3,4}x\\d{3,4}");

    private static final int MAX_SPEAKER_WORDS = 5;

    private TranscriptSource() {}

    static Sources.Found read(String file, String name, String text, String customer, @Nullable LocalDate otherwise) {
        Optional<LocalDate> day = day(name).or(() -> Optional.ofNullable(otherwise));
        List<FoundTalk.Said> said = said(text);
        if (!text.strip().startsWith("WEBVTT") || said.isEmpty()) {
            return nothing(file, "no transcript in WebVTT; left out");
        }
        if (day.isEmpty()) {
            return nothing(file, "no day in its name, as in 2024-05-14-call.vtt; say it with --day");
        }
        Set<WrittenName> speakers = new LinkedHashSet<>();
        for (FoundTalk.Said piece : said) {
            if (piece.who() != null) {
                speakers.add(piece.who());
            }
        }
        FoundTalk talk = new FoundTalk(
                file,
                1,
                "transcript " + Digest.of(text.strip()),
                customer,
                day.orElseThrow(),
                title(name),
                "video",
                null,
                List.copyOf(speakers),
                said,
                List.of());
        return new Sources.Found(List.of(talk), List.of(), Map.of());
    }

    private static Sources.Found nothing(String file, String why) {
        return new Sources.Found(List.of(), List.of(new ImportProblem(file, 0, why)), Map.of());
    }

    private static Optional<LocalDate> day(String name) {
        Matcher day = DAY_IN_NAME.matcher(name);
        return day.find()
                ? WrittenDays.of(DateOrder.ISO_ONLY, List.of())
                        .day(day.group(1) + "-" + day.group(2) + "-" + day.group(3))
                : Optional.empty();
    }

    private static String title(String name) {
        return NO_TITLE.matcher(name.replace('_', ' '))
                .replaceAll(" ")
                .replaceAll("[-\\s]+", " ")
                .strip();
    }

    /** What was said so far. What goes on with the last piece is joined to it once, when another begins. */
    private static final class Pieces {

        private final List<FoundTalk.Said> done = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private @Nullable WrittenName who;

        void add(FoundTalk.Said next) {
            if (next.text().isEmpty()) {
                return;
            }
            boolean goesOn = !text.isEmpty() && who != null && (next.who() == null || who.equals(next.who()));
            if (goesOn) {
                text.append(' ');
            } else {
                end();
                who = next.who();
            }
            text.append(next.text());
        }

        List<FoundTalk.Said> end() {
            if (!text.isEmpty()) {
                done.add(new FoundTalk.Said(who, text.toString()));
                text.setLength(0);
            }
            return done;
        }
    }

    private static List<FoundTalk.Said> said(String text) {
        Pieces pieces = new Pieces();
        List<String> cue = new ArrayList<>();
        boolean inCue = false;
        for (String line : LINE_END.split(text, -1)) {
            if (line.contains("-->")) {
                inCue = true;
            } else if (line.isBlank()) {
                add(pieces, cue);
                cue.clear();
                inCue = false;
            } else if (inCue) {
                cue.add(line.strip());
            }
        }
        add(pieces, cue);
        return pieces.end();
    }

    private static void add(Pieces pieces, List<String> cue) {
        String joined = String.join(" ", cue);
        Matcher voice = VOICE.matcher(joined);
        int from = 0;
        String who = "";
        while (voice.find()) {
            pieces.add(piece(who, joined.substring(from, voice.start())));
            who = plain(voice.group(1));
            from = voice.end();
        }
        pieces.add(piece(who, joined.substring(from)));
    }

    private static FoundTalk.Said piece(String who, String marked) {
        String text = plain(marked);
        Matcher speaker = SPEAKER.matcher(text);
        if (who.isEmpty() && speaker.matches() && speaker.group(1).split("\\s+").length <= MAX_SPEAKER_WORDS) {
            return new FoundTalk.Said(
                    WrittenName.of(speaker.group(1)), speaker.group(2).strip());
        }
        return new FoundTalk.Said(who.isEmpty() ? null : WrittenName.of(who), text);
    }

    private static String plain(String marked) {
        return Parser.unescapeEntities(TAG.matcher(marked).replaceAll(""), false)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
