package dev.leanloop.index.engine;

import dev.leanloop.index.engine.Engine.Answer;
import dev.leanloop.index.engine.Engine.Ask;
import dev.leanloop.index.engine.Schema.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The indexes behind one alias of an engine: which is searched, making another, exchanging them. */
final class EngineIndexes {

    private static final int OLDEST = 3;

    private final Engine engine;
    private final String alias;

    EngineIndexes(Engine engine) {
        this.engine = engine;
        this.alias = engine.address().index();
    }

    /**
     * What is searched.
     *
     * @param name of the index; the latest, if two runs that began at once left two
     * @param all that are behind the alias
     * @param mark what the index says of itself
     */
    record Current(String name, List<String> all, Mark mark) {}

    /** Refuses an engine that would score otherwise. */
    void checkVersion() throws IOException {
        Json version = engine.done(Ask.get("ask for the version", "/")).get("version");
        String number = version.get("number").text();
        boolean isOpenSearch = version.get("distribution").text().equals("opensearch");
        int major = number.matches("[0-9]{1,4}\\..*") ? Integer.parseInt(number.substring(0, number.indexOf('.'))) : 0;
        if (!isOpenSearch || major < OLDEST) {
            throw new EngineException(
                    "at " + engine.address().engine() + " is "
                            + (isOpenSearch
                                    ? "OpenSearch " + number.replaceAll("[^0-9A-Za-z.-]", "")
                                    : "no OpenSearch"),
                    "OpenSearch " + OLDEST + " or newer gives the same answers; name such a one.");
        }
    }

    /** What is searched, if anything was ever sent. */
    Optional<Current> current() throws IOException {
        List<String> all = shown();
        if (all.isEmpty()) {
            if (!engine.ask(Ask.get("look for the index", "/" + alias)).isMissing()) {
                throw notOurs();
            }
            return Optional.empty();
        }
        String name = all.get(all.size() - 1);
        Mark mark = mark(name);
        if (!mark.isOurs()) {
            throw notOurs();
        }
        return Optional.of(new Current(name, all, mark));
    }

    /** What an index says of itself. */
    Mark mark(String name) throws IOException {
        return Mark.of(engine.done(Ask.get("read the schema", "/" + name + "/_mapping"))
                .get(name));
    }

    private EngineException notOurs() {
        return new EngineException(
                "there is a " + alias + " at " + engine.address().engine() + " that Leanloop did not make",
                "Send the notes to another name.");
    }

    /** The indexes behind the alias, sorted by name. */
    List<String> shown() throws IOException {
        Answer answer = engine.ask(Ask.get("look for the index", "/_alias/" + alias));
        return answer.isMissing()
                ? List.of()
                : List.copyOf(new TreeSet<>(answer.body().names()));
    }

    void create(String name, Map<String, Object> body) throws IOException {
        engine.done(Ask.put("create an index", "/" + name, body).once());
        awaitWriting(name);
    }

    /** Copies an index that is closed for writing, for writing; an engine links its files. */
    void copy(String from, String name) throws IOException {
        Map<String, Object> settings = new HashMap<>();
        settings.put("index.blocks.write", null);
        engine.done(Ask.put("copy the index", "/" + from + "/_clone/" + name, Map.of("settings", settings))
                .once()
                .patiently());
        awaitWriting(name);
    }

    private void awaitWriting(String name) throws IOException {
        Json health = engine.done(
                Ask.get("wait for an index", "/_cluster/health/" + name + "?wait_for_status=yellow&timeout=50s"));
        if (health.get("timed_out").isTrue()) {
            throw new EngineException(
                    "could not write to a new index at " + engine.address().engine() + ": no node takes it",
                    "See whether the engine has nodes with room; what is searched is as it was.");
        }
    }

    /** Exchanges what is searched, in one step; fails when another run did so first. */
    void show(String name, List<String> before) throws IOException {
        var actions = new ArrayList<Map<String, Object>>();
        actions.add(Map.of("add", Map.of("index", name, "alias", alias)));
        for (String old : before) {
            actions.add(Map.of("remove_index", Map.of("index", old)));
        }
        engine.done(Ask.post("exchange what is searched", "/_aliases", Map.of("actions", actions))
                .once());
    }

    /** Removes indexes of ours that are not searched and older than some time, by the engine's clock. */
    void removeLeftBehind(String newest, long olderThanMs) throws IOException {
        Json all = engine.done(Ask.get("look for what was left", "/" + alias + "-*"));
        double made = created(all.get(newest));
        Map<String, Json> left = new LinkedHashMap<>();
        all.names().forEach(name -> left.put(name, all.get(name)));
        for (Map.Entry<String, Json> index : left.entrySet()) {
            String rest = index.getKey().substring(alias.length());
            boolean isOurs =
                    rest.matches("-[0-9]{17}") && Mark.of(index.getValue()).isOurs();
            boolean isSearched = !index.getValue().get("aliases").names().isEmpty();
            if (isOurs && !isSearched && created(index.getValue()) < made - olderThanMs) {
                engine.ask(Ask.delete("remove what a run left", "/" + index.getKey()));
            }
        }
    }

    private static double created(Json index) {
        String created = index.at("settings", "index", "creation_date").text();
        return created.matches("[0-9]{1,18}") ? Double.parseDouble(created) : Double.MAX_VALUE;
    }
}
