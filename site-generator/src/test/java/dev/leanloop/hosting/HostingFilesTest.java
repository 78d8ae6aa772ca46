package dev.leanloop.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.site.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The header files that people copy say the same as the pages. */
final class HostingFilesTest {

    private static final Path FOLDER = Path.of("..", "docs", "hosting");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nginx.conf",
                "apache.conf",
                "Caddyfile",
                "_headers",
                "../../site-generator/src/main/resources/dev/leanloop/starter/recipes/server/.leanloop/nginx.conf"
            })
    void theHeaderIsThePolicyOfThePages(String name) throws IOException {
        String file = Files.readString(FOLDER.resolve(name));

        assertThat(policyIn(file)).isEqualTo(Templates.CONTENT_SECURITY_POLICY + "; frame-ancestors 'none'");
        assertThat(file).contains("no-referrer", "nosniff", "noindex");
    }

    @Test
    void anotherPolicyWouldBeFound() {
        assertThat(policyIn("Content-Security-Policy: default-src 'self'"))
                .isNotEqualTo(Templates.CONTENT_SECURITY_POLICY + "; frame-ancestors 'none'");
    }

    @Test
    void theOverviewNamesEveryFile() throws IOException {
        String overview = Files.readString(FOLDER.resolve("README.md"));
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .hasSizeGreaterThan(5)
                    .allMatch(name -> overview.contains("](" + name + ")"));
        }
    }

    private static String policyIn(String file) {
        return file.lines()
                .filter(line -> line.contains("Content-Security-Policy"))
                .findFirst()
                .orElse("")
                .replaceFirst(".*Content-Security-Policy:? *\"?", "")
                .replaceFirst("\"(?: always;)?$", "");
    }
}
