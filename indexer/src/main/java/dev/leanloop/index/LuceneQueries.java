package dev.leanloop.index;

import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Says a plan in Lucene's words. */
final class LuceneQueries {

    private LuceneQueries() {}

    static Query of(Plan plan) {
        return switch (plan) {
            case Plan.Term term -> boosted(new TermQuery(new Term(term.field().stems(), term.stem())), term.boost());
            case Plan.Phrase phrase -> boosted(phrase(phrase), phrase.boost());
            case Plan.Value value ->
                boosted(
                        new ConstantScoreQuery(
                                new TermQuery(new Term(value.field().indexed(), value.value()))),
                        value.boost());
            case Plan.Prefix prefix ->
                boosted(
                        new PrefixQuery(
                                new Term(prefix.field().written(), prefix.written()),
                                MultiTermQuery.CONSTANT_SCORE_REWRITE),
                        prefix.boost());
            case Plan.Days days ->
                boosted(
                        SortedNumericDocValuesField.newSlowRangeQuery(
                                days.field().word(), days.from(), days.to()),
                        days.boost());
            case Plan.All all -> MatchAllDocsQuery.INSTANCE;
            case Plan.None none -> new MatchNoDocsQuery("nothing can match");
            case Plan.Any any -> {
                var query = new BooleanQuery.Builder();
                any.plans().forEach(plan1 -> query.add(of(plan1), Occur.SHOULD));
                yield query.build();
            }
            case Plan.Every every -> {
                var query = new BooleanQuery.Builder();
                every.required().forEach(required -> query.add(of(required), Occur.MUST));
                if (every.optional() != null) {
                    query.add(of(every.optional()), Occur.SHOULD);
                }
                every.excluded().forEach(excluded -> query.add(of(excluded), Occur.MUST_NOT));
                yield query.build();
            }
        };
    }

    private static Query phrase(Plan.Phrase phrase) {
        var query = new PhraseQuery.Builder();
        phrase.stems().forEach(stem -> query.add(new Term(phrase.field().stems(), stem)));
        return query.build();
    }

    private static Query boosted(Query query, float boost) {
        return boost == 1f ? query : new BoostQuery(query, boost);
    }
}
