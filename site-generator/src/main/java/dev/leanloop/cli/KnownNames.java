package dev.leanloop.cli;

import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.knowledge.LoopState;
import dev.leanloop.note.Spelling;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The customers and loops that a person may name: by folder, name or alias, without case. */
final class KnownNames {

    private final Map<String, Customer> customers = new TreeMap<>();
    private final List<LoopState> loops;

    private KnownNames(KnowledgeBase knowledge) {
        for (Customer known : knowledge.customers()) {
            Stream.concat(Stream.of(known.id().value(), known.name()), known.aliases().stream())
                    .forEach(name -> customers.putIfAbsent(plain(name), known));
        }
        loops = LoopState.of(knowledge);
    }

    static KnownNames in(KnowledgeBase knowledge) {
        return new KnownNames(knowledge);
    }

    /** The customer of that name; empty when there is none. */
    Optional<Customer> find(String name) {
        return Optional.ofNullable(customers.get(plain(name)));
    }

    /** The customer of that name. */
    Customer customer(String name) {
        return find(name).orElseThrow(() -> new UsageException(unknown(name)));
    }

    /** What is said of a name that nobody has. */
    String unknown(String name) {
        return "no customer is called '" + name + "'"
                + Spelling.nearest(plain(name), customers.keySet())
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("");
    }

    /** The customer's loop of that name; without one the loop that goes on, the latest talk first. */
    LoopId loop(String customer, @Nullable String loop) {
        Customer of = customer(customer);
        List<LoopState> theirs = loopsOf(of);
        if (theirs.isEmpty()) {
            throw new UsageException("there is no conversation with " + of.name() + " yet");
        }
        return loop == null
                ? latest(of).orElseThrow()
                : find(of, loop)
                        .orElseThrow(() -> new UsageException(of.name() + " has no loop '" + loop + "', but "
                                + theirs.stream()
                                        .map(state -> state.loop().name())
                                        .collect(Collectors.joining(", "))));
    }

    /** The customer's loop of that name; empty when there is none. */
    Optional<LoopId> find(Customer of, String loop) {
        return loopsOf(of).stream()
                .map(LoopState::loop)
                .filter(id -> plain(id.name()).equals(plain(loop)))
                .findFirst();
    }

    /** The loop that goes on, the latest talk first; empty when nobody has talked yet. */
    Optional<LoopId> latest(Customer of) {
        return loopsOf(of).stream()
                .min(Comparator.comparing((LoopState state) -> state.standing() == LoopState.Standing.CLOSED)
                        .thenComparing(LoopState::last, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(LoopState::loop))
                .map(LoopState::loop);
    }

    private List<LoopState> loopsOf(Customer of) {
        return loops.stream()
                .filter(state -> state.loop().customer().equals(of.id()))
                .toList();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
