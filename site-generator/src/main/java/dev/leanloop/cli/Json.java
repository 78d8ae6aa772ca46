package dev.leanloop.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.index.Facet;
import dev.leanloop.index.SearchDocument;
import dev.leanloop.index.SearchHit;
import dev.leanloop.index.SearchResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The results that other programs read. Names and shapes are promised by {@code docs/command-line.md}; absent values are null. */
final class Json {

    private final PrintWriter out;

    Json(PrintWriter out) {
        this.out = out;
    }

    void problems(List<Diagnostic> problems, int notes) throws IOException {
        try (JsonGenerator json = generator()) {
            json.writeStartObject();
            json.writeNumberField("notes", notes);
            json.writeArrayFieldStart("diagnostics");
            for (Diagnostic problem : problems) {
                json.writeStartObject();
                json.writeStringField("code", problem.code().name());
                json.writeStringField("level", problem.level().name().toLowerCase(Locale.ROOT));
                json.writeStringField("file", problem.at().file());
                json.writeNumberField("line", problem.at().line());
                json.writeNumberField("column", problem.at().column());
                json.writeStringField("message", problem.message());
                json.writeStringField("why", problem.code().why());
                json.writeStringField("fix", problem.fixedLine().isEmpty() ? null : problem.fixedLine());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.println();
    }

    void found(String query, SearchResult result) throws IOException {
        try (JsonGenerator json = generator()) {
            json.writeStartObject();
            json.writeStringField("query", query);
            json.writeNumberField("total", result.total());
            json.writeBooleanField("relaxed", result.relaxed());
            json.writeArrayFieldStart("hits");
            for (SearchHit hit : result.hits()) {
                hit(json, hit);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("facets");
            for (Map.Entry<Facet, List<SearchResult.FacetCount>> facet :
                    result.facets().entrySet()) {
                json.writeArrayFieldStart(facet.getKey().word());
                for (SearchResult.FacetCount value : facet.getValue()) {
                    json.writeStartObject();
                    json.writeStringField("value", value.value());
                    json.writeNumberField("count", value.count());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeArrayFieldStart("months");
            for (SearchResult.MonthCount month : result.months()) {
                json.writeStartObject();
                json.writeStringField("value", month.month().toString());
                json.writeNumberField("count", month.count());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.println();
    }

    private static void hit(JsonGenerator json, SearchHit hit) throws IOException {
        SearchDocument found = hit.document();
        json.writeStartObject();
        json.writeStringField("id", found.id());
        json.writeStringField("kind", found.kind().word());
        json.writeStringField("title", found.title());
        json.writeStringField("text", found.text());
        json.writeStringField(
                "customer", found.customer() == null ? null : found.customer().id());
        json.writeStringField("date", textOf(found.date()));
        json.writeStringField("file", found.place().file());
        json.writeNumberField("line", found.place().line());
        json.writeStringField("url", found.place().url());
        json.writeNumberField("score", hit.score());
        json.writeEndObject();
    }

    private static @Nullable String textOf(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private JsonGenerator generator() throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
        return json;
    }
}
