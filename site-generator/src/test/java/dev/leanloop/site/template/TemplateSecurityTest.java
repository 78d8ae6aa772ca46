package dev.leanloop.site.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the templates as texts: what must never stand in one, since FreeMarker's settings alone do not forbid it. */
final class TemplateSecurityTest {

    private static final Path FOLDER = Path.of("src/main/resources/dev/leanloop/site/templates");

    private static final Pattern BANNED = Pattern.compile(
            "\\?\\s*(?:no_esc|new|api|interpret|eval|eval_json)\\b" // leaves the escaping, or the template
                    + "|<#(?:noautoesc|noAutoEsc|outputformat|outputFormat|setting|ftl)\\b"
                    + "|\\.now\\b|\\.data_model\\b|\\.globals\\b|\\.vars\\b" // the clock, and ways around the page
                    // record
                    + "|<script(?![^>]*\\bsrc=)|<style\\b|\\sstyle=|\\son[a-z]+=|javascript:");

    /** An interpolation within a tag that is not inside double quotes. */
    private static final Pattern UNQUOTED_ATTRIBUTE =
            Pattern.compile("[\\s\"'/][^\\s\"'<>/=?&]+\\s*=\\s*(?:'[^']*)?\\$\\{");

    @Test
    void templatesHoldNothingThatLeavesTheEscaping() throws IOException {
        assertThat(templates())
                .allSatisfy((name, text) -> assertThat(findings(text)).as(name).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${page.title?no_esc}",
                "${'freemarker.template.utility.Execute'?new()('id')}",
                "${page?api.class}",
                "${page.title?interpret}",
                "${page.title?eval}",
                "${.now}",
                "<#noautoesc>${page.title}</#noautoesc>",
                "<#outputformat \"plainText\">${page.title}</#outputformat>",
                "<a href=${page.url}>",
                "<a title='${page.title}'>",
                "<p onclick=\"x()\">",
                "<p style=\"color: red\">",
                "<script>x()</script>",
                "<style>p {}</style>"
            })
    void checkFindsAPlantedFault(String fault) {
        assertThat(findings("<p>" + fault + "</p>")).isNotEmpty();
    }

    @Test
    void everyTemplateEscapes() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .isNotEmpty()
                    .allMatch(name -> name.endsWith(".ftlh"));
        }
    }

    private static List<String> findings(String text) {
        return Stream.of(BANNED, UNQUOTED_ATTRIBUTE)
                .flatMap(pattern -> pattern.matcher(text).results().map(MatchResult::group))
                .toList();
    }

    private static Map<String, String> templates() throws IOException {
        Map<String, String> templates = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                templates.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertThat(templates).hasSizeGreaterThan(15);
        return templates;
    }
}
