package dev.leanloop.cli;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.knowledge.NotePage;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Settings;
import dev.leanloop.site.NoteStub;
import dev.leanloop.site.SitePlan;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.BriefingPage;
import dev.leanloop.starter.NoteFileName;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The note that is written next: what it is called and what stands in it before anybody has written.
 *
 * @param path in the notes folder
 * @param text the stub, ending in a line break
 */
record NextNote(NotePath path, String text) {

    private static final String MAIN = "main";

    /**
     * What the note will be about.
     *
     * @param customer with whom
     * @param loop which matter; null for the customer's main one when nobody has talked yet
     * @param day of the talk
     * @param words its title; may be empty
     */
    record Talk(Customer customer, @Nullable LoopId loop, LocalDate day, String words) {

        private boolean hasSubFolder() {
            return loop != null && !loop.name().equals(MAIN);
        }
    }

    /** The next note of a loop that goes on, or the first of one that begins. */
    static NextNote of(KnowledgeBase knowledge, Settings settings, Talk talk) {
        Optional<Conversation> latest = latest(knowledge, talk);
        LoopId loop = talk.loop();
        String stub = latest.isEmpty() || loop == null
                ? NoteStub.first()
                : SitePlan.inEnglish(knowledge, Ages.STAND)
                        .briefing(loop)
                        .map(BriefingPage::stub)
                        .map(BriefingPage.Stub::text)
                        .orElseGet(NoteStub::first);
        String titled = stub.lines()
                .map(line -> line.equals(NoteStub.TITLE) ? line + talk.words() : line)
                .collect(Collectors.joining("\n", "", "\n"));
        Optional<NotePath> beside = latest.map(Conversation::note)
                .filter(note -> settings.customerFolder(note).isEmpty());
        String folder = beside.map(NotePath::folder).orElseGet(() -> folder(knowledge, settings, talk, latest));
        String text = beside.isPresent() ? withCustomer(titled, talk.customer()) : titled;
        String name = NoteFileName.of(talk.day(), talk.words());
        return new NextNote(NotePath.of(folder.isEmpty() ? name : folder + "/" + name), text);
    }

    private static Optional<Conversation> latest(KnowledgeBase knowledge, Talk talk) {
        return knowledge.conversations().stream()
                .filter(one -> talk.loop() != null && talk.loop().equals(one.loop()))
                .max(Comparator.comparing(Conversation::date, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Conversation::note));
    }

    /** Where the loop's notes lie; a loop without notes gets a folder below the customer's. */
    private static String folder(KnowledgeBase knowledge, Settings settings, Talk talk, Optional<Conversation> latest) {
        String top = customerFolder(knowledge, settings, talk.customer());
        String below = top + "/"
                + (talk.loop() == null ? "" : NoteFileName.folder(talk.loop().name()));
        return latest.map(one -> one.note().folder())
                .filter(folder -> folder.equals(top) || folder.startsWith(top + "/"))
                .orElse(talk.hasSubFolder() ? below : top);
    }

    /** Where a customer's notes lie, or will. */
    static String customerFolder(KnowledgeBase knowledge, Settings settings, Customer customer) {
        Stream<NotePath> notes = knowledge.notes().stream().map(NotePage::path);
        return notes.flatMap(path -> settings
                        .customerFolder(path)
                        .filter(found -> found.customer().equals(customer.id().value()))
                        .map(found -> above(path, found.within().size()))
                        .stream())
                .findFirst()
                .orElseGet(() -> newFolder(settings, customer));
    }

    private static String above(NotePath path, int within) {
        List<String> segments = path.segments();
        return String.join("/", segments.subList(0, segments.size() - within));
    }

    private static String newFolder(Settings settings, Customer customer) {
        return settings.customerFolders().stream()
                .filter(pattern -> pattern.indexOf('*') == pattern.lastIndexOf('*'))
                .findFirst()
                .map(pattern -> pattern.replace("*", customer.id().value()))
                .orElseThrow(() -> new UsageException("leanloop.yml has customers two folders deep: make the folder of "
                        + customer.name() + " first"));
    }

    private static String withCustomer(String text, Customer customer) {
        String key = "customer: \"" + customer.name().replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n";
        return text.startsWith("---\n") ? "---\n" + key + text.substring(4) : "---\n" + key + "---\n" + text;
    }
}
