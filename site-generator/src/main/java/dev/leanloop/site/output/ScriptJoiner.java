package dev.leanloop.site.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes one classic script out of ES modules, since a browser loads no module from a disk.
 *
 * <p>Every module stands once, after those it imports, without its {@code import} lines and {@code export} words, all of them in
 * one function. So modules may use named imports of relative files and named exports of declarations only, and no two may declare
 * the same name at top level; whatever else is met is refused, not guessed at.
 */
final class ScriptJoiner {

    private static final Pattern IMPORT = Pattern.compile(
            "^import\\s*\\{(?<names>[^}]*)}\\s*from\\s*\"(?<file>\\.{1,2}/[^\"]+)\";[ \\t]*\\R?", Pattern.MULTILINE);
    private static final Pattern EXPORT =
            Pattern.compile("^export\\s+(?=(?:async\\s+)?function\\b|class\\b|const\\b|let\\b)", Pattern.MULTILINE);
    private static final Pattern LEFT_OVER =
            Pattern.compile("^(?:import|export)\\b.*|\\bimport\\s*\\(", Pattern.MULTILINE);
    private static final Pattern DECLARED = Pattern.compile(
            "^(?:export\\s+)?(?:async\\s+)?(?:function\\s*\\*?|class|const|let|var)\\s+(?<name>[\\w$]+)",
            Pattern.MULTILINE);

    /** Where the modules' texts come from. */
    @FunctionalInterface
    interface Source {
        String read(String file) throws IOException;
    }

    private final Source source;

    ScriptJoiner(Source source) {
        this.source = source;
    }

    /**
     * The script that starts with a module.
     *
     * @throws IllegalStateException if a module uses what this class does not know, or two declare the same name
     */
    String join(String entry) throws IOException {
        Map<String, String> modules = new LinkedHashMap<>();
        collect(entry, modules, new ArrayList<>());
        refuseSharedNames(modules);
        var script = new StringBuilder("\"use strict\";\n(() => {\n");
        modules.forEach(
                (file, text) -> script.append("// ").append(file).append('\n').append(stripped(file, text)));
        return script.append("})();\n").toString();
    }

    private void collect(String file, Map<String, String> modules, List<String> importing) throws IOException {
        if (modules.containsKey(file)) {
            return;
        }
        if (importing.contains(file)) {
            throw new IllegalStateException("modules import each other: " + importing + " and again " + file);
        }
        importing.add(file);
        String text = source.read(file);
        Matcher imports = IMPORT.matcher(text);
        while (imports.find()) {
            if (imports.group("names").contains(" as ")) {
                throw new IllegalStateException(
                        file + " renames an import: " + imports.group("names").strip());
            }
            collect(resolve(file, imports.group("file")), modules, importing);
        }
        importing.remove(file);
        modules.put(file, text);
    }

    private static String resolve(String from, String relative) {
        var path = new ArrayList<>(List.of(from.split("/")));
        path.removeLast();
        for (String segment : relative.split("/")) {
            switch (segment) {
                case "." -> {}
                case ".." -> path.removeLast();
                default -> path.add(segment);
            }
        }
        return String.join("/", path);
    }

    private static String stripped(String file, String text) {
        String script = EXPORT.matcher(IMPORT.matcher(text).replaceAll("")).replaceAll("");
        Matcher leftOver = LEFT_OVER.matcher(script);
        if (leftOver.find()) {
            throw new IllegalStateException(file + " holds what cannot be joined: " + leftOver.group());
        }
        return script.endsWith("\n") ? script : script + "\n";
    }

    private static void refuseSharedNames(Map<String, String> modules) {
        Map<String, String> declaredIn = new HashMap<>();
        modules.forEach((file, text) -> {
            Matcher declared = DECLARED.matcher(text);
            while (declared.find()) {
                String other = declaredIn.putIfAbsent(declared.group("name"), file);
                if (other != null) {
                    throw new IllegalStateException(other + " and " + file + " both declare " + declared.group("name"));
                }
            }
        });
    }
}
