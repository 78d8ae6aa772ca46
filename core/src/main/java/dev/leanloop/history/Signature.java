package dev.leanloop.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.util.RawParseUtils;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote or made a commit, and when: git lets anyone set all of it, so a repository may carry times that no calendar has. Those
 * count as 1970-01-01, as git itself shows them.
 *
 * @param when in a year of four digits, with the offset of the place
 */
record Signature(String name, String mail, OffsetDateTime when) {

    private static final Signature NONE = new Signature("", "", Instant.EPOCH.atOffset(ZoneOffset.UTC));

    /** Between these the year has four digits at every place. */
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    static Signature ofAuthor(RevCommit commit) {
        byte[] raw = commit.getRawBuffer();
        return of(raw, RawParseUtils.author(raw, 0));
    }

    static Signature ofCommitter(RevCommit commit) {
        byte[] raw = commit.getRawBuffer();
        return of(raw, RawParseUtils.committer(raw, 0));
    }

    /**
     * @param start where the name begins; negative when there is none
     */
    private static Signature of(byte[] raw, int start) {
        PersonIdent person = start < 0 ? null : person(raw, start);
        if (person == null) {
            return NONE;
        }
        Instant when = person.getWhenAsInstant();
        boolean possible = when.isAfter(FIRST) && when.isBefore(LAST);
        return new Signature(
                person.getName(),
                person.getEmailAddress(),
                possible ? when.atZone(person.getZoneId()).toOffsetDateTime() : NONE.when);
    }

    private static @Nullable PersonIdent person(byte[] raw, int start) {
        try {
            return RawParseUtils.parsePersonIdent(raw, start);
        } catch (DateTimeException e) {
            return RawParseUtils.parsePersonIdent(withoutTime(raw, start), start);
        }
    }

    /** The same with blanks behind the address. */
    private static byte[] withoutTime(byte[] raw, int start) {
        byte[] without = raw.clone();
        int end = RawParseUtils.nextLF(raw, start) - 1;
        int time = end;
        while (time > start && raw[time - 1] != '>') {
            time--;
        }
        Arrays.fill(without, time, end, (byte) ' ');
        return without;
    }
}
