package dev.leanloop.index.engine;

import dev.leanloop.index.engine.Engine.Ask;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which documents an index of an engine holds, and the hash of what was sent of each: read from the engine, so no memory can be wrong. */
final class KnownDocuments {

    private static final int PAGE = 5_000;

    private KnownDocuments() {}

    /** The hash of each document by its name in the engine. */
    static Map<String, String> of(Engine engine, String index) throws IOException {
        Map<String, String> known = new HashMap<>();
        String after = "";
        while (true) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("size", PAGE);
            body.put("_source", false);
            body.put("docvalue_fields", List.of(Schema.HASH));
            body.put("sort", List.of(Map.of(Schema.PLACE, "asc")));
            if (!known.isEmpty()) {
                body.put("search_after", List.of(after));
            }
            List<Json> hits = engine.done(Ask.post("read what is there", "/" + index + "/_search", body))
                    .at("hits", "hits")
                    .list();
            for (Json hit : hits) {
                List<String> hash = hit.at("fields", Schema.HASH).texts();
                known.put(hit.get("_id").text(), hash.isEmpty() ? "" : hash.get(0));
                after = hit.get("sort").texts().stream().findFirst().orElse("");
            }
            if (hits.size() < PAGE) {
                return known;
            }
        }
    }
}
