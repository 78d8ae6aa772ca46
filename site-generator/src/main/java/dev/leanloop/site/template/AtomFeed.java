package dev.leanloop.site.template;

import dev.leanloop.site.page.Feed;
import dev.leanloop.site.page.SiteFrame;
import dev.leanloop.site.page.SiteUrl;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a {@link Feed} in the Atom Syndication Format (RFC 4287). Links are absolute where the site's address is known, else relative to
 * the feed's own place; ids are names made of what the entry is, so that they stay wherever the site is published. The same feed gives
 * the same bytes. Stateless.
 */
public final class AtomFeed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    /** The feed as a document, to be stored as UTF-8. */
    public static String xml(Feed feed, SiteFrame site) {
        var out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            text(xml, "title", feed.title());
            text(xml, "id", id(site.identity(), feed.url().toString()));
            text(xml, "updated", midnight(feed.updated()));
            xml.writeStartElement("author");
            text(xml, "name", site.title());
            xml.writeEndElement();
            link(xml, "alternate", "text/html", site.address().link(feed.page(), feed.url()));
            link(xml, "self", "application/atom+xml", site.address().link(feed.url(), feed.url()));
            for (Feed.Entry entry : feed.entries()) {
                entry(xml, entry, feed.url(), site);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write the feed " + feed.url(), e);
        }
        return out.append('\n').toString();
    }

    private static void entry(XMLStreamWriter xml, Feed.Entry entry, SiteUrl feed, SiteFrame site)
            throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "title", entry.title());
        text(xml, "id", id(site.identity(), entry.id()));
        text(xml, "updated", midnight(entry.day()));
        link(xml, "alternate", "text/html", site.address().link(entry.url(), feed));
        text(xml, "summary", entry.summary());
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    /** XML has no place for most control characters and for halves of pairs, escaped or not. */
    private static String allowed(String text) {
        if (isPlain(text)) {
            return text;
        }
        var allowed = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point == '\t'
                        || point == '\n'
                        || (point >= ' ' && point <= 0xD7FF)
                        || (point >= 0xE000 && point <= 0xFFFD)
                        || point >= 0x10000)
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }

    /** Whether all of it is allowed, and no pairs are in it: nearly every text, and a stream takes ten times as long to tell. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character > 0xD7FF) {
                return false;
            }
        }
        return true;
    }

    private static String id(String identity, String name) {
        byte[] bytes = (identity + "\n" + name).getBytes(StandardCharsets.UTF_8);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(bytes);
    }

    private static String midnight(LocalDate day) {
        return day + "T00:00:00Z";
    }
}
