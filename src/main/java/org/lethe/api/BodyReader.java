package org.lethe.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.lethe.request.NotUnderstoodException;

/** Reads a body of bounded length as UTF-8. */
final class BodyReader {

    static final int LIMIT = 64 * 1024;

    private BodyReader() {}

    static String read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new TooLargeException(LIMIT);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new NotUnderstoodException("", "The body is not UTF-8");
        }
    }
}
