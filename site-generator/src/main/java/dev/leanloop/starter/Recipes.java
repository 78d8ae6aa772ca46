package dev.leanloop.starter;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Pipelines that check, build and publish: a set of files for each host. */
final class Recipes {

    /** Gitea runs the same file from another place. */
    private static final Map<Host, Host> SAME_AS = Map.of(Host.GITEA, Host.FORGEJO);

    private Recipes() {}

    /** The files of one host, as they lie in a repository that it serves. */
    static SortedMap<String, String> of(Host host) throws IOException {
        String folder = SAME_AS.getOrDefault(host, host).name().toLowerCase(Locale.ROOT);
        SortedMap<String, String> files = PackagedFolder.read("recipes/" + folder);
        if (host != Host.GITEA) {
            return files;
        }
        SortedMap<String, String> moved = new TreeMap<>();
        files.forEach((path, text) -> moved.put(
                path.replace(".forgejo/", ".gitea/"),
                text.replace(
                                "# For Gitea put this file into .gitea/workflows/ instead, and 'ubuntu-latest' after runs-on.\n",
                                "")
                        .replace("runs-on: docker", "runs-on: ubuntu-latest")));
        return moved;
    }

    /** The files of every host, each in a folder of its name, to choose from. */
    static SortedMap<String, String> all() throws IOException {
        return PackagedFolder.read("recipes");
    }
}
