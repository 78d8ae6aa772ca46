/**
 * What can be counted in a knowledge base: fifteen figures, M1 to M15, each for the team, a customer, a topic or a loop as far as
 * it makes sense there, and never for a person.
 *
 * <p>The entry type is {@link dev.leanloop.knowledge.metric.Metrics}. Figures are counts first: a {@link dev.leanloop.knowledge.metric.Counted} leads back to the items behind it, its
 * {@link dev.leanloop.knowledge.metric.Share} knows its interval and whether there are enough of them for a per cent. Pure
 * functions of a knowledge base and its as-of day. May use {@code knowledge} and what that shows of {@code note}.
 */
@NullMarked
package dev.leanloop.knowledge.metric;

import org.jspecify.annotations.NullMarked;
