package dev.leanloop.pipeline;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.note.InterfaceLanguage;
import dev.leanloop.note.Settings;
import dev.leanloop.site.message.Messages;
import java.util.Optional;

/** Says that nobody has translated the site's own words into the language that a team asks for. */
final class UntranslatedInterface {

    private UntranslatedInterface() {}

    static Optional<Diagnostic> problem(Settings settings) {
        InterfaceLanguage wanted = settings.interfaceLanguage();
        if (wanted == null || Messages.in(wanted.code()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Diagnostic.of(
                DiagnosticCode.E30,
                wanted.at(),
                "the site's own words are not translated into '" + wanted.code() + "', so they stay English; there are "
                        + String.join(", ", Messages.languages())));
    }
}
