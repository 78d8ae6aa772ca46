package dev.leanloop.site.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScriptJoinerTest {

    @Test
    void moduleStandsAfterThoseItImportsAndOnce() throws IOException {
        String script = join(Map.of(
                "js/main.js", "import { b } from \"./b.js\";\nimport { c } from \"./lib/c.js\";\nb(c);\n",
                "js/b.js", "import {\n  c,\n} from \"./lib/c.js\";\nexport function b() { return c; }\n",
                "js/lib/c.js", "export const c = 1;\n"));

        assertThat(script).isEqualTo("""
                        "use strict";
                        (() => {
                        // js/lib/c.js
                        const c = 1;
                        // js/b.js
                        function b() { return c; }
                        // js/main.js
                        b(c);
                        })();
                        """);
    }

    @Test
    void parentFoldersAreFollowed() throws IOException {
        assertThat(join(Map.of("js/main.js", "import { a } from \"../x/a.js\";\n", "x/a.js", "export class a {}\n")))
                .contains("// x/a.js\nclass a {}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import a from \"./a.js\";",
                "import * as a from \"./a.js\";",
                "import \"./a.js\";",
                "import { a as b } from \"./a.js\";",
                "export default function () {}",
                "export { x };",
                "export * from \"./a.js\";",
                "const a = await import(\"./a.js\");"
            })
    void whatCannotBeJoinedIsRefused(String line) {
        assertThatIllegalStateException()
                .isThrownBy(() -> join(Map.of("js/main.js", line + "\n", "js/a.js", "export const a = 1;\n")))
                .withMessageContaining("js/main.js");
    }

    @Test
    void twoModulesWithOneNameAreRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> join(Map.of(
                        "js/main.js",
                        "import { a } from \"./a.js\";\nconst x = a;\n",
                        "js/a.js",
                        "const x = 1;\nexport const a = x;\n")))
                .withMessage("js/a.js and js/main.js both declare x");
    }

    @Test
    void modulesThatImportEachOtherAreRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> join(Map.of(
                        "js/main.js",
                        "import { a } from \"./a.js\";\n",
                        "js/a.js",
                        "import { m } from \"./main.js\";\n")))
                .withMessageContaining("import each other");
    }

    @Test
    void theProgramsOwnScriptsJoin() throws IOException {
        Assets assets = Assets.load();

        assertThat(assets.files()).allSatisfy(file -> {
            assertThat(file.url().file()).matches("assets/(site|search)\\.[0-9a-f]{10}\\.(css|js)");
            assertThat(file.content()).isNotEmpty();
        });
    }

    private static String join(Map<String, String> modules) throws IOException {
        return new ScriptJoiner(file -> {
                    String text = modules.get(file);
                    if (text == null) {
                        throw new FileNotFoundException(file);
                    }
                    return text;
                })
                .join("js/main.js");
    }
}
