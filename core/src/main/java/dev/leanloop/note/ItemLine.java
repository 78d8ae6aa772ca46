package dev.leanloop.note;

import java.util.List;
import java.util.TreeSet;

/**
 * One line that may be an item: its text while the marks are taken off it, and where it stands.
 *
 * @param rule by which it is an item, if it is one
 * @param line from 1
 * @param column from 1
 * @param quotes the words below it, which hang on a learning or a verdict
 */
record ItemLine(
        Rule rule, int line, int column, ItemText text, ItemReader.Place place, List<Item.WrittenQuote> quotes) {

    ItemLine {
        quotes = List.copyOf(quotes);
    }

    /** The same line, read by another rule. */
    ItemLine by(Rule other) {
        return new ItemLine(other, line, column, text, place, quotes);
    }

    /** The same line with all its marks. */
    ItemLine afresh() {
        return new ItemLine(rule, line, column, text.afresh(), place, quotes);
    }

    /** What all items have, of what is left of the text. */
    Item.Body body(Settings settings) {
        return body(text.people(), settings);
    }

    private List<TopicName> withInherited(List<TopicName> own) {
        if (place.inherited().isEmpty()) {
            return own;
        }
        TreeSet<TopicName> topics = new TreeSet<>(own);
        topics.addAll(place.inherited());
        return List.copyOf(topics);
    }

    Item.Body body(List<Handle> people, Settings settings) {
        String anchor = text.takeAnchor();
        List<Item.WrittenRelation> relations = text.takeRelations();
        List<TopicName> topics = withInherited(text.takeTopics(settings));
        return new Item.Body(
                rule, line, column, place.phase(), text.say(), anchor, topics, people, relations, List.of());
    }
}
