package dev.leanloop.pipeline;

import dev.leanloop.index.FieldWords;
import dev.leanloop.note.Settings;
import dev.leanloop.site.SearchWords;
import dev.leanloop.site.page.SearchPage.Said;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of the search page for whoever asks an index in its place. */
public final class SpokenFields {

    private SpokenFields() {}

    /** The words for notes whose settings these are. */
    public static FieldWords of(Settings settings) {
        Map<Boolean, List<Said>> said =
                SearchWords.of(settings).stream().collect(Collectors.partitioningBy(Said::onlyAsks));
        return new FieldWords(
                said.getOrDefault(false, List.of()).stream()
                        .map(one -> new FieldWords.Value(one.query(), one.words()))
                        .toList(),
                said.getOrDefault(true, List.of()).stream()
                        .flatMap(one -> one.words().stream())
                        .toList());
    }
}
