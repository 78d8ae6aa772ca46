package dev.leanloop.index;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Answers with a file, or with the ranges that were asked for, as RFC 9110 has it and common servers do. */
public final class ServedRanges {

    /**
     * What a server does when several ranges are asked for: it knows no ranges; it refuses; it sends all of the file; it sends just
     * those.
     */
    public enum Kind {
        NONE,
        ONE_ONLY,
        ONE,
        MANY
    }

    private static final String BOUNDARY = "00000000000000000001";

    private ServedRanges() {}

    /** Sends {@code content}, or parts of it when the request asks for ranges. */
    public static void answer(HttpExchange exchange, byte[] content, Kind kind) throws IOException {
        if (kind != Kind.NONE) {
            exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
        }
        @Nullable String asked = exchange.getRequestHeaders().getFirst("Range");
        boolean many = asked != null && asked.contains(",");
        if (many && kind == Kind.ONE_ONLY) {
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        if (asked == null || !asked.startsWith("bytes=") || kind == Kind.NONE || many && kind == Kind.ONE) {
            send(exchange, 200, content);
            return;
        }
        String[] ranges = asked.substring("bytes=".length()).split(",", -1);
        if (ranges.length == 1) {
            int[] range = range(ranges[0], content.length);
            exchange.getResponseHeaders().set("Content-Range", place(range, content.length));
            send(exchange, 206, part(content, range));
            return;
        }
        var body = new ByteArrayOutputStream();
        for (String one : ranges) {
            int[] range = range(one, content.length);
            String head = String.format(
                    Locale.ROOT,
                    "\r\n--%s\r\nContent-Type: application/octet-stream\r\nContent-Range: %s\r\n\r\n",
                    BOUNDARY,
                    place(range, content.length));
            body.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(part(content, range));
        }
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        exchange.getResponseHeaders().set("Content-Type", "multipart/byteranges; boundary=" + BOUNDARY);
        send(exchange, 206, body.toByteArray());
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** First byte, and the one after the last. */
    private static int[] range(String range, int length) {
        String[] ends = range.strip().split("-", -1);
        return new int[] {
            Integer.parseInt(ends[0]), ends[1].isEmpty() ? length : Math.min(length, Integer.parseInt(ends[1]) + 1)
        };
    }

    private static String place(int[] range, int length) {
        return "bytes " + range[0] + "-" + (range[1] - 1) + "/" + length;
    }

    private static byte[] part(byte[] content, int[] range) {
        return Arrays.copyOfRange(content, range[0], range[1]);
    }
}
