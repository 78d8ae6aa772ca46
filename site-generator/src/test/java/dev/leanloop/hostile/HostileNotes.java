package dev.leanloop.hostile;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Notes with a hostile text in each field of their front matter, in their names and in their text. */
final class HostileNotes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HostileNotes() {}

    static void write(Path folder, int number, String payload) throws IOException {
        String value = quoted(payload);
        Path customer = folder.resolve("customers/c" + number);
        Files.createDirectories(customer);
        Files.writeString(
                customer.resolve("README.md"),
                "---\nname: " + value + "\naliases: [" + value + "]\nsegment: " + value + "\nowner: " + value
                        + "\nsince: " + value
                        + "\nreview: " + value + "\npeople:\n  - {id: maria.k, role: " + value + ", quotes: " + value
                        + "}\n---\n\n- Fact: plants = 4\n");
        Files.writeString(
                customer.resolve("2026-01-05-call.md"),
                "---\ntitle: " + value + "\nby: " + value + "\nwith: [" + value + ", maria.k]\nchannel: " + value
                        + "\nloop: " + value
                        + "\nfollows: " + value + "\nstatus: " + value + "\ncycle: " + value + "\ntags: [" + value
                        + ", audit]\n---\n## Check\n- Pain: " + payload.replaceAll("[\\r\\n]", " ")
                        + "\n- Need: month end\n  > \"late\" -- @maria.k\n## Act\n- [ ] C1 @maria.k x by 2026-02-01\n");
        Files.writeString(
                folder.resolve("n" + number + ".md"),
                "---\ncustomer: " + value + "\ndate: " + value + "\ntype: " + value + "\nvisibility: " + value
                        + "\nabout: [" + value + "]\n" + value + ": x\n---\n# Call\n");
        try {
            String name = payload.replaceAll("[/\\x00]", "_");
            if (name.getBytes(StandardCharsets.UTF_8).length < 200 && !name.startsWith(".")) {
                Files.writeString(customer.resolve(name + ".md"), "- Need: a name for this file #audit\n");
            }
        } catch (InvalidPathException e) {
            return; // No file can have that name here.
        }
    }

    /** As YAML and JSON write it. */
    static String quoted(String text) throws IOException {
        return JSON.writeValueAsString(text);
    }
}
