/**
 * The documents in an OpenSearch cluster: the same analysis, the same answers, for those who run one.
 *
 * <p>The entry type is {@link dev.leanloop.index.engine.EngineIndex}. What is sent are the terms that our own analysis makes, and what is
 * asked are our own plans in the engine's words, so the engine analyses nothing and decides nothing; {@code docs/engine.md} says how.
 * May use {@code index}. The only package that opens a connection to another machine, and only to the one it is given.
 */
@NullMarked
package dev.leanloop.index.engine;

import org.jspecify.annotations.NullMarked;
