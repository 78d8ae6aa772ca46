package dev.leanloop.history;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.URIish;

/**
 * Where a repository was cloned from: what git calls {@code origin}.
 *
 * @param host without user, password and port, for example {@code github.com}
 * @param project the path on the host without {@code .git}: {@code acme/notes}
 * @param branch the one that {@code origin} shows first, else the one checked out
 * @param folder where the notes lie in the repository, empty or ending in {@code /}
 */
public record Remote(String host, String project, String branch, String folder) {

    private static final String ORIGIN = "origin";

    /** Empty for a repository without an origin on another host, or with no branch that could be named. */
    static Optional<Remote> of(Repository repository, String folder) throws IOException {
        String written = repository.getConfig().getString("remote", ORIGIN, "url");
        Optional<String> branch = branch(repository);
        if (written == null || branch.isEmpty()) {
            return Optional.empty();
        }
        URIish url;
        try {
            url = new URIish(written);
        } catch (URISyntaxException e) {
            return Optional.empty(); // Git itself could not fetch from there.
        }
        String project = url.getPath().replaceAll("^/+|/+$", "").replaceAll("\\.git$", "");
        if (url.getHost() == null || url.getHost().isEmpty() || project.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Remote(url.getHost(), project, branch.orElseThrow(), folder.isEmpty() ? "" : folder + "/"));
    }

    private static Optional<String> branch(Repository repository) throws IOException {
        Ref shown = repository.exactRef(Constants.R_REMOTES + ORIGIN + "/" + Constants.HEAD);
        if (shown != null && shown.isSymbolic()) {
            return Optional.of(shown.getTarget().getName().substring((Constants.R_REMOTES + ORIGIN + "/").length()));
        }
        String checkedOut = repository.getBranch();
        return checkedOut == null || ObjectId.isId(checkedOut) ? Optional.empty() : Optional.of(checkedOut);
    }
}
