package dev.leanloop.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** How many inputs a check ran, and which of them failed. Printed, because a check that ran nothing looks like one that found nothing. */
final class Tally {

    private final String what;
    private final List<String> failures = new ArrayList<>();
    private int ran;

    Tally(String what) {
        this.what = what;
    }

    /** One more input; failed when the sentence is not empty. */
    void add(String input, String failure) {
        ran++;
        if (!failure.isEmpty()) {
            failures.add(input + ": " + failure);
            System.out.println("  " + what + ": " + failures.getLast());
        }
    }

    int ran() {
        return ran;
    }

    int failed() {
        return failures.size();
    }

    /** Prints the counts, and fails when an input failed or the fault planted in the same run was not caught. */
    void holds(int atLeast, boolean plantedFaultWasCaught) {
        System.out.println(what + ": " + ran + " ran, " + failures.size() + " failed; planted fault "
                + (plantedFaultWasCaught ? "caught" : "MISSED"));
        assertThat(failures).as(what).isEmpty();
        assertThat(ran).as("%s: inputs", what).isGreaterThanOrEqualTo(atLeast);
        assertThat(plantedFaultWasCaught)
                .as("%s: the planted fault is caught", what)
                .isTrue();
    }
}
