package dev.leanloop.starter;

/** Where a site can be published by a recipe of ours. */
public enum Host {
    /** GitHub Actions and Pages. */
    GITHUB,
    /** GitLab CI/CD and Pages. */
    GITLAB,
    /** Forgejo Actions, and a branch that pages servers show. */
    FORGEJO,
    /** The same for Gitea, which looks in a folder of its own. */
    GITEA,
    /** Any machine with cron and a web server. */
    SERVER
}
