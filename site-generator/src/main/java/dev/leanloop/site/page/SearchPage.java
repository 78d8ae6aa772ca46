package dev.leanloop.site.page;

import java.util.List;

/**
 * The search page's shell, with what helps before anything is typed.
 *
 * @param bundle where the search bundle begins
 * @param topics what was learned about last, newest first
 * @param customers whom we talked to last, newest first
 * @param said the words by which readers mean values of fields
 * @param examples of the query language; each finds something on this site
 */
public record SearchPage(
        PageHead head,
        SiteUrl bundle,
        List<Suggestion> topics,
        List<Suggestion> customers,
        List<Said> said,
        List<Example> examples)
        implements Page {

    public SearchPage {
        topics = List.copyOf(topics);
        customers = List.copyOf(customers);
        said = List.copyOf(said);
        examples = List.copyOf(examples);
    }

    /** A query and what to call it. */
    public record Suggestion(String words, String query) {}

    /**
     * Words for a value of a field.
     *
     * @param query that asks for the value; empty for words that only ask
     */
    public record Said(String query, List<String> words) {

        public Said {
            words = List.copyOf(words);
        }

        /** Whether they say nothing of what is looked for beside other words: {@code which}, {@code our}. */
        public boolean onlyAsks() {
            return query.isEmpty();
        }
    }

    /** Queries of one form, and what they ask for. */
    public record Example(List<String> queries, String meaning) {

        public Example {
            queries = List.copyOf(queries);
        }
    }
}
