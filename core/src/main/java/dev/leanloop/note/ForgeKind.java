package dev.leanloop.note;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A kind of forge, known by where it lets a file be edited and where it shows a file's history. */
public enum ForgeKind {
    /** GitHub, also an organisation's own. */
    GITHUB("/edit/{branch}/{path}", "/commits/{branch}/{path}"),
    /** GitLab, also an organisation's own. */
    GITLAB("/-/edit/{branch}/{path}", "/-/commits/{branch}/{path}"),
    /** Gitea and Forgejo. */
    GITEA("/_edit/{branch}/{path}", "/commits/branch/{branch}/{path}"),
    /** Bitbucket in the cloud. */
    BITBUCKET("/src/{branch}/{path}?mode=edit", "/history-node/{branch}/{path}");

    /** Stands for the branch in an address. */
    public static final String BRANCH = "{branch}";

    /** By the words that {@code forge: {like: ..}} may have. */
    static final Map<String, ForgeKind> WORDS =
            Map.of("github", GITHUB, "gitlab", GITLAB, "gitea", GITEA, "forgejo", GITEA, "bitbucket", BITBUCKET);

    private final String edit;
    private final String history;

    ForgeKind(String edit, String history) {
        this.edit = edit;
        this.history = history;
    }

    /** What follows a project's address where a file is edited, with {@link #BRANCH} and {@link Settings#PATH}. */
    public String edit() {
        return edit;
    }

    /** What follows a project's address where a file's history is shown, with {@link #BRANCH} and {@link Settings#PATH}. */
    public String history() {
        return history;
    }

    /** The kind that a host's name tells, as {@code gitlab.example.org} does; empty for {@code git.example.org}. */
    public static Optional<ForgeKind> ofHost(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.equals("codeberg.org")) {
            return Optional.of(GITEA);
        }
        return WORDS.entrySet().stream()
                .filter(word -> name.startsWith(word.getKey() + ".") || name.contains("." + word.getKey() + "."))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
