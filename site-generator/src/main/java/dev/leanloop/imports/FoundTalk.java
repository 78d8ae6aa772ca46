package dev.leanloop.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file tells of one talk.
 *
 * @param file where it was found
 * @param line where it begins, from 1
 * @param source by what it is known again at the next import; in one line
 * @param customer as the file names them, may be empty
 * @param day of the talk
 * @param title may be empty
 * @param channel such as {@code call}, empty for unknown
 * @param by who of us it was, if the file says so; null where it does not tell our side from theirs
 * @param with who was there
 * @param said in order
 * @param remarks on what is not in it
 */
public record FoundTalk(
        String file,
        int line,
        String source,
        String customer,
        LocalDate day,
        String title,
        String channel,
        @Nullable WrittenName by,
        List<WrittenName> with,
        List<Said> said,
        List<String> remarks) {

    public FoundTalk {
        with = List.copyOf(with);
        said = List.copyOf(said);
        remarks = List.copyOf(remarks);
    }

    /**
     * Text of one origin.
     *
     * @param who said it, where the file tells
     * @param text plain, paragraphs parted by empty lines
     */
    public record Said(@Nullable WrittenName who, String text) {}
}
