package dev.leanloop.markdown;

import java.util.Map;
import java.util.Set;

/**
 * How a body becomes HTML.
 *
 * @param titleLine the line of the heading that the page shows itself, 0 for none
 * @param ids the {@code id} for the first element that starts at a line; an element gets no other
 * @param classes the {@code class} for a heading or paragraph that starts at a line
 * @param withheld the lines of block quotes that are not shown
 * @param links where links and tags lead
 */
public record HtmlOptions(
        int titleLine,
        Map<Integer, String> ids,
        Map<Integer, String> classes,
        Set<Integer> withheld,
        LinkTargets links) {

    public HtmlOptions {
        ids = Map.copyOf(ids);
        classes = Map.copyOf(classes);
        withheld = Set.copyOf(withheld);
    }
}
