package dev.leanloop.history;

import java.time.OffsetDateTime;

/**
 * One version of a note.
 *
 * @param commit the commit's place in the walk over history, oldest 0: what has a smaller one was there before
 * @param blob git's name of the content
 * @param authored when its author says it was written; git lets anyone set this
 * @param authorName as git has it
 * @param authorMail as git has it
 * @param filesInCommit how many notes the commit changed, of those that the reader may know of: a great many at once is an
 *     import
 */
public record Version(
        int commit, String blob, OffsetDateTime authored, String authorName, String authorMail, int filesInCommit) {

    Version withFilesInCommit(int files) {
        return new Version(commit, blob, authored, authorName, authorMail, files);
    }
}
