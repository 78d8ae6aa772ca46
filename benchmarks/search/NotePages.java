import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes one plain page of HTML for each note, for Pagefind to index: the note's words and nothing else, each section's heading with an id
 * so that hits may lead there. Pages of the built site hold more words (navigation, related notes), which would only cost Pagefind more.
 */
final class NotePages {

    private NotePages() {}

    public static void main(String[] arguments) throws IOException {
        Path notes = Path.of(arguments[0]);
        Path pages = Path.of(arguments[1]);
        for (Path note : Queries.notes(notes)) {
            Path page = pages.resolve(notes.relativize(note).toString().replaceAll("md$", "html"));
            Files.createDirectories(page.getParent());
            Files.writeString(page, page(Queries.body(Files.readString(note))));
        }
    }

    private static String page(String body) {
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">");
        html.append("<title>").append(escaped(body.lines().findFirst().orElse("").replaceFirst("^# ", ""))).append("</title><body>\n");
        body.lines().filter(line -> !line.isBlank()).forEach(line -> html.append(element(line)).append('\n'));
        return html.append("</body></html>\n").toString();
    }

    private static String element(String line) {
        if (line.startsWith("# ")) {
            return "<h1>" + escaped(line.substring(2)) + "</h1>";
        }
        if (line.startsWith("## ")) {
            return "<h2 id=\"" + escaped(line.substring(3).toLowerCase(java.util.Locale.ROOT)) + "\">" + escaped(line.substring(3)) + "</h2>";
        }
        return "<p>" + escaped(line) + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
