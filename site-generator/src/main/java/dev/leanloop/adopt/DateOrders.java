package dev.leanloop.adopt;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the day or the month comes first in dates with slashes: told by those that can be read in one way only. */
final class DateOrders {

    private static final Pattern DATE =
            Pattern.compile("(?<![\\w/.-])(\\d{1,2})/(\\d{1,2})/(?:\\d{4}|\\d{2})(?![\\w/-])");
    private static final Pattern ADDRESS = Pattern.compile("\\S+://\\S+|`[^`]*`");

    /** Of the dates that tell, so many of a hundred must tell the same. */
    private static final int AGREED = 95;

    private static final int MONTHS = 12;

    private DateOrders() {}

    /** The proposal; empty where no date tells, or they tell both. */
    static Optional<Finding> finding(List<FoundNote> notes) {
        int dayFirst = 0;
        int monthFirst = 0;
        int all = 0;
        for (FoundNote note : notes) {
            for (String line : note.lines()) {
                if (line.indexOf('/') < 0) {
                    continue;
                }
                Matcher dates = DATE.matcher(ADDRESS.matcher(line).replaceAll(" "));
                while (dates.find()) {
                    int first = Integer.parseInt(dates.group(1));
                    int second = Integer.parseInt(dates.group(2));
                    all++;
                    dayFirst += first > MONTHS && second <= MONTHS ? 1 : 0;
                    monthFirst += second > MONTHS && first <= MONTHS ? 1 : 0;
                }
            }
        }
        int told = Math.max(dayFirst, monthFirst);
        if (told == 0 || told * 100 < (dayFirst + monthFirst) * AGREED) {
            return Optional.empty();
        }
        String order = dayFirst > monthFirst ? "dmy" : "mdy";
        return Optional.of(new Finding(
                "dates: " + order,
                told + " of " + all + " dates such as 03/25/24 can be read in no other way"
                        + (dayFirst + monthFirst > told
                                ? ", " + (dayFirst + monthFirst - told) + " only in the other"
                                : "")));
    }
}
