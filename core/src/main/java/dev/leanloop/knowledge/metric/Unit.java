package dev.leanloop.knowledge.metric;

import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.note.TopicName;

/**
 * Whom or what a figure is about. There is no unit for a person, on purpose: figures compare customers, topics and loops, and
 * never rank people.
 */
public sealed interface Unit {

    /** Everything in the notes. */
    record Team() implements Unit {}

    /** One customer. */
    record OfCustomer(CustomerId customer) implements Unit {}

    /** One topic and those nested in it. */
    record OfTopic(TopicName topic) implements Unit {}

    /** One matter with one customer. */
    record OfLoop(LoopId loop) implements Unit {}
}
