package dev.leanloop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.history.History;
import dev.leanloop.note.Handle;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.Phase;
import dev.leanloop.note.Settings;
import dev.leanloop.note.SettingsReader;
import dev.leanloop.note.TopicName;
import dev.leanloop.note.source.NotesFolder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was read of some notes, as the lines of a read block name it. */
final class ReadNotes {

    private static final Pattern LINE = Pattern.compile("(\\w+) \"(.*?)\"(?: (.*))?");
    private static final Pattern NONE = Pattern.compile("no (\\w+)");

    private final Map<String, List<Map<String, String>>> records = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final String everything;

    private final FirstCommits firstCommits;

    private ReadNotes(KnowledgeBase knowledge, Settings settings) {
        settings(settings);
        this.firstCommits = knowledge.firstCommits();
        knowledge.customers().forEach(this::customer);
        knowledge.conversations().forEach(this::conversation);
        knowledge
                .loops()
                .forEach(loop -> add(
                        "loop",
                        loop.id().toString(),
                        Map.of(
                                "state",
                                loop.closed() ? "closed" : "open",
                                "turns",
                                "" + loop.conversations().size())));
        knowledge.learnings().forEach(this::learning);
        knowledge.hypotheses().forEach(this::hypothesis);
        knowledge.sharedHypotheses().forEach(this::shared);
        knowledge.promises().forEach(this::promise);
        knowledge.questions().forEach(this::question);
        knowledge.truthReviews().forEach(this::truth);
        knowledge.praise().forEach(remark -> add("praise", remark.text(), Map.of()));
        knowledge.looseQuotes().forEach(this::quote);
        knowledge
                .passages()
                .forEach(passage -> add(
                        "passage",
                        passage.text(),
                        Map.of("heading", passage.heading(), "phase", phase(passage.phase()))));
        knowledge
                .topics()
                .forEach(topic -> add("topic", topic.name().value(), Map.of("synonyms", topics(topic.synonyms()))));
        knowledge
                .notes()
                .forEach(page -> add(
                        "page",
                        page.title(),
                        Map.of(
                                "type", page.type().word(),
                                "backlinks",
                                        page.backlinks().stream()
                                                .map(NotePath::stem)
                                                .collect(Collectors.joining(", ")))));
        knowledge.diagnostics().stream()
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .forEach(problem -> add(
                        "problem",
                        problem.code().name(),
                        Map.of(
                                "file", problem.at().file(),
                                "line", "" + problem.at().line(),
                                "column", "" + problem.at().column(),
                                "message", problem.message(),
                                "fix", problem.fixedLine())));
        everything = records
                + knowledge.notes().stream()
                        .map(page -> page.html(PageUrls.URLS))
                        .collect(Collectors.joining("\n"));
    }

    static ReadNotes of(NotesFolder folder, History history, Audience audience) throws IOException {
        SettingsReader.Result settings = folder.settings();
        NoteReader reader = new NoteReader(settings.settings());
        List<Diagnostic> problems = new ArrayList<>(settings.diagnostics());
        List<Note> notes = new ArrayList<>();
        NotesFolder.Contents contents = folder.contents(reader);
        problems.addAll(contents.leftOut());
        for (NotePath path : contents.notes()) {
            switch (folder.read(path)) {
                case NotesFolder.Text.Decoded text -> notes.addAll(reader.read(path, text.text()));
                case NotesFolder.Text.Quarantined quarantined -> problems.add(quarantined.reason());
            }
        }
        return new ReadNotes(
                new KnowledgeReader(settings.settings(), history, LocalDate.of(2024, 7, 1), audience)
                        .read(notes, problems),
                settings.settings());
    }

    /** Compares the next record of the line's kind, of a problem's code or a setting's name, with the fields it names; as many must be listed as there are. */
    void check(String line, FormatExample example) {
        Matcher none = NONE.matcher(line);
        Matcher one = LINE.matcher(line);
        if (none.matches()) {
            assertThat(records.getOrDefault(none.group(1), List.of())).as(line).isEmpty();
            return;
        }
        assertThat(one.matches()).as("a line of a read block: " + line).isTrue();
        String kind = one.group(1);
        switch (kind) {
            case "shown" -> assertThat(everything).contains(one.group(2));
            case "hidden" -> assertThat(everything).doesNotContain(one.group(2));
            default -> {
                String text = kind.equals("problem") || kind.equals("setting") ? one.group(2) : "";
                List<Map<String, String>> all = records.getOrDefault(kind, List.of()).stream()
                        .filter(entry -> text.isEmpty() || text.equals(entry.get("text")))
                        .toList();
                String start = text.isEmpty() ? kind + " " : kind + " \"" + text + "\"";
                long listed = example.expected().stream()
                        .filter(other -> other.startsWith(start))
                        .count();
                assertThat(all).as("every " + start).hasSize((int) listed);
                compare(all.get(seen.merge(start, 1, Integer::sum) - 1), one.group(2), one.group(3), line);
            }
        }
    }

