package dev.leanloop.index.web;

import dev.leanloop.index.IndexContents.Postings;
import dev.leanloop.index.IndexContents.Role;

/** The documents of one term as bytes: like to like, which packs best. */
final class PostingRun {

    private PostingRun() {}

    /**
     * The gaps between documents; for stems doubled, odd where the term stands more than once, and after all gaps those
     * frequencies, less two, and then the lengths.
     */
    static byte[] of(Postings documents, Role role) {
        var run = new ByteWriter();
        int last = -1;
        for (int i = 0; i < documents.size(); i++) {
            int gap = documents.rank(i) - last - 1;
            last = documents.rank(i);
            run.number(role == Role.STEM ? gap << 1 | (documents.frequency(i) > 1 ? 1 : 0) : gap);
        }
        if (role == Role.STEM) {
            for (int i = 0; i < documents.size(); i++) {
                if (documents.frequency(i) > 1) {
                    run.number(documents.frequency(i) - 2);
                }
            }
            for (int i = 0; i < documents.size(); i++) {
                run.oneByte(documents.norm(i));
            }
        }
        return run.toBytes();
    }

    /** For each document the first position and the steps to the others. */
    static byte[] positions(Postings documents) {
        var run = new ByteWriter();
        for (int i = 0; i < documents.size(); i++) {
            int last = 0;
            for (int j = 0; j < documents.frequency(i); j++) {
                int position = documents.position(i, j);
                run.number(position - last);
                last = position;
            }
        }
        return run.toBytes();
    }
}
