package dev.leanloop.site.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value that is one number with a unit or without: {@code 40}, {@code 5,200}, {@code 88%}, {@code € 12.50}, {@code 6 weeks}.
 *
 * @param amount the number
 * @param unit what stands around it, without spaces
 */
record PlainNumber(double amount, String unit) {

    private static final Pattern NUMBER = Pattern.compile(
            "([^\\d+-]{0,4})([+-]?(?:\\d{1,3}(?:[,' ]\\d{3}){1,4}|\\d{1,15})(?:\\.\\d{1,6})?)(\\D{0,16})");

    /** The amounts of values that can stand on one scale; empty when one is no number or has another unit than the first. */
    static List<Double> ofOneUnit(List<String> values) {
        List<Double> amounts = new ArrayList<>();
        String unit = "";
        for (String value : values) {
            Matcher number = NUMBER.matcher(value.strip());
            if (!number.matches()) {
                return List.of();
            }
            PlainNumber plain = of(number);
            if (amounts.isEmpty()) {
                unit = plain.unit();
            } else if (!plain.unit().equals(unit)) {
                return List.of();
            }
            amounts.add(plain.amount());
        }
        return amounts;
    }

    private static PlainNumber of(Matcher number) {
        return new PlainNumber(
                Double.parseDouble(number.group(2).replaceAll("[,' ]", "")),
                (number.group(1) + number.group(3)).replaceAll("\\s+", ""));
    }
}
