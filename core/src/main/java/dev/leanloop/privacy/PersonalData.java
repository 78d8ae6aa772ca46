package dev.leanloop.privacy;

import dev.leanloop.markdown.Mask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds contact data that do not belong in notes (W41, ruling 17 of the note format): mail addresses, phone numbers, account and
 * card numbers with valid check digits, street addresses; and secrets: keys, tokens, passwords. Dates, versions, hashes and numbers without a phone's form are none. It
 * reads without knowing the note, so it may miss what a person would see; what it finds is left out of everything that is made of
 * a note.
 */
public final class PersonalData implements Mask {

    /** The one there is: it keeps no state. */
    public static final PersonalData MASK = new PersonalData();

    private static final int FEWEST_DIGITS = 9;

    private PersonalData() {}

    @Override
    public List<Part> find(String text) {
        return find(text, Glance.at(text));
    }

    /** The same, but only what may stand in a text that looks so. */
    static List<Part> find(String text, Glance glance) {
        boolean maySecret = Secret.mayStandIn(glance);
        if (!maySecret && !glance.holdsAt() && glance.digits() == 0) {
            return List.of();
        }
        List<Part> found = new ArrayList<>();
        if (maySecret) {
            Secret.find(text, glance, found);
        }
        if (glance.holdsAt()) {
            MailAddress.find(text, found);
        }
        if (glance.digits() >= FEWEST_DIGITS && glance.longestStretch() >= AccountNumber.SHORTEST) {
            AccountNumber.find(text, found);
        }
        if (glance.mostDigits() >= PhoneNumber.FEWEST) {
            PhoneNumber.find(text, found);
        }
        if (glance.digits() > 0) {
            StreetAddress.find(text, found);
        }
        return apart(found);
    }

    /** Keys, tokens and passwords alone: they are reported wherever they stand, code and comments included. */
    public List<Part> secrets(String line) {
        Glance glance = Glance.at(line);
        if (!Secret.mayStandIn(glance)) {
            return List.of();
        }
        List<Part> found = new ArrayList<>();
        Secret.find(line, glance, found);
        found.removeIf(part -> Secret.isContinued(part.what()));
        return apart(found);
    }

    /** Whether a part is a key, a token or a password. */
    public static boolean isSecret(Part part) {
        return isSecret(part.what());
    }

    /** The same of what a part was found to be. */
    public static boolean isSecret(String what) {
        return Secret.is(what);
    }

    /** In order, and of parts that overlap the first, of two that start together the longer. */
    private static List<Part> apart(List<Part> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        found.sort(Comparator.comparingInt(Part::start)
                .thenComparing(part -> !isSecret(part))
                .thenComparing(Comparator.comparingInt(Part::end).reversed()));
        List<Part> kept = new ArrayList<>();
        int end = 0;
        for (Part part : found) {
            if (part.start() >= end) {
                kept.add(part);
                end = part.end();
            }
        }
        return kept;
    }
}
