package dev.leanloop.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Texts that were written to break out of wherever they are put. */
final class HostileInputs {

    /** Made up for this test: every trick once. */
    static final List<String> OURS = List.of(
            "<script>window.pwned=1</script>",
            "<img src=x onerror=window.pwned=1>",
            "<svg onload=window.pwned=1>",
            "<svg><script>window.pwned=1</script></svg>",
            "\"><script>window.pwned=1</script>",
            "' onmouseover='window.pwned=1",
            "\" autofocus onfocus=window.pwned=1 x=\"",
            "</title><script>window.pwned=1</script>",
            "</textarea><script>window.pwned=1</script>",
            "</script><script>window.pwned=1</script>",
            "--><script>window.pwned=1</script><!--",
            "<!--><script>window.pwned=1</script>",
            "<![CDATA[<script>window.pwned=1</script>]]>",
            "javascript:window.pwned=1",
            "JaVaScRiPt:window.pwned=1",
            " javascript:window.pwned=1",
            "java\tscript:window.pwned=1",
            "java\nscript:window.pwned=1",
            "javascript&colon;window.pwned=1",
            "&#106;avascript:window.pwned=1",
            "&#x6A;avascript&#x3A;window.pwned=1",
            "data:text/html,<script>window.pwned=1</script>",
            "data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+",
            "vbscript:msgbox(1)",
            "//evil.example/x",
            "\\\\evil.example\\x",
            "/\\evil.example/x",
            "http:\\\\evil.example",
            "https://evil.example/x.png",
            "<iframe src=//evil.example></iframe>",
            "<base href=//evil.example>",
            "<meta http-equiv=refresh content='0;url=//evil.example'>",
            "<link rel=stylesheet href=//evil.example/x.css>",
            "<style>@import '//evil.example/x.css';</style>",
            "<form action=//evil.example><input type=submit>",
            "<object data=//evil.example></object>",
            "<math><mtext></mtext><script>window.pwned=1</script></math>",
            "<a href=\"javascript:window.pwned=1\">x</a>",
            "[x](javascript:window.pwned=1)",
            "![x](javascript:window.pwned=1)",
            "[x]: javascript:window.pwned=1",
            "<javascript:window.pwned=1>",
            "[[javascript:window.pwned=1]]",
            "${7*7}<#assign x=1>${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
            "{{constructor.constructor('window.pwned=1')()}}",
            "\u2028\u2029window.pwned=1//",
            "\u202e\u2066x\u2069",
            "\u0000<script>window.pwned=1</script>",
            "\ufeff<script>window.pwned=1</script>",
            "\ud83d\ude00\"'<>&",
            "]]></content><script>window.pwned=1</script>",
            "<x xmlns='http://www.w3.org/1999/xhtml' onload='window.pwned=1'/>",
            "';window.pwned=1;//",
            "\\\";window.pwned=1;//",
            "`;window.pwned=1;`",
            "%3Cscript%3Ewindow.pwned=1%3C/script%3E",
            "<ScRiPt/x>window.pwned=1</ScRiPt>",
            "<<script>window.pwned=1//<</script>",
            "<a/href='javascript:window.pwned=1'>x",
            "<div style=background:url(//evil.example)>");

    private HostileInputs() {}

    /** Ours, and with {@code -Dcorpora=FOLDER} those that others collected. */
    static List<String> all() throws IOException {
        List<String> all = new ArrayList<>(OURS);
        String corpora = System.getProperty("corpora", "");
        if (!corpora.isEmpty()) {
            Path hostile = Path.of(corpora, "hostile");
            for (JsonNode payload :
                    new ObjectMapper().readTree(Files.readString(hostile.resolve("xss/xss-public.json")))) {
                all.add(payload.get("payload").asText());
            }
            for (JsonNode text : new ObjectMapper().readTree(Files.readString(hostile.resolve("blns/blns.json")))) {
                all.add(text.asText());
            }
        }
        return all;
    }
}
