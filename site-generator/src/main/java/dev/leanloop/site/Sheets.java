package dev.leanloop.site;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.FactHistory;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.knowledge.Question;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.PromiseState;
import dev.leanloop.note.Side;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.ConversationLine;
import dev.leanloop.site.page.Day;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.HypothesisLine;
import dev.leanloop.site.page.LearningLine;
import dev.leanloop.site.page.PromiseLine;
import dev.leanloop.site.page.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sheet for each customer, of the same lines that the site's pages are made of. For the customer it holds what both sides said to
 * each other, and nothing of what we think of it: no expectation and no verdict, no objection and no question, no title of a note, nobody's
 * handle beside a line, no quote. What a line says is written as it stands in the note.
 */
public final class Sheets {

    /** So many entries of a sort are read, if any are. */
    static final int ENTRIES = 200;

    /** Who is to read a sheet. */
    public enum Reader {
        /** Whoever may read the notes it is made of. */
        US,
        /** The customer it is about. */
        CUSTOMER
    }

    private record Told(LearningKind kind, String title) {}

    private static final List<Told> TOLD = List.of(
            new Told(LearningKind.DECISION, "kinds.decision"),
            new Told(LearningKind.PAIN, "kinds.pain"),
            new Told(LearningKind.NEED, "kinds.need"),
            new Told(LearningKind.PREFERENCE, "kinds.preference"),
            new Told(LearningKind.REQUEST, "kinds.request"));

    private static final List<Told> TOLD_US = List.of(
            new Told(LearningKind.OBJECTION, "kinds.objection"), new Told(LearningKind.UNSORTED, "kinds.unsorted"));

    private final KnowledgeBase knowledge;
    private final Catalogue catalogue;
    private final Lines lines;
    private final Messages messages;
    private final Reader reader;

    private Sheets(KnowledgeBase knowledge, Reader reader) {
        this.knowledge = knowledge;
        this.catalogue = new Catalogue(knowledge);
        this.messages = catalogue.messages();
        this.lines = Lines.atHome(catalogue);
        this.reader = reader;
    }

    /** The sheets of all customers, by their ids. */
    public static Stream<Sheet> of(KnowledgeBase knowledge, Reader reader) {
        Sheets sheets = new Sheets(knowledge, reader);
        return knowledge.customers().stream().map(sheets::sheet);
    }

    /** What sheets of these notes say by themselves. */
    public static Messages messages(KnowledgeBase knowledge) {
        return Catalogue.spokenBy(knowledge);
    }

    private Sheet sheet(Customer customer) {
        CustomerId id = customer.id();
        List<Sheet.Section> sections = new ArrayList<>();
        sections.add(promises("sheet.we_owe", id, Side.PERFORMER));
        sections.add(promises(reader == Reader.US ? "sheet.they_owe" : "sheet.you_owe", id, Side.CUSTOMER));
        sections.add(promises("sheet.nobody", id, Side.UNKNOWN));
        sections.addAll(told(id, TOLD));
        sections.add(facts(id));
        if (reader == Reader.US) {
            sections.addAll(told(id, TOLD_US));
            sections.add(section("questions.open", openQuestions(id), this::question));
            sections.add(section("sheet.open", hypotheses(id, true), this::hypothesis));
            sections.add(section("sheet.tested", hypotheses(id, false), this::hypothesis));
        }
        sections.add(section("sheet.settled", settled(id), this::promise));
        sections.add(section(
                "sheet.talks",
                catalogue.conversations(id).stream().filter(this::tookPlace).toList(),
                this::talk));
        return new Sheet(
                PortableName.of(id.value()),
                customer.name(),
                reader == Reader.US ? about(customer) : List.of(),
                catalogue.past(knowledge.asOf()),
                sections.stream()
                        .filter(section -> section.entries().total() > 0)
                        .toList());
    }

    private List<String> about(Customer customer) {
        List<String> about = new ArrayList<>();
        if (!customer.segment().isEmpty()) {
            about.add(customer.segment());
        }
        if (customer.owner() != null) {
            about.add(messages.text("customer.owner", Map.of("owner", customer.owner())));
        }
        customer.people().forEach(person -> about.add((person.handle() + " " + person.role()).strip()));
        return about;
    }

    private <T> Sheet.Section section(String title, List<T> all, Function<T, Sheet.Entry> entry) {
        return new Sheet.Section(messages.text(title), "", Excerpt.of(all, ENTRIES, entry));
    }

    private Sheet.Section promises(String title, CustomerId customer, Side side) {
        List<Promise> owed = catalogue.promises(customer).stream()
                .filter(promise -> promise.side() == side && promise.state().isOwed())
                .sorted(Catalogue.oldestFirst(Promise::due, Promise::origin))
                .toList();
        return new Sheet.Section(
                messages.text(title),
                side == Side.UNKNOWN ? "" : Lines.side(side),
                Excerpt.of(owed, ENTRIES, this::promise));
    }

