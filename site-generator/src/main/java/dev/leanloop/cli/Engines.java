package dev.leanloop.cli;

import dev.leanloop.index.engine.EngineAddress;
import dev.leanloop.index.engine.EngineIndex;
import dev.leanloop.index.engine.EngineLogin;

/** Reads where an engine is, and who asks it. */
final class Engines {

    private Engines() {}

    static EngineAddress address(String option, String written) {
        try {
            return EngineAddress.of(written);
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": " + e.getMessage());
        }
    }

    /** Refuses to show a login to everybody on the way, and says so where notes would be shown. */
    static EngineIndex at(Console console, EngineAddress address) {
        EngineLogin login;
        try {
            login = console.engineLogin();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        if (address.isReadable()) {
            if (!login.isNobody()) {
                throw new UsageException("a login goes over https:// only, not to " + address);
            }
            console.say("What is sent to " + address + " can be read on the way: https:// would hide it.");
        }
        return EngineIndex.at(address, login);
    }
}
