package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.leanloop.export.Export;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.CustomersPage;
import dev.leanloop.site.page.HomePage;
import dev.leanloop.site.page.HypothesesPage;
import dev.leanloop.site.page.LoopsPage;
import dev.leanloop.site.page.MattersPage;
import dev.leanloop.site.page.ObjectionsPage;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.PromisesPage;
import dev.leanloop.site.page.TopicsPage;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What a page says and what the export says are the same numbers, counted twice: by the page, and here from the export alone. */
final class PagesEqualExportTest {

    private static final Set<String> OWED = Set.of("open", "moved");

    private final Map<String, Long> said = new LinkedHashMap<>();
    private final Map<String, Long> counted = new LinkedHashMap<>();
    private JsonNode export;
    private List<Page> pages;

    @Test
    void everyNumberOfTheReportsIsTheExports() throws IOException {
        KnowledgeBase knowledge = ExampleKnowledge.read();
        var json = new StringWriter();
        new Export(knowledge, "team").json(json);
        export = new ObjectMapper().readTree(json.toString());
        pages = SitePlan.of(knowledge, Ages.STAND).pages().toList();

        home();
        customers();
        promises();
        hypotheses();
        topics();
        matters();
        rest();

        assertThat(said).hasSizeGreaterThan(150).isEqualTo(counted);
        assertThat(said.values()).filteredOn(number -> number > 0).hasSizeGreaterThan(100);
    }

    private void home() {
        HomePage.Figures figures = page(HomePage.class).figures();
        number("home learnings", figures.learnings(), count("learnings", PagesEqualExportTest::isSorted));
        number("home unsorted", figures.unsorted(), count("learnings", learning -> !isSorted(learning)));
        number("home open promises", figures.openPromises(), count("promises", PagesEqualExportTest::isOwed));
        number(
                "home ours",
                figures.ours(),
                count("promises", promise -> isOwed(promise) && is(promise, "side", "performer")));
        number(
                "home theirs",
                figures.theirs(),
                count("promises", promise -> isOwed(promise) && is(promise, "side", "customer")));
        number("home overdue", figures.overdue(), count("promises", this::isOverdue));
        number("home refuted", figures.refuted(), count("hypotheses", item -> is(item, "verdict", "refuted")));
        number("home decided", figures.decided(), count("hypotheses", item -> !is(item, "verdict", "open")));
    }

    private void customers() {
        for (CustomersPage.CustomerRow row : page(CustomersPage.class).customers()) {
            String id = id(row.customer().text());
            Predicate<JsonNode> here = item -> is(item, "customer", id);
            number(id + " talks", row.conversations(), count("conversations", here));
            number(
                    id + " we owe",
                    row.weOwe(),
                    count(
                            "promises",
                            here.and(PagesEqualExportTest::isOwed).and(item -> is(item, "side", "performer"))));
            number(
                    id + " they owe",
                    row.theyOwe(),
                    count(
                            "promises",
                            here.and(PagesEqualExportTest::isOwed).and(item -> is(item, "side", "customer"))));
            number(id + " overdue", row.overdue(), count("promises", here.and(this::isOverdue)));
        }
    }

    private void promises() {
        for (PromisesPage.Owed side : page(PromisesPage.class).sides()) {
            Predicate<JsonNode> here = item -> is(item, "side", side.side());
            number(side.side() + " owed", side.owed(), count("promises", here.and(PagesEqualExportTest::isOwed)));
            for (PromisesPage.DueGroup group : side.groups()) {
                Predicate<JsonNode> of = switch (group.title()) {
                    case "Overdue" -> this::isOverdue;
                    case "Without a date" ->
                        item -> isOwed(item) && item.get("due").isNull();
                    case "Done, but never confirmed" -> item -> is(item, "state", "done");
                    default -> null;
                };
                if (of != null) {
                    number(
                            side.side() + " " + group.title(),
                            group.promises().total(),
                            count("promises", here.and(of)));
                }
            }
        }
    }

