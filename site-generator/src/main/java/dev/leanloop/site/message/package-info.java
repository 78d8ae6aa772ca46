/**
 * What the site says by itself, in the language of its interface: one file of messages for each language, in ICU's syntax. The only
 * importer of ICU.
 *
 * <p>The entry type is {@link dev.leanloop.site.message.Messages}. A further language is a further file beside the others under
 * {@code src/main/resources/dev/leanloop/site/messages}; nothing else names a language. May use the JDK and ICU.
 */
@NullMarked
package dev.leanloop.site.message;

import org.jspecify.annotations.NullMarked;
