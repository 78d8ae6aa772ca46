package dev.leanloop.hostile;

import java.util.LinkedHashMap;
import java.util.Map;

/** Texts on which Markdown or YAML parsers are known to be slow, to recurse deeply, or to need much memory. */
final class PathologicalInputs {

    private PathologicalInputs() {}

    /** Each of about so many characters, by name. */
    static Map<String, String> markdown(int length) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String[] repeated : new String[][] {
            {"nested-strong", "*a **a ", ""},
            {"emph-closers", "a_ ", ""},
            {"emph-openers", "_a ", ""},
            {"link-closers", "a]", ""},
            {"link-openers", "[a", ""},
            {"mismatched", "*a_ ", ""},
            {"openers-and-closers", "a**b", "c* "},
            {"string-01", "[ (](", ""},
            {"string-02", "![[]()", ""},
            {"string-03", "a <![CDATA[", ""},
            {"string-04", "</!--a", ""},
            {"string-05", "<?a ", ""},
            {"string-06", "<!A ", ""},
            {"string-07", "<a href=\"", ""},
            {"backticks", "`a``b```c", ""},
            {"entities", "&amp;&#0;&x", ""},
            {"escapes", "\\*\\[", ""},
            {"unclosed-links", "[a](<b", ""},
            {"unclosed-links-2", "[a](b", ""},
            {"link-titles", "[a](b \"", ""},
            {"images", "![a](", ""},
            {"images-nested", "![", "]("},
            {"brackets", "[[", "]]"},
            {"wiki", "[[a|", ""},
            {"wiki-2", "[[a]][[b", ""},
            {"footnotes", "[^a]", ""},
            {"tildes", "~~a ~b ", ""},
            {"tildes-2", "~~", ""},
            {"stars", "*", ""},
            {"underscores", "_", ""},
            {"mixed-runs", "*_**__***___ ", ""},
            {"tags", "#a", ""},
            {"handles", "@a", ""},
            {"mails", "a@b.c ", ""},
            {"mails-2", "a@", ""},
            {"dots", "a.b.", ""},
            {"urls", "http://a.b/ ", ""},
            {"urls-2", "http://", ""},
            {"www", "www.", ""},
            {"autolink", "<a:", ""},
            {"digits", "1 2", ""},
            {"phone", "+49 (", ""},
            {"phone-2", "0 12 ", ""},
            {"iban", "DE89 ", ""},
            {"dates", "2024-01-", ""},
            {"percent", "70% ", ""},
            {"comments", "%%", ""},
            {"comments-2", "%% a ", ""},
            {"html-comments", "<!-- ", ""},
            {"html-comments-2", "<!---->", ""},
            {"quote", "> ", ""},
            {"bullets", "- ", ""},
            {"bullets-2", "* - + ", ""},
            {"numbers", "1. ", ""},
            {"pipes", "|", ""},
            {"pipes-2", "| a ", ""},
            {"spaces", " ", ""},
            {"tabs", "\t", ""},
            {"colons", "a:: b ", ""},
            {"fields", "[a:: b] ", ""},
            {"parens", "(from [[", ""},
            {"boxes", "[ ] ", ""},
            {"quotes", "\"", ""},
            {"apostrophes", "'", ""},
            {"words", "word ", ""},
            {"one-word", "w", ""},
            {"emoji", "\ud83d\ude00", ""},
            {"combining", "e\u0301\u0302\u0303", ""},
            {"arabic", "\u0627\u0644", ""},
            {"zero-width", "\u200b", ""},
            {"password", "password:", ""},
            {"token", "token=a", ""},
            {"key", "AKIA", ""},
            {"base64", "aB3+", ""},
            {"visibility", "visibility ", ""},
            {"street", "Street ", ""},
            {"street-2", "Am a 1 ", ""},
        }) {
            String both = repeated[1] + repeated[2];
            int times = Math.max(1, length / both.length());
            all.put(
                    repeated[0],
                    repeated[2].isEmpty()
                            ? repeated[1].repeat(times)
                            : repeated[1].repeat(times) + repeated[2].repeat(times));
        }
        int half = length / 2;
        all.put("cmark-emphasis", "*a ".repeat(half / 3) + "_a*_ ".repeat(half / 5));
        all.put("headings", "# a\n".repeat(length / 4));
        all.put("setext", "a\n=\n".repeat(length / 4));
        all.put("dated-headings", "## 2024-05-14\n- a\n".repeat(length / 18));
        all.put("list", "- Pain: a #b\n".repeat(length / 13));
        all.put("deep-list", deep("- ", length));
        all.put("deep-quote", deep("> ", length));
        all.put("table", "|a|b|\n|-|-|\n" + "|x|y|\n".repeat(length / 6));
        all.put(
                "wide-table",
                "|a".repeat(length / 8) + "|\n" + "|-".repeat(length / 8) + "|\n" + "|x".repeat(length / 8) + "|\n");
        all.put("references", "[a]: b\n".repeat(length / 14) + "[a] ".repeat(length / 8));
        all.put("many-references", references(length));
        all.put("fences", "```\n".repeat(length / 4));
        all.put("fences-2", "~~~a\n``\n".repeat(length / 8));
        all.put("empty-lines", "\n".repeat(length));
        all.put("carriage-returns", "\r".repeat(length));
        all.put("transcript", "Ana: hello\n".repeat(length / 11));
        all.put("attendees", "Attendees: " + "Ana Bo, ".repeat(length / 8));
        all.put("labels", "## Plan\n" + "- H1 70% a\n".repeat(length / 11));
        all.put("promises", "## Act\n" + "- [ ] C1 @a b by 2024-06-01\n".repeat(length / 28));
        all.put("private", "## Private\n" + "a\n".repeat(length / 2));
        return all;
    }

    private static String deep(String mark, int length) {
        StringBuilder text = new StringBuilder();
        for (int depth = 0; text.length() < length; depth++) {
            text.append(mark.startsWith("-") ? "  ".repeat(depth) + mark : mark.repeat(depth + 1))
                    .append("a\n");
        }
        return text.toString();
    }

    private static String references(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < length / 2; i++) {
            text.append("[a").append(i).append("]: b\n");
        }
        for (int i = 0; text.length() < length; i++) {
            text.append("[a").append(i).append("] ");
        }
        return text.toString();
    }

    /** Front matter that grows, nests or means more than it says. */
    static Map<String, String> yaml(int length) {
        Map<String, String> all = new LinkedHashMap<>();
        StringBuilder laughs = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c < 'k'; c++) {
            laughs.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(("*" + (char) (c - 1) + ", ").repeat(9))
                    .append("x]\n");
        }
        all.put("laughs", laughs.toString());
        for (String[] pair : new String[][] {
            {"[", ""},
            {"{", ""},
            {"{a: ", ""},
            {"- ", ""},
            {"? ", ""},
            {"[", "]"},
            {"{a: ", "}"},
            {"&a ", ""},
            {"*a ", ""},
            {"!!str ", ""},
            {"\"", ""},
            {"'", ""},
            {"a: ", ""},
            {"<<: *a\n", ""},
            {"# ", ""},
            {"| ", ""},
            {"> ", ""},
            {"%YAML ", ""},
            {"\t", ""},
            {"--- ", ""},
            {"\\", ""},
            {"a:\n", ""},
            {"a: b\n", ""},
            {"- - - ", ""},
            {"[[[", "]]]"},
            {", ", ""},
            {": ", ""},
            {"@", ""},
            {"`", ""},
            {"%", ""},
            {"\u0085", ""},
            {"\u2028", ""},
            {"a: |\n", ""},
            {"!<a> ", ""},
            {"!a!b ", ""}
        }) {
            int times = length / (pair[0] + pair[1]).length();
            String name = "y" + all.size();
            all.put(name, "k: " + pair[0].repeat(times) + pair[1].repeat(times));
            all.put(name + "b", pair[0].repeat(times) + pair[1].repeat(times));
        }
        for (String one : new String[] {
            "a: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1:1/\"]]]]",
            "!!java.io.File [a]",
            "a: !!python/object/apply:os.system [id]",
            "a: &a [*a]",
            "a: &a {b: *a}",
            "<<: &a {<<: *a}",
            "a: !!binary aGk=",
            "a: !!set {x, y}",
            "a: !!omap [x: y]",
            "a: !!float .nan",
            "date: 2024-02-30",
            "date: 0000-00-00",
            "date: 999999999-01-01",
            "a: 0x7fffffffffffffffffff",
            "a: 1e999999999",
            "a: 1_000:59:59",
            "a: \"\\U7fffffff\"",
            "a: \"\\uD800\"",
            "a: ~",
            "? a\n? b",
            "a: b: c",
            "a:\n\tb: c",
            "%YAML 9.9\n--- a",
            "a: >-\n\n\n b",
            "a: &x",
            "&x",
            "*x",
            "!",
            "!!",
            "a: !",
            "[]: b",
            "{}: b",
            "[a]: b",
            "{a: b}: c",
            "? [a, b]\n: c",
            "\ufeffa: b"
        }) {
            all.put("z" + all.size(), one);
        }
        return all;
    }
}