    private void hypotheses() {
        HypothesesPage page = page(HypothesesPage.class);
        page.byVerdict()
                .forEach(group -> number(
                        "hypotheses " + group.verdict(),
                        group.hypotheses().total(),
                        count("hypotheses", item -> is(item, "verdict", group.verdict()))));
        String refuted = page.figures().get(1).count();
        number(
                "refuted of decided",
                Long.parseLong(refuted.split(" ")[0]),
                count("hypotheses", item -> is(item, "verdict", "refuted")));
        number(
                "decided",
                Long.parseLong(refuted.split(" ")[2]),
                count("hypotheses", item -> is(item, "verdict", "refuted") || is(item, "verdict", "confirmed")));
    }

    private void topics() {
        for (TopicsPage.TopicRow row : page(TopicsPage.class).topics()) {
            String topic = row.topic().text();
            List<JsonNode> about = all("learnings", learning -> isAbout(learning, topic));
            number(
                    topic + " learnings",
                    row.learnings(),
                    about.stream().filter(PagesEqualExportTest::isSorted).count());
            number(topic + " customers", row.customers(), customers(about));
        }
    }

    private void matters() {
        MattersPage page = page(MattersPage.class);
        for (MattersPage.Row row : page.rows()) {
            String topic = row.topic().text();
            List<JsonNode> about = all("learnings", learning -> isAbout(learning, topic) && isSorted(learning));
            number("matters " + topic, row.customers(), customers(about));
            for (int i = 0; i < page.customers().size(); i++) {
                String id = id(page.customers().get(i).text());
                number(
                        topic + " at " + id,
                        row.cells().get(i).learnings(),
                        about.stream()
                                .filter(learning -> is(learning, "customer", id))
                                .count());
            }
        }
    }

    private void rest() {
        number(
                "objections",
                page(ObjectionsPage.class).total(),
                count("learnings", item -> is(item, "kind", "objection")));
        number("open loops", page(LoopsPage.class).open(), count("loops", item -> is(item, "state", "open")));
        number(
                "loops",
                page(LoopsPage.class).groups().stream()
                        .mapToInt(group -> group.loops().total())
                        .sum(),
                count("loops", item -> true));
    }

    private void number(String name, long onPage, long inExport) {
        said.put(name, onPage);
        counted.put(name, inExport);
    }

    private <P extends Page> P page(Class<P> kind) {
        return pages.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private String id(String customer) {
        return all("customers", item -> is(item, "name", customer))
                .getFirst()
                .get("id")
                .asText()
                .replaceAll("^customers/|/README$", "");
    }

    private List<JsonNode> all(String kind, Predicate<JsonNode> which) {
        List<JsonNode> found = new ArrayList<>();
        export.get(kind).forEach(item -> {
            if (which.test(item)) {
                found.add(item);
            }
        });
        return found;
    }

    private long count(String kind, Predicate<JsonNode> which) {
        return all(kind, which).size();
    }

    private static long customers(List<JsonNode> learnings) {
        return learnings.stream()
                .map(learning -> learning.get("customer").asText(""))
                .filter(customer -> !customer.isEmpty())
                .distinct()
                .count();
    }

    private static boolean is(JsonNode item, String field, String value) {
        return value.equals(item.get(field).asText());
    }

    private static boolean isSorted(JsonNode learning) {
        return !is(learning, "kind", "unsorted");
    }

    private static boolean isOwed(JsonNode promise) {
        return OWED.contains(promise.get("state").asText());
    }

    private boolean isOverdue(JsonNode promise) {
        return isOwed(promise)
                && !promise.get("due").isNull()
                && promise.get("due").asText().compareTo(export.get("asOf").asText()) < 0;
    }

    private static boolean isAbout(JsonNode learning, String topic) {
        String bare = topic.substring(1);
        return StreamSupport.stream(learning.get("topics").spliterator(), false)
                .map(JsonNode::asText)
                .map(name -> name.startsWith("#") ? name.substring(1) : name)
                .anyMatch(name -> name.equals(bare) || name.startsWith(bare + "/"));
    }
}
