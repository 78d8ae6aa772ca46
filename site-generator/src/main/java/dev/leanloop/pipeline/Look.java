package dev.leanloop.pipeline;

import dev.leanloop.site.output.Assets;
import dev.leanloop.site.page.SiteFrame;
import dev.leanloop.site.template.Templates;
import java.io.IOException;

/**
 * How the pages of a site look: the same for any knowledge in the same frame.
 *
 * @param frame what is the same on every page
 * @param assets styles and scripts
 * @param templates what pages are made with
 */
record Look(SiteFrame frame, Assets assets, Templates templates) {

    /** The look of pages in that frame. */
    static Look of(SiteFrame frame) throws IOException {
        Assets assets =
                frame.others().isEmpty() ? Assets.load(frame.messages()) : Assets.loadForSites(frame.messages());
        return new Look(frame, assets, new Templates(frame, assets.urls()));
    }

    /** The look in another frame: this one, if it is no other. */
    Look in(SiteFrame other) throws IOException {
        return frame.equals(other) ? this : of(other);
    }
}