    /** What was broken or let go is for a talk, not for a letter. */
    private List<Promise> settled(CustomerId customer) {
        return catalogue.promises(customer).stream()
                .filter(promise -> !promise.state().isOwed())
                .filter(promise -> reader == Reader.US
                        || promise.state() == PromiseState.KEPT
                        || promise.state() == PromiseState.DONE)
                .sorted(Catalogue.newestFirst(Promise::due, Promise::origin))
                .toList();
    }

    private Sheet.Entry promise(Promise promise) {
        PromiseLine line = lines.promise(promise);
        List<String> notes = new ArrayList<>();
        if (!promise.state().isOwed()) {
            notes.add(reader == Reader.US ? messages.text("state." + line.state()) : side(promise.side()));
        }
        if (line.due() != null) {
            notes.add(messages.text("promise.due", Map.of("day", line.due().words())));
        } else if (promise.state().isOwed()) {
            notes.add(messages.text("sheet.no_day"));
        }
        if (line.firstDue() != null) {
            notes.add(messages.text(
                    "sheet.first_due", Map.of("day", line.firstDue().words())));
        }
        if (reader == Reader.US && line.owner() != null) {
            notes.add(line.owner());
        }
        return new Sheet.Entry(line.text(), present(notes), List.of());
    }

    private String side(Side side) {
        return switch (side) {
            case PERFORMER -> messages.text("sheet.by_us");
            case CUSTOMER -> messages.text("sheet.by_you");
            case UNKNOWN -> "";
        };
    }

    private List<Sheet.Section> told(CustomerId customer, List<Told> kinds) {
        return kinds.stream()
                .map(told -> section(
                        told.title(),
                        catalogue.learnings(customer).stream()
                                .filter(learning -> learning.kind() == told.kind() && learning.key() == null)
                                .sorted(Catalogue.newestFirst(Learning::date, Learning::origin))
                                .toList(),
                        this::learning))
                .toList();
    }

    private Sheet.Entry learning(Learning learning) {
        LearningLine line = lines.learning(learning);
        return new Sheet.Entry(line.text(), words(line.day()), reader == Reader.US ? line.quotes() : List.of());
    }

    private Sheet.Section facts(CustomerId customer) {
        Stream<Sheet.Entry> keyed = catalogue.facts(customer).stream().map(this::fact);
        Stream<Sheet.Entry> others = catalogue.learnings(customer).stream()
                .filter(learning -> learning.kind() == LearningKind.FACT && learning.key() == null)
                .sorted(Catalogue.newestFirst(Learning::date, Learning::origin))
                .map(this::learning);
        return new Sheet.Section(
                messages.text("kinds.fact"),
                "",
                Excerpt.of(Stream.concat(keyed, others).toList(), ENTRIES));
    }

    private Sheet.Entry fact(FactHistory fact) {
        Day since = lines.past(fact.since().date());
        return new Sheet.Entry(
                fact.key() + ": " + Objects.requireNonNull(fact.now().value()),
                since == null ? List.of() : List.of(messages.text("since", Map.of("day", since.words()))),
                List.of());
    }

    private List<Question> openQuestions(CustomerId customer) {
        return catalogue.questions(customer).stream()
                .filter(question -> !question.answered())
                .sorted(Catalogue.newestFirst(Question::date, Question::origin))
                .toList();
    }

    private Sheet.Entry question(Question question) {
        return new Sheet.Entry(lines.question(question).text(), words(lines.past(question.date())), List.of());
    }

    private List<Hypothesis> hypotheses(CustomerId customer, boolean open) {
        return catalogue.hypotheses(customer).stream()
                .filter(hypothesis -> (lines.hypothesis(hypothesis).latest() == null) == open)
                .sorted(Catalogue.newestFirst(Hypothesis::date, Hypothesis::origin))
                .toList();
    }

    private Sheet.Entry hypothesis(Hypothesis hypothesis) {
        HypothesisLine line = lines.hypothesis(hypothesis);
        List<String> notes = new ArrayList<>();
        if (line.confidence() != null) {
            notes.add(messages.text("hypothesis.we_said_lower", Map.of("confidence", line.confidence())));
        }
        if (line.latest() != null) {
            notes.add((messages.text("state." + line.verdict()) + ": "
                            + line.latest().text())
                    .replaceFirst(": $", ""));
        }
        notes.addAll(words(line.day()));
        return new Sheet.Entry(line.text(), notes, List.of());
    }

    private boolean tookPlace(Conversation conversation) {
        return conversation.date() != null && !conversation.date().isAfter(knowledge.asOf());
    }

    private Sheet.Entry talk(Conversation conversation) {
        ConversationLine line = lines.conversation(conversation);
        String day = line.day() == null ? "" : line.day().words();
        return reader == Reader.US
                ? new Sheet.Entry(line.title(), present(List.of(day, line.channel())), List.of())
                : new Sheet.Entry(day, present(List.of(line.channel())), List.of());
    }

    private static List<String> words(@Nullable Day day) {
        return day == null ? List.of() : List.of(day.words());
    }

    private static List<String> present(List<String> notes) {
        return notes.stream().filter(note -> !note.isEmpty()).toList();
    }
}
