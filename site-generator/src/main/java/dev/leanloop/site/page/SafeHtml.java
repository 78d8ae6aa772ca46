package dev.leanloop.site.page;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * HTML that pages show as it is. Only core's rendering of a note makes such text: raw HTML escaped, URLs checked; balanced, without
 * scripts, styles and handlers.
 *
 * <p>The type is what tells it from words: a template escapes every string, whatever it holds, and never a value of this type. It may be
 * made only when somebody asks for it; then {@link #madeOf} tells it from other such text before that. Immutable, for several threads.
 */
public final class SafeHtml {

    private final List<String> madeOf;
    private final Supplier<String> making;
    private volatile @Nullable String html;

    private SafeHtml(List<String> madeOf, Supplier<String> making, @Nullable String html) {
        this.madeOf = List.copyOf(madeOf);
        this.making = making;
        this.html = html;
    }

    /** Text that is there. */
    public SafeHtml(String html) {
        this(List.of(), () -> html, html);
    }

    /**
     * Text that is there, and known by what it was made of.
     *
     * @param madeOf some words, the same for no other text
     */
    public static SafeHtml of(String html, List<String> madeOf) {
        return new SafeHtml(madeOf, () -> html, html);
    }

    /**
     * Text that is made when it is asked for.
     *
     * @param madeOf some words, the same for no other text
     * @param making gives the same each time
     */
    public static SafeHtml whenAsked(List<String> madeOf, Supplier<String> making) {
        return new SafeHtml(madeOf, making, null);
    }

    /** What it is made of, as words that stand for it; none when only the text itself does. */
    public List<String> madeOf() {
        return madeOf;
    }

    /** The text. */
    public String html() {
        String made = html;
        if (made == null) {
            made = making.get();
            html = made;
        }
        return made;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SafeHtml text && html().equals(text.html());
    }

    @Override
    public int hashCode() {
        return html().hashCode();
    }

    @Override
    public String toString() {
        return html();
    }
}