    private static void compare(Map<String, String> actual, String text, @Nullable String fields, String line) {
        assertThat(actual.get("text")).as(line).isEqualTo(text);
        if (fields == null) {
            return;
        }
        for (String field : fields.split("; (?=[a-z]+=)")) {
            int equals = field.indexOf('=');
            String name = field.substring(0, equals);
            assertThat(actual).as(line).containsKey(name);
            assertThat(actual.get(name)).as(line + " -> " + name).isEqualTo(field.substring(equals + 1));
        }
    }

    private void add(String kind, String text, Map<String, String> fields) {
        Map<String, String> entry = new LinkedHashMap<>(fields);
        entry.put("text", text);
        records.computeIfAbsent(kind, key -> new ArrayList<>()).add(entry);
    }

    /** Those that no note shows. */
    private void settings(Settings settings) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("site.title", settings.title());
        shown.put("site.url", settings.siteUrl());
        shown.put("site.as-of", Objects.requireNonNullElse(settings.asOf(), ""));
        shown.put("language", settings.language());
        shown.put(
                "sites",
                settings.sites().stream()
                        .map(site -> site.name() + " at " + site.at())
                        .collect(Collectors.joining(", ")));
        shown.put(
                "interface",
                settings.interfaceLanguage() == null
                        ? ""
                        : settings.interfaceLanguage().code());
        shown.put("shared", settings.shared());
        shown.put("audiences", String.join(", ", settings.audiences()));
        shown.put("retention", new TreeMap<>(settings.retention()));
        shown.put(
                "stale",
                settings.stale().days() + " " + new TreeMap<>(settings.stale().byTopic()));
        settings.importColumns().forEach((part, names) -> shown.put("import." + part, String.join(", ", names)));
        shown.put("forge.edit", settings.forge().edit());
        shown.put("forge.history", settings.forge().history());
        shown.put("forge.like", Objects.requireNonNullElse(settings.forge().like(), ""));
        shown.forEach((name, value) -> add("setting", name, Map.of("value", value.toString())));
    }

    private void customer(Customer customer) {
        add(
                "customer",
                customer.name(),
                Map.of(
                        "id", customer.id().value(),
                        "aliases", String.join(", ", customer.aliases()),
                        "segment", customer.segment(),
                        "owner", or(customer.owner()),
                        "people",
                                customer.people().stream()
                                        .map(person -> person.handle().value() + " " + person.role())
                                        .collect(Collectors.joining(", ")),
                        "details",
                                customer.details().entrySet().stream()
                                        .map(detail -> detail.getKey() + " " + detail.getValue())
                                        .collect(Collectors.joining(", "))));
    }

    private void conversation(Conversation conversation) {
        Map<String, String> fields = new HashMap<>();
        fields.put("customer", or(conversation.customer()));
        fields.put(
                "loop", conversation.loop() == null ? "" : conversation.loop().name());
        fields.put("date", or(conversation.date()));
        fields.put("source", conversation.dateSource().name().toLowerCase(Locale.ROOT));
        fields.put("cycle", conversation.cycle().name());
        fields.put(
                "phases", conversation.phases().stream().map(ReadNotes::phase).collect(Collectors.joining(", ")));
        fields.put("by", or(conversation.by()));
        fields.put(
                "with", conversation.participants().stream().map(Handle::value).collect(Collectors.joining(", ")));
        fields.put("channel", conversation.channel());
        fields.put("tags", topics(conversation.tags()));
        fields.put(
                "follows",
                conversation.follows() == null ? "" : conversation.follows().baseName());
        fields.put("inferred", conversation.inferred() ? "yes" : "no");
        fields.put("goal", conversation.goal());
        fields.put("next", or(conversation.next()));
        fields.put("closed", conversation.closed() ? "yes" : "no");
        add("conversation", conversation.title(), fields);
    }

    private void learning(Learning learning) {
        Map<String, String> fields = place(learning.origin());
        fields.put("kind", learning.kind().word());
        fields.put("customer", or(learning.customer()));
        fields.put("phase", phase(learning.phase()));
        fields.put("topics", topics(learning.topics()));
        fields.put("surprise", learning.surprise() ? "yes" : "no");
        fields.put("key", or(learning.key()));
        fields.put("value", or(learning.value()));
        fields.put(
                "quotes",
                learning.quotes().stream()
                        .map(quote -> quote.text() + " -- " + quote.who())
                        .collect(Collectors.joining(" | ")));
        fields.put("relations", relations(learning.relations()));
        add("learning", learning.text(), fields);
    }

    private void hypothesis(Hypothesis hypothesis) {
        Map<String, String> fields = place(hypothesis.origin());
        fields.put("label", or(hypothesis.label()));
        fields.put("confidence", or(hypothesis.confidence()));
        fields.put("verdict", hypothesis.verdict().word());
        fields.put(
                "showed",
                hypothesis.verdicts().isEmpty()
                        ? ""
                        : hypothesis.verdicts().getLast().text());
        fields.put("proof", hypothesis.proof().word());
        Evidence.Doubt doubt = hypothesis.evidence().doubt();
        fields.put("doubt", doubt == null ? "" : doubt.word());
        Expectation earlier = hypothesis.evidence().earlier();
        fields.put("earlier", earlier == null ? "" : earlier.confidence() + "% " + earlier.text());
        fields.put("customer", or(hypothesis.customer()));
        fields.put("shared", hypothesis.shared() ? "yes" : "no");
        fields.put("phase", phase(hypothesis.phase()));
        fields.put("topics", topics(hypothesis.topics()));
        fields.put("relations", relations(hypothesis.relations()));
        add("hypothesis", hypothesis.text(), fields);
    }

    private void shared(SharedHypothesis shared) {
        add(
                "shared",
                shared.text(),
                Map.of(
                        "label", shared.label(),
                        "page", or(shared.page()),
                        "statements", "" + shared.statements().size()));
    }

    private void promise(Promise promise) {
        Map<String, String> fields = place(promise.origin());
        fields.put("label", or(promise.label()));
        fields.put("owner", or(promise.owner()));
        fields.put("side", promise.side().name().toLowerCase(Locale.ROOT));
        fields.put("due", or(promise.due()));
        fields.put("first", or(promise.firstDue()));
        fields.put("state", promise.state().word());
        fields.put("done", or(promise.done()));
        fields.put("phase", phase(promise.phase()));
        fields.put("topics", topics(promise.topics()));
        fields.put(
                "words",
                promise.words().stream()
                        .map(word -> word.state().word() + ": " + word.text())
                        .collect(Collectors.joining(" | ")));
        add("promise", promise.text(), fields);
    }

    private void question(Question question) {
        Map<String, String> fields = place(question.origin());
        fields.put("answered", question.answered() ? "yes" : "no");
        fields.put("answer", or(question.answer()));
        add("question", question.text(), fields);
    }

    private void quote(Remark remark) {
        Map<String, String> fields = place(remark.origin());
        fields.put("who", or(remark.who()));
        fields.put("phase", phase(remark.phase()));
        fields.put("topics", topics(remark.topics()));
        add("quote", remark.text(), fields);
    }

    private void truth(TruthReview review) {
        add(
                "truth",
                review.title(),
                Map.of(
                        "date", or(review.date()),
                        "about", review.about().stream().map(NotePath::value).collect(Collectors.joining(", ")),
                        "with", review.with().stream().map(Handle::value).collect(Collectors.joining(", ")),
                        "steps",
                                review.steps().entrySet().stream()
                                        .map(step -> phase(step.getKey()) + " "
                                                + step.getValue().size())
                                        .collect(Collectors.joining(", "))));
        review.feedback()
                .forEach(check -> add(
                        "check",
                        check.text(),
                        Map.of(
                                "due", or(check.due()),
                                "who", or(check.who()),
                                "state", check.state().name().toLowerCase(Locale.ROOT),
                                "words", check.words())));
    }

    private Map<String, String> place(Origin origin) {
        Map<String, String> fields = new HashMap<>();
        fields.put(
                "committed",
                firstCommits.of(origin.id()).map(LocalDate::toString).orElse(""));
        fields.put("id", origin.id().value());
        fields.put("rule", origin.rule().word());
        fields.put("line", "" + origin.line());
        fields.put("column", "" + origin.column());
        return fields;
    }

    private static String relations(List<Relation> relations) {
        return relations.stream()
                .map(relation -> relation.type().word() + " "
                        + (relation.resolved() == null
                                ? relation.target()
                                : relation.resolved().value()))
                .collect(Collectors.joining(", "));
    }

    private static String topics(Collection<TopicName> topics) {
        return topics.stream().map(TopicName::value).collect(Collectors.joining(", "));
    }

    private static String phase(@Nullable Phase phase) {
        return phase == null ? "" : phase.title().toLowerCase(Locale.ROOT);
    }

    private static String or(@Nullable Object value) {
        return value instanceof Handle handle ? handle.value() : Objects.toString(value, "");
    }
}
