package dev.leanloop.pipeline;

import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.NotePath;
import dev.leanloop.site.page.SiteUrl;
import java.util.Set;

/**
 * Somebody who looks at pages while they are built: they get those first, and a build that they have no use for any more is given up.
 * Asked and told by the thread that builds.
 */
public interface Onlooker {

    /** Nobody looks on. */
    Onlooker NOBODY = new Onlooker() {
        @Override
        public Set<SiteUrl> pages() {
            return Set.of();
        }

        @Override
        public Set<NotePath> saved() {
            return Set.of();
        }

        @Override
        public void read(KnowledgeBase knowledge) {}

        @Override
        public void page(SiteUrl url, String html) {}

        @Override
        public boolean isOutdated() {
            return false;
        }
    };

    /** The pages that are looked at right now, without anchors. */
    Set<SiteUrl> pages();

    /** The notes that were saved since {@link #read} was last told, as far as that is known. */
    Set<NotePath> saved();

    /** What the notes say is known, with every problem of them; no page is made yet. */
    void read(KnowledgeBase knowledge);

    /**
     * A page that is looked at, before it is published. Those of notes and customers come so, twice if a note was saved: first as its
     * customer's notes have it, then as all have it. What they say of other customers' learnings is of the build before, until the
     * whole site is there.
     */
    void page(SiteUrl url, String html);

    /** Whether the notes changed again, so that nobody waits for this build. */
    boolean isOutdated();

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
