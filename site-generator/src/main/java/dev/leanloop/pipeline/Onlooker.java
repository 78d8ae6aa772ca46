package dev.leanloop.pipeline;

import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.site.page.SiteUrl;
import java.util.Set;

/**
 * Somebody who looks at pages while they are built: they get those first, and a build that they have no use for any more is given up.
 * Asked and told by the thread that builds, or that shows a saved note. One that overrides nothing is nobody.
 */
public interface Onlooker {

    /** Nobody looks on. */
    Onlooker NOBODY = new Onlooker() {};

    /** The pages that are looked at right now, without anchors. */
    default Set<SiteUrl> pages() {
        return Set.of();
    }

    /** Whether notes that are saved later may be shown as well: then all that is read of each note is held, twice as much. */
    default boolean isShownSaved() {
        return false;
    }

    /**
     * What the notes say is known, with every problem of them, and remembered for those that are saved from now on; no page is made yet.
     */
    default void read(KnowledgeBase knowledge) {}

    /**
     * A page that is looked at, before it is published. Those of notes and customers come so, twice if a note was saved: first as its
     * customer's notes have it, then as all have it. What they say of other customers' learnings is of the build before, until the
     * whole site is there.
     */
    default void page(SiteUrl url, String html) {}

    /** Returns when a saved note is shown, if one is being shown right now: the notes are not read and resolved meanwhile. */
    default void awaitTurn() {}

    /** Whether the notes changed again, so that nobody waits for this build. */
    default boolean isOutdated() {
        return false;
    }

    /**
     * Ends a build that nobody waits for.
     *
     * @throws OutdatedException when this build is outdated
     */
    default void refuseOutdated() throws OutdatedException {
        if (isOutdated()) {
            throw new OutdatedException();
        }
    }
}
