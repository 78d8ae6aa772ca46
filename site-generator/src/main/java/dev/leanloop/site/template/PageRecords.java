package dev.leanloop.site.template;

import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.SafeHtml;
import dev.leanloop.site.page.SiteFrame;
import dev.leanloop.site.page.SitePart;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Locale;

/**
 * Shows templates the page records and their components, and refuses everything else: a template that is handed a piece of
 * knowledge, a file or a class fails instead of walking on from there.
 */
final class PageRecords extends DefaultObjectWrapper {

    private static final String PAGES = Page.class.getPackageName();

    PageRecords() {
        super(Configuration.VERSION_2_3_34);
    }

    @Override
    protected TemplateModel handleUnknownType(Object value) throws TemplateModelException {
        if (value instanceof SafeHtml html) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html.html());
        }
        if (value instanceof SitePart || value instanceof Ages || value instanceof SiteFrame.Source) {
            return new SimpleScalar(value.toString().toLowerCase(Locale.ROOT));
        }
        if (value instanceof Record page && page.getClass().getPackageName().equals(PAGES)) {
            return new RecordModel(page, this);
        }
        throw new TemplateModelException(
                "templates see page records only, not " + value.getClass().getName());
    }
}
