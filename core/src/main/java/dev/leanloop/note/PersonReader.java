package dev.leanloop.note;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads who somebody is: the rows of {@code team}, and those of the people file. */
final class PersonReader {

    /** Two hundred bytes for each of five thousand people. */
    private static final int MAX_CHARS = 1024 * 1024;

    static final String EXAMPLE = "[{id: dana, name: Dana Roe}]";
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private final SettingsProblems problems;

    PersonReader(SettingsProblems problems) {
        this.problems = problems;
    }

    /** The rows of a whole people file. */
    static List<KnownPerson> file(String yaml, SettingsProblems problems) {
        try {
            YamlValue value = Yaml.value(yaml, 0, MAX_CHARS);
            YamlValue.Mapping root = new YamlValue.Mapping(
                    Map.of("people", value), Map.of("people", value.span()), List.of(), value.span());
            SettingsBlock block = SettingsBlock.ofOwnKeys(root, problems);
            return new PersonReader(problems).read(block.blocks("people", SettingsKeys.PERSON, EXAMPLE));
        } catch (Yaml.Unreadable e) {
            problems.at(YamlValue.Span.at(e.line(), e.column()), e.toString());
            return List.of();
        }
    }

    /** Everyone with an id of their own; what is wrong with a row is reported. */
    List<KnownPerson> read(List<SettingsBlock> rows) {
        List<KnownPerson> people = new ArrayList<>();
        Set<Handle> known = new HashSet<>();
        for (SettingsBlock row : rows) {
            Optional<Handle> handle = handle(row, known);
            String name =
                    row.text("name", "Dana Roe").map(YamlValue.Scalar::text).orElse("");
            List<String> mail = mail(row);
            row.textOrTexts("phone", "[\"+49 30 1234567\"]");
            handle.ifPresent(id -> people.add(new KnownPerson(id, name, mail)));
        }
        return people;
    }

    private Optional<Handle> handle(SettingsBlock member, Set<Handle> known) {
        Optional<YamlValue.Scalar> id = member.text("id", "dana");
        if (id.isEmpty()) {
            if (!member.keys().contains("id")) {
                problems.at(member.span(), "a person needs an id", member.withFirst("id: dana"));
            }
            return Optional.empty();
        }
        YamlValue.Scalar written = id.orElseThrow();
        String bare = written.text().startsWith("@") ? written.text().substring(1) : written.text();
        if (!Handle.isHandle(bare)) {
            String better = Handle.named(bare).map(Handle::value).orElse("");
            problems.at(
                    written.span(),
                    "'" + written.text() + "' is no handle: letters, digits, '.', '_' and '-'",
                    better.isEmpty() ? "" : problems.fixed(written, better));
            return Optional.empty();
        }
        if (!known.add(Handle.of(bare))) {
            problems.at(written.span(), "two people have the id '" + bare + "'; the first one holds");
            return Optional.empty();
        }
        return Optional.of(Handle.of(bare));
    }

    private List<String> mail(SettingsBlock member) {
        List<String> mail = new ArrayList<>();
        for (YamlValue.Scalar address : member.textOrTexts("mail", "[dana@example.org]")) {
            if (MAIL.matcher(address.text()).matches()) {
                mail.add(address.text());
            } else {
                problems.at(address.span(), "'" + address.text() + "' is no mail address");
            }
        }
        return mail;
    }
}
