package dev.leanloop.site.template;

import dev.leanloop.site.SiteUrls;
import dev.leanloop.site.chart.Charts;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.AssetUrls;
import dev.leanloop.site.page.BeliefPage;
import dev.leanloop.site.page.BriefingPage;
import dev.leanloop.site.page.ChangedPage;
import dev.leanloop.site.page.CoachingPage;
import dev.leanloop.site.page.ConversationPage;
import dev.leanloop.site.page.CustomerPage;
import dev.leanloop.site.page.CustomersPage;
import dev.leanloop.site.page.DocumentPage;
import dev.leanloop.site.page.FormatPage;
import dev.leanloop.site.page.HealthPage;
import dev.leanloop.site.page.HomePage;
import dev.leanloop.site.page.HypothesesPage;
import dev.leanloop.site.page.LearningsPage;
import dev.leanloop.site.page.LoopsPage;
import dev.leanloop.site.page.MattersPage;
import dev.leanloop.site.page.MonthPage;
import dev.leanloop.site.page.ObjectionsPage;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.Picture;
import dev.leanloop.site.page.PlainNotePage;
import dev.leanloop.site.page.PromisesPage;
import dev.leanloop.site.page.QuotesPage;
import dev.leanloop.site.page.SearchPage;
import dev.leanloop.site.page.SiteFrame;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.site.page.SpreadPage;
import dev.leanloop.site.page.StartPage;
import dev.leanloop.site.page.TopicPage;
import dev.leanloop.site.page.TopicsPage;
import dev.leanloop.site.page.TruthPage;
import dev.leanloop.site.page.TruthsPage;
import dev.leanloop.site.page.UnknownsPage;
import dev.leanloop.site.page.WeekPage;
import dev.leanloop.site.page.WeeksPage;
import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * Renders pages. Every string is escaped for the place it stands in; the same page gives the same HTML in every locale, zone and
 * year. Safe to share between threads.
 */
public final class Templates {

    /** What a page may load and where it may send its form, as the pages' meta element and ready-made header files have it. */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; worker-src blob:; base-uri 'none'; form-action 'self'; object-src 'none'";

    private static final String FOLDER = "/dev/leanloop/site/templates";
    private static final int TYPICAL_PAGE_LENGTH = 16 * 1024;

    private final Configuration configuration;
    private final Map<String, Object> shared;
    private final Messages messages;

    /** Of what is the same on every page. */
    private final String digest;

    /** Templates for one site. */
    public Templates(SiteFrame frame, AssetUrls assets) {
        configuration = hardened();
        messages = frame.messages();
        digest = PageDigest.of(frame, assets);
        shared = new HashMap<>(MessageFunction.in(messages, frame.language()));
        shared.putAll(Map.ofEntries(
                Map.entry("site", frame),
                Map.entry("assets", assets),
                Map.entry("policy", CONTENT_SECURITY_POLICY),
                Map.entry("home", SiteUrls.HOME),
                Map.entry("customersPage", SiteUrls.CUSTOMERS),
                Map.entry("searchPage", SiteUrls.SEARCH),
                Map.entry("searchBundle", SiteUrls.SEARCH_BUNDLE),
                Map.entry("topicsPage", SiteUrls.TOPICS),
                Map.entry("mattersPage", SiteUrls.MATTERS),
                Map.entry("weeksPage", SiteUrls.WEEKS),
                Map.entry("learningsPage", SiteUrls.LEARNINGS),
                Map.entry("hypothesesPage", SiteUrls.HYPOTHESES),
                Map.entry("refutedPage", SiteUrls.REFUTED),
                Map.entry("loopsPage", SiteUrls.LOOPS),
                Map.entry("promisesPage", SiteUrls.PROMISES),
                Map.entry("formatPage", SiteUrls.FORMAT),
                Map.entry("healthPage", SiteUrls.HEALTH)));
    }

    /**
     * A digest of all that {@link #render} makes a page of, but for the program: pages with the same digest become the same HTML. A page
     * record holds everything its template shows, and templates see nothing else, so this is its record with that of the frame.
     */
    public String digest(Page page) {
        return PageDigest.of(digest, page);
    }

    /** The page as HTML. A failure is a mistake in a template, never in a note. */
    public String render(Page page) {
        Map<String, Object> model = new HashMap<>(shared);
        model.put("page", page);
        model.put("href", relativeTo(page.head().url()));
        model.put("drawn", drawnFor(page.head().url()));
        var html = new StringWriter(TYPICAL_PAGE_LENGTH);
        try {
            configuration.getTemplate(template(page) + ".ftlh").process(model, html);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read the template of " + page.head().url(), e);
        } catch (TemplateException e) {
            throw new IllegalStateException("cannot render " + page.head().url(), e);
        }
        return html.toString();
    }

    private static String template(Page page) {
        return switch (page) {
            case HomePage p -> "home";
            case CustomersPage p -> "customers";
            case CustomerPage p -> "customer";
            case BriefingPage p -> "briefing";
            case CoachingPage p -> "coaching";
            case ConversationPage p -> "conversation";
            case TruthPage p -> "truth";
            case BeliefPage p -> "belief";
            case PlainNotePage p -> "plain-note";
            case TopicsPage p -> "topics";
            case TopicPage p -> "topic";
            case LearningsPage p -> "learnings";
            case MonthPage p -> "month";
            case HypothesesPage p -> "hypotheses";
            case PromisesPage p -> "promises";
            case TruthsPage p -> "truths";
            case SearchPage p -> "search";
            case LoopsPage p -> "loops";
            case UnknownsPage p -> "unknowns";
            case ChangedPage p -> "changed";
            case ObjectionsPage p -> "objections";
            case MattersPage p -> "matters";
            case SpreadPage p -> "spread";
            case QuotesPage p -> "quotes";
            case StartPage p -> "start";
            case FormatPage p -> "format";
            case WeekPage p -> "week";
            case WeeksPage p -> "weeks";
            case HealthPage p -> "health";
            case DocumentPage p -> "document";
        };
    }

    /** A function of templates: a {@link SiteUrl} as a link from the page at hand. */
    private static TemplateMethodModelEx relativeTo(SiteUrl page) {
        return arguments -> {
            if (arguments.size() == 1
                    && arguments.getFirst() instanceof WrapperTemplateModel model
                    && model.getWrappedObject() instanceof SiteUrl url) {
                return url.from(page);
            }
            throw new TemplateModelException("href takes one SiteUrl");
        };
    }

    /** A function of templates: a {@link Picture} as an element of the page at hand. */
    private TemplateMethodModelEx drawnFor(SiteUrl page) {
        return arguments -> {
            if (arguments.size() == 1
                    && arguments.getFirst() instanceof WrapperTemplateModel model
                    && model.getWrappedObject() instanceof Picture picture) {
                return HTMLOutputFormat.INSTANCE.fromMarkup(Charts.svg(picture, page, messages));
            }
            throw new TemplateModelException("drawn takes one Picture");
        };
    }

    static Configuration hardened() {
        var configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class, FOLDER));
        configuration.setObjectWrapper(new PageRecords());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setLocalizedLookup(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputEncoding("UTF-8");
        configuration.setLocale(Locale.US);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        return configuration;
    }
}
