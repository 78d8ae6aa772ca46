package dev.leanloop.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.leanloop.knowledge.KnowledgeBase;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A knowledge base as data. Both forms hold the same entries with the same fields, described by {@code docs/export.schema.json};
 * ids are those of pages and search, and survive edits elsewhere in a note. The bytes depend on the knowledge alone. Immutable.
 */
public final class Export {

    private static final String END = "\r\n";

    /** A cell that starts so is a formula to a spreadsheet, and would be run when the file is opened. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final String asOf;
    private final String audience;
    private final List<Table> tables;

    /**
     * @param audience whom the knowledge is for: {@code team}, {@code managers}
     */
    public Export(KnowledgeBase knowledge, String audience) {
        this.asOf = knowledge.asOf().toString();
        this.audience = audience;
        this.tables = new Tables(knowledge).all();
    }

    /**
     * Writes one JSON object and a line end; the writer stays open.
     *
     * @throws IOException when the writer fails
     */
    public void json(Writer out) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            json.writeStartObject();
            json.writeStringField("asOf", asOf);
            json.writeStringField("audience", audience);
            for (Table table : tables) {
                json.writeFieldName(table.name());
                write(json, new Value.Many(List.copyOf(table.rows())));
            }
            json.writeEndObject();
        }
        out.write("\n");
        out.flush();
    }

    private static void write(JsonGenerator json, Value value) throws IOException {
        switch (value) {
            case Value.None none -> json.writeNull();
            case Value.Text text -> json.writeString(text.text());
            case Value.Count number -> json.writeNumber(number.number());
            case Value.Flag flag -> json.writeBoolean(flag.set());
            case Value.Many many -> {
                json.writeStartArray();
                for (Value each : many.values()) {
                    write(json, each);
                }
                json.writeEndArray();
            }
            case Value.Fields fields -> {
                json.writeStartObject();
                for (Map.Entry<String, Value> field : fields.values().entrySet()) {
                    json.writeFieldName(field.getKey());
                    write(json, field.getValue());
                }
                json.writeEndObject();
            }
        }
    }

    /**
     * One CSV file for each kind of entry, by file name: RFC 4180 with a head line. Lists are joined by {@code "; "}, the fields of
     * a nested entry by {@code " | "}; a text that a spreadsheet would run as a formula has an apostrophe before it.
     */
    public Map<String, String> csv() {
        Map<String, String> files = new LinkedHashMap<>();
        for (Table table : tables) {
            StringBuilder csv = new StringBuilder(String.join(",", table.columns())).append(END);
            for (Value.Fields row : table.rows()) {
                csv.append(row.values().values().stream()
                                .map(value -> cell(plain(value)))
                                .collect(Collectors.joining(",")))
                        .append(END);
            }
            files.put(table.name() + ".csv", csv.toString());
        }
        return files;
    }

    private static String plain(Value value) {
        return switch (value) {
            case Value.None none -> "";
            case Value.Text text -> text.text();
            case Value.Count number -> Long.toString(number.number());
            case Value.Flag flag -> Boolean.toString(flag.set());
            case Value.Many many -> many.values().stream().map(Export::plain).collect(Collectors.joining("; "));
            case Value.Fields fields ->
                fields.values().values().stream().map(Export::plain).collect(Collectors.joining(" | "));
        };
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
