package dev.leanloop.imports;

import dev.leanloop.note.DateOrder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.message.BasicBodyFactory;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** A talk from one mail: what its sender wrote, without what it answers to. Attachments are named and not kept. */
final class MailSource {

    /** Parts within parts beyond this are no mail of a person. */
    private static final int MAX_DEPTH = 20;

    /** More than that is no letter, and a note holds less. */
    private static final int MAX_LETTERS = 500_000;

    /** Possessive, since Java would keep each of very many in its stack. */
    private static final Pattern ANSWERED = Pattern.compile(
            "^(?:\\s*+(?:re|aw|antw|sv|fw|fwd|wg|tr|rv|r)\\s*+(?:\\[\\d++])?+\\s*+:)++\\s*+", Pattern.CASE_INSENSITIVE);

    private final List<String> texts = new ArrayList<>();
    private final List<String> attachments = new ArrayList<>();

    private MailSource() {}

    static Sources.Found read(String file, byte[] content, String customer, @Nullable LocalDate otherwise) {
        try {
            DefaultMessageBuilder builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
            builder.setBodyFactory(new BasicBodyFactory(StandardCharsets.UTF_8));
            Message message = builder.parseMessage(new ByteArrayInputStream(content));
            Optional<LocalDate> day = day(message).or(() -> Optional.ofNullable(otherwise));
            if (day.isEmpty()) {
                return nothing(file, "no day; say it with --day");
            }
            MailSource mail = new MailSource();
            mail.part(message, 0);
            FoundTalk talk = mail.talk(file, message, day.orElseThrow(), customer, content);
            return talk.said().getFirst().text().isBlank()
                    ? nothing(file, "no text; left out")
                    : new Sources.Found(List.of(talk), List.of(), Map.of());
        } catch (IOException | IllegalArgumentException e) {
            return nothing(file, "cannot be read as a mail");
        }
    }

    private static Sources.Found nothing(String file, String why) {
        return new Sources.Found(List.of(), List.of(new ImportProblem(file, 0, why)), Map.of());
    }

    /** As the sender's clock said, whatever the zone. */
    private static Optional<LocalDate> day(Message message) {
        return Optional.ofNullable(message.getHeader().getField("Date"))
                .map(Field::getBody)
                .flatMap(WrittenDays.of(DateOrder.ISO_ONLY, List.of())::day);
    }

    private FoundTalk talk(String file, Message message, LocalDate day, String customer, byte[] content) {
        List<WrittenName> from = names(message.getFrom());
        List<WrittenName> others = Stream.of(message.getTo(), message.getCc())
                .flatMap(list -> names(list).stream())
                .toList();
        String id = Optional.ofNullable(message.getMessageId())
                .orElseGet(() -> new String(content, StandardCharsets.ISO_8859_1));
        String all = String.join("\n\n", texts);
        MailText text = MailText.of(Beginning.of(all, MAX_LETTERS));
        List<String> remarks = new ArrayList<>(text.remarks());
        if (!attachments.isEmpty()) {
            remarks.add("Attached, and not kept here: " + String.join(", ", attachments));
        }
        return new FoundTalk(
                file,
                1,
                "mail " + Digest.of(id),
                customer,
                day,
                ANSWERED.matcher(Optional.ofNullable(message.getSubject()).orElse(""))
                        .replaceFirst("")
                        .strip(),
                "mail",
                null,
                Stream.concat(from.stream(), others.stream()).toList(),
                List.of(new FoundTalk.Said(null, text.own())),
                remarks);
    }

    private static List<WrittenName> names(@Nullable AddressList list) {
        return list == null ? List.of() : names(list.flatten());
    }

    private static List<WrittenName> names(@Nullable MailboxList list) {
        return list == null ? List.of() : list.stream().map(MailSource::name).toList();
    }

    private static WrittenName name(Mailbox mailbox) {
        String name = mailbox.getName();
        return new WrittenName(name == null ? "" : name, mailbox.getAddress());
    }

    private void part(Entity entity, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            return;
        }
        String file = entity.getFilename();
        boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType()) || file != null;
        if (attached || depth > 0 && entity.getBody() instanceof Message) {
            attachments.add(file == null ? "a " + entity.getMimeType() : file);
        } else if (entity.getBody() instanceof Multipart parts) {
            List<Entity> within = parts.getBodyParts();
            for (Entity part : parts.getSubType().equalsIgnoreCase("alternative") ? best(within) : within) {
                part(part, depth + 1);
            }
        } else if (entity.getBody() instanceof TextBody body) {
            StringWriter text = new StringWriter();
            try (Reader reader = body.getReader()) {
                reader.transferTo(text);
            }
            boolean html = entity.getMimeType().equalsIgnoreCase("text/html");
            if (html || entity.getMimeType().equalsIgnoreCase("text/plain")) {
                texts.add(html ? HtmlText.of(text.toString()) : text.toString());
            }
        }
    }

    /** Of several forms of the same the plain one; else the last, which is the richest. */
    private static List<Entity> best(List<Entity> forms) {
        List<Entity> plain = forms.stream()
                .filter(form -> form.getMimeType().equalsIgnoreCase("text/plain"))
                .collect(Collectors.toList());
        return !plain.isEmpty() ? plain : forms.isEmpty() ? forms : List.of(forms.getLast());
    }
}
