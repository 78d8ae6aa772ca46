package dev.leanloop.index;

import dev.leanloop.index.QueryNode.Boost;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a query and the boost that is written at its end.
 *
 * @param text without the boost
 */
record Boosted(String text, Boost boost) {

    private static final Pattern BOOST = Pattern.compile("\\^([0-9]{1,3})(?:\\.([0-9]{1,2}))?$");

    /**
     * Takes a piece apart.
     *
     * @param repairs where it is said that a boost makes no sense
     */
    static Boosted of(String written, Set<Repair> repairs) {
        int caret = written.indexOf('^');
        if (caret < 0) {
            return new Boosted(written, Boost.ONE);
        }
        Matcher boost = BOOST.matcher(written);
        if (boost.find() && boost.start() == caret) {
            String decimals = boost.group(2) == null ? "" : boost.group(2);
            int hundredths =
                    Integer.parseInt(boost.group(1)) * 100 + Integer.parseInt((decimals + "00").substring(0, 2));
            if (hundredths >= 10 && hundredths <= 10_000) {
                return new Boosted(written.substring(0, caret), new Boost(hundredths));
            }
        }
        repairs.add(Repair.BOOST);
        return new Boosted(written.substring(0, caret), Boost.ONE);
    }
}
