package dev.leanloop.site.template;

import dev.leanloop.digest.Sha256;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.Sheet;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sheets as files that need nothing else: HTML that carries its style, runs no script, loads and links to nothing, and says so in its
 * content policy. Looks as the site does.
 */
public final class SheetFiles {

    private static final String FOLDER = "/dev/leanloop/site/css/";
    private static final List<String> STYLES = List.of("tokens.css", "base.css", "print.css", "sheet.css");

    private final Messages messages;
    private final Configuration configuration = Templates.hardened();
    private final String style;
    private final String policy;

    /** Sheets in a language. */
    public SheetFiles(Messages messages) {
        this.messages = messages;
        StringBuilder css = new StringBuilder("\n");
        STYLES.forEach(name -> css.append(read(name)));
        style = css.toString();
        policy = "default-src 'none'; style-src 'sha256-" + digest(style) + "'; base-uri 'none'; form-action 'none'";
    }

    /** The whole document. A failure is a mistake in the template, never in a note. */
    public String html(Sheet sheet) {
        var html = new StringWriter();
        try {
            Map<String, Object> model = new HashMap<>(MessageFunction.in(messages, messages.language()));
            model.put("sheet", sheet);
            model.put("policy", policy);
            model.put("style", HTMLOutputFormat.INSTANCE.fromMarkup("<style>" + style + "</style>"));
            configuration.getTemplate("sheet.ftlh").process(model, html);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the template of sheets", e);
        } catch (TemplateException e) {
            throw new IllegalStateException("cannot render the sheet of " + sheet.file(), e);
        }
        return html.toString();
    }

    private static String read(String name) {
        try (InputStream in = SheetFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static String digest(String text) {
        return Base64.getEncoder().encodeToString(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
