package dev.leanloop.site.template;

import dev.leanloop.site.message.Messages;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A function of templates: {@code m("key")} or {@code m("key", {"name": value})} is a message of the site as HTML. What is put in is
 * escaped unless it is markup already.
 */
final class MessageFunction implements TemplateMethodModelEx {

    private final Messages messages;

    private MessageFunction(Messages messages) {
        this.messages = messages;
    }

    /**
     * What templates see of the site's language: {@code m}, and {@code words} with its code, and whether it and the notes run from right to
     * left.
     */
    static Map<String, Object> in(Messages messages, String notesLanguage) {
        return Map.of(
                "m",
                new MessageFunction(messages),
                "words",
                Map.of(
                        "language", messages.language(),
                        "rightToLeft", messages.isRightToLeft(),
                        "notesRightToLeft", Messages.runsFromRightToLeft(notesLanguage)));
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) // The interface's own type.
            throws TemplateModelException {
        String key = ((TemplateScalarModel) arguments.getFirst()).getAsString();
        Map<String, Object> named = new HashMap<>();
        if (arguments.size() > 1) {
            TemplateHashModelEx given = (TemplateHashModelEx) arguments.get(1);
            TemplateModelIterator names = given.keys().iterator();
            while (names.hasNext()) {
                String name = ((TemplateScalarModel) names.next()).getAsString();
                named.put(name, value(name, given.get(name)));
            }
        }
        return HTMLOutputFormat.INSTANCE.fromMarkup(messages.html(key, named));
    }

    private static Object value(String name, TemplateModel model) throws TemplateModelException {
        return switch (model) {
            case TemplateHTMLOutputModel markup ->
                new Messages.Markup(HTMLOutputFormat.INSTANCE.getMarkupString(markup));
            case TemplateNumberModel number -> number.getAsNumber();
            case TemplateScalarModel text -> text.getAsString();
            case null, default -> throw new TemplateModelException("a message cannot say '" + name + "'");
        };
    }
}
