package dev.leanloop.knowledge.metric;

import dev.leanloop.knowledge.ItemId;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.TopicName;

/** Something that more than one customer can say, each in their own words. */
public sealed interface Statement extends Comparable<Statement> {

    /** What orders statements, and names them in exports: {@code pain #audit}. */
    String name();

    /** Learnings of one kind about one topic: {@code pain #audit}. What is nested in the topic belongs to it. */
    record About(TopicName topic, LearningKind kind) implements Statement {
        @Override
        public String name() {
            return kind.word() + " " + topic;
        }
    }

    /** What the team believes of many customers: {@code H-audit-cost}. */
    record Belief(String label) implements Statement {
        @Override
        public String name() {
            return label;
        }
    }

    /** Learnings that notes call the same, named by the first of them in place order. */
    record Same(ItemId first) implements Statement {
        @Override
        public String name() {
            return "same as " + first;
        }
    }

    @Override
    default int compareTo(Statement other) {
        return name().compareTo(other.name());
    }
}
