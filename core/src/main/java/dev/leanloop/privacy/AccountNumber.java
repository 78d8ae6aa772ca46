package dev.leanloop.privacy;

import dev.leanloop.markdown.Mask;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** International bank account numbers (ISO 13616) and payment card numbers (ISO/IEC 7812), only with valid check digits. */
final class AccountNumber {

    private static final Pattern ACCOUNT = Pattern.compile(
            "(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\\p{L}\\p{N}])");
    private static final Pattern CARD = Pattern.compile(
            "(?<![\\p{L}\\p{N}./=_-])(?:[4-6]\\d{3}|2[2-7]\\d{2})(?<sign>[ -]?)\\d{4}\\k<sign>\\d{4}\\k<sign>\\d{4}(?![\\p{L}\\p{N}]|[.-]\\d)"
                    + "|(?<![\\p{L}\\p{N}./=_-])3[47]\\d{2}[ -]?\\d{6}[ -]?\\d{5}(?![\\p{L}\\p{N}]|[.-]\\d)");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    /** Characters of the shortest account or card number; no small letter stands in either. */
    static final int SHORTEST = 15;

    private static final int LONGEST_ACCOUNT = 34;

    private AccountNumber() {}

    /** Tries the patterns only where a word of capitals or digits starts: they are too slow to be tried at every letter. */
    static void find(String text, List<Mask.Part> found) {
        boolean within = false;
        for (int i = 0; i + SHORTEST <= text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!within && digit && mayBeCard(c, text.charAt(i + 1))) {
                add(CARD, text, i, found);
            } else if (!within && c >= 'A' && c <= 'Z' && Character.isDigit(text.charAt(i + 2))) {
                add(ACCOUNT, text, i, found);
            }
            within = Character.isLetterOrDigit(c);
        }
    }

    /** By the first two digits: no year from 2000 to 2199 begins a card. */
    private static boolean mayBeCard(char first, char second) {
        return switch (first) {
            case '2' -> second >= '2' && second <= '7';
            case '3' -> second == '4' || second == '7';
            default -> first >= '4' && first <= '6';
        };
    }

    private static void add(Pattern pattern, String text, int start, List<Mask.Part> found) {
        Matcher matcher = pattern.matcher(text).region(start, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return;
        }
        String number = matcher.group().replaceAll("[ -]", "");
        boolean card = pattern == CARD;
        if (card ? isCard(number) : isAccount(number)) {
            found.add(new Mask.Part(start, matcher.end(), card ? "card number" : "account number"));
        }
    }

    /** ISO 7064 MOD 97-10: the first four behind the rest, letters as 10 to 35, remainder 1. */
    private static boolean isAccount(String number) {
        if (number.length() < SHORTEST || number.length() > LONGEST_ACCOUNT) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (number.substring(4) + number.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }

    /** Luhn's check digit: every second digit from the right doubled, digit sums added, a multiple of ten. */
    private static boolean isCard(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
