package org.lethe.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.lethe.request.NotUnderstoodException;

/** Reads a body of bounded length as UTF-8; no more than the limit is ever held. */
public final class BodyReader {

    static final int LIMIT = 64 * 1024;

    private BodyReader() {}

    /**
     * The body as text; answered as 413 where it is too long.
     *
     * @throws NotUnderstoodException if it is not UTF-8
     */
    public static String read(InputStream body) throws IOException {
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
