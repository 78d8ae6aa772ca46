package dev.leanloop.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.Level;
import dev.leanloop.note.NoteLines;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Problems as a log of the
 * <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">Static Analysis Results Interchange Format 2.1.0</a>.
 * Every code is a rule; a fixed line that stands for the one it is about is a fix.
 */
final class Sarif {

    /** Codes whose fixed line is one to add to the front matter: nothing that could be put in place of the line itself. */
    private static final Set<DiagnosticCode> ADDS = EnumSet.of(
            DiagnosticCode.E01, DiagnosticCode.E02, DiagnosticCode.E10, DiagnosticCode.W02, DiagnosticCode.I81);

    private final UnaryOperator<String> files;
    private final Map<String, NoteLines> lines;

    /**
     * @param files a path in the notes folder to that from where the command was started
     * @param lines the lines of every file that has a problem and can be read, by its path in the notes folder
     */
    Sarif(UnaryOperator<String> files, Map<String, NoteLines> lines) {
        this.files = files;
        this.lines = lines;
    }

    void write(List<Diagnostic> problems, String version, Writer out) throws IOException {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
            json.writeStartObject();
            json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json, version);
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeArrayFieldStart("results");
            for (Diagnostic problem : problems) {
                result(json, problem);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write("\n");
    }

    private static void tool(JsonGenerator json, String version) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Leanloop");
        json.writeStringField("version", version);
        json.writeArrayFieldStart("rules");
        for (DiagnosticCode code : DiagnosticCode.values()) {
            json.writeStartObject();
            json.writeStringField("id", code.name());
            text(json, "shortDescription", code.why());
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", level(code.level()));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void result(JsonGenerator json, Diagnostic problem) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", problem.code().name());
        json.writeNumberField("ruleIndex", problem.code().ordinal());
        json.writeStringField("level", level(problem.level()));
        text(json, "message", problem.message());
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        artifact(json, problem);
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", problem.at().line());
        json.writeNumberField("startColumn", problem.at().column());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        if (!problem.fixedLine().isEmpty() && !ADDS.contains(problem.code())) {
            fix(json, problem);
        }
        json.writeEndObject();
    }

    private void fix(JsonGenerator json, Diagnostic problem) throws IOException {
        int number = problem.at().line();
        NoteLines file = lines.get(problem.at().file());
        if (file == null || number > file.count()) {
            return;
        }
        json.writeArrayFieldStart("fixes");
        json.writeStartObject();
        text(json, "description", "Write the line so");
        json.writeArrayFieldStart("artifactChanges");
        json.writeStartObject();
        artifact(json, problem);
        json.writeArrayFieldStart("replacements");
        json.writeStartObject();
        json.writeObjectFieldStart("deletedRegion");
        json.writeNumberField("startLine", number);
        json.writeNumberField("startColumn", 1);
        json.writeNumberField("endLine", number);
        json.writeNumberField("endColumn", file.line(number).length() + 1);
        json.writeEndObject();
        text(json, "insertedContent", problem.fixedLine());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void artifact(JsonGenerator json, Diagnostic problem) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(files.apply(problem.at().file())));
        json.writeStringField("uriBaseId", "%SRCROOT%");
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static String level(Level level) {
        return switch (level) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /** A path as a relative reference; whatever a URI has no place for is encoded. */
    private static String uri(String path) {
        try {
            String encoded = new URI(null, null, "/" + path, null).toASCIIString();
            return encoded.substring(1).replace(":", "%3A");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("every path can be encoded: " + path, e);
        }
    }
}
