package dev.leanloop.index.engine;

import dev.leanloop.index.engine.Engine.Ask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sends documents to one index, some megabytes at a time. What an engine was too busy to take is sent again. */
final class Bulk {

    /** Bytes from which on what is gathered is sent. */
    private static final int FULL = 2_000_000;

    private static final int BUSY = 429;
    private static final int GONE = 404;
    private static final int MADE = 409;

    private static final String CREATE = "create";
    private static final String DELETE = "delete";

    private final Engine engine;
    private final String index;
    private final List<byte[]> actions = new ArrayList<>();
    private int size;

    Bulk(Engine engine, String index) {
        this.engine = engine;
        this.index = index;
    }

    /** Makes a document; one that is there already was made by the same request before. */
    void create(String name, byte[] document) throws IOException {
        add(Json.write(Map.of(CREATE, Map.of("_id", name))), document);
    }

    /** Deletes a document, if it is there. */
    void delete(String name) throws IOException {
        add(Json.write(Map.of(DELETE, Map.of("_id", name))));
    }

    private void add(byte[]... lines) throws IOException {
        var action = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            action.writeBytes(line);
            action.write('\n');
        }
        actions.add(action.toByteArray());
        size += action.size();
        if (size >= FULL) {
            flush();
        }
    }

    /** Sends what is gathered. */
    void flush() throws IOException {
        List<byte[]> waiting = List.copyOf(actions);
        actions.clear();
        size = 0;
        for (int attempt = 1; !waiting.isEmpty(); attempt++) {
            waiting = refused(waiting, attempt);
        }
    }

    /** Sends, and says what has to be sent again. */
    private List<byte[]> refused(List<byte[]> waiting, int attempt) throws IOException {
        var lines = new ByteArrayOutputStream();
        waiting.forEach(lines::writeBytes);
        Json answer = engine.done(Ask.lines("send documents", "/" + index + "/_bulk", lines.toByteArray()));
        List<Json> items = answer.get("items").list();
        if (items.size() != waiting.size()) {
            throw failed("it answered for " + items.size() + " of " + waiting.size() + " documents");
        }
        var busy = new ArrayList<byte[]>();
        for (int i = 0; i < items.size(); i++) {
            Json item =
                    items.get(i).get(items.get(i).names().stream().findFirst().orElse(""));
            int status = item.get("status").whole();
            boolean isDone = status / 100 == 2
                    || (status == GONE && !items.get(i).get(DELETE).isAbsent())
                    || (status == MADE && !items.get(i).get(CREATE).isAbsent());
            if (status == BUSY) {
                busy.add(waiting.get(i));
            } else if (!isDone) {
                throw failed("it did not take one: " + Engine.said(status, item));
            }
        }
        if (!busy.isEmpty()) {
            if (attempt == Engine.TRIES) {
                throw failed("it is too busy for " + busy.size() + " of them");
            }
            engine.pause(attempt);
        }
        return busy;
    }

    private EngineException failed(String why) {
        return new EngineException(
                "could not send documents to " + engine.address() + ": " + why,
                "What is searched there is as it was; see what the engine's log says, then run it again.");
    }
}
