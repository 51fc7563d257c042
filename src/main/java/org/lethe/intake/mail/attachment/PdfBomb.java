package org.lethe.intake.mail.attachment;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Whether a PDF would unpack to more than a letter can be, found without keeping what is unpacked. */
final class PdfBomb {

    private static final long MOST = 16L * 1024 * 1024;
    private static final int MOST_STREAMS = 5_000;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final Pattern PACKED_TWICE =
            Pattern.compile("/(?:FlateDecode|Fl)\\s*/(?:FlateDecode|Fl)\\b|/LZWDecode[^\\]]{0,40}/(?:LZW|Flate)Decode");

    private PdfBomb() {}

    static boolean suspected(byte[] content) {
        if (PACKED_TWICE
                .matcher(new String(content, StandardCharsets.ISO_8859_1))
                .find()) {
            return true;
        }
        Inflater inflater = new Inflater();
        byte[] sink = new byte[32 * 1024];
        try {
            long unpacked = 0;
            int streams = 0;
            int at = find(content, 0);
            while (at >= 0 && unpacked <= MOST && streams <= MOST_STREAMS) {
                unpacked += unpacked(inflater, content, at, sink, MOST + 1 - unpacked);
                streams++;
                at = find(content, at);
            }
            return unpacked > MOST || streams > MOST_STREAMS;
        } finally {
            inflater.end();
        }
    }

    /** How many bytes the stream that begins here unpacks to, up to about this many. */
    private static long unpacked(Inflater inflater, byte[] content, int at, byte[] sink, long most) {
        long unpacked = 0;
        inflater.reset();
        inflater.setInput(content, at, content.length - at);
        try {
            int count = inflater.inflate(sink);
            while (count > 0 && unpacked < most) {
                unpacked += count;
                count = inflater.inflate(sink);
            }
        } catch (DataFormatException notPacked) {
            return unpacked;
        }
        return unpacked;
    }

    /** Where the content of the next stream begins. */
    private static int find(byte[] content, int from) {
        for (int i = from; i + STREAM.length + 2 < content.length; i++) {
            if (content[i] == 's' && startsAt(content, i) && (i < 3 || content[i - 1] != 'd')) {
                int start = i + STREAM.length;
                start += content[start] == '\r' ? 1 : 0;
                return start + (content[start] == '\n' ? 1 : 0);
            }
        }
        return -1;
    }

    private static boolean startsAt(byte[] content, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (content[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }
}
