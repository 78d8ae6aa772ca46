/**
 * What the notes say together: customers, conversations, loops, learnings, beliefs, promises, questions, truths and topics.
 *
 * <p>The entry type is {@link dev.leanloop.knowledge.KnowledgeBase}: immutable, the same for the same notes, settings, history
 * and as-of date. It resolves what a single note cannot know: labels back along the loop, verdicts to hypotheses, words to
 * promises, links to notes, handles to sides. May use {@code note}, {@code history} and {@code diagnostic}.
 */
@NullMarked
package dev.leanloop.knowledge;

import org.jspecify.annotations.NullMarked;
