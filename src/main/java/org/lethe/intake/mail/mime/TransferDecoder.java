package org.lethe.intake.mail.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** Undoes the transfer encoding, as far as it can be undone: damage costs the damaged bytes, not the mail. */
final class TransferDecoder {

    private TransferDecoder() {}

    static byte[] decode(Bytes content, String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64", "b" -> base64(content);
            case "quoted-printable", "q" -> quotedPrintable(content);
            case "uuencode", "x-uuencode", "x-uue" -> uuencoded(content);
            default -> content.copy();
        };
    }

    static byte[] base64(Bytes content) {
        byte[] clean = new byte[content.length()];
        int length = 0;
        for (int i = content.from(); i < content.to(); i++) {
            byte b = content.array()[i];
            if ((b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '+' || b == '/') {
                clean[length++] = b;
            }
        }
        int usable = length % 4 == 1 ? length - 1 : length;
        return Base64.getDecoder().decode(Arrays.copyOf(clean, usable));
    }

    static byte[] quotedPrintable(Bytes content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length());
        byte[] in = content.array();
        int i = content.from();
        while (i < content.to()) {
            int b = in[i];
            if (b != '=') {
                out.write(b);
                i++;
                continue;
            }
            int soft = softBreak(content, i + 1);
            if (soft > 0) {
                i = soft;
            } else if (i + 2 < content.to() && hex(in[i + 1]) >= 0 && hex(in[i + 2]) >= 0) {
                out.write(hex(in[i + 1]) * 16 + hex(in[i + 2]));
                i += 3;
            } else {
                out.write('=');
                i++;
            }
        }
        return out.toByteArray();
    }

    private static int softBreak(Bytes content, int at) {
        int i = at;
        while (i < content.to() && (content.array()[i] == ' ' || content.array()[i] == '\t')) {
            i++;
        }
        boolean lineEnd = i >= content.to() || content.array()[i] == '\n' || content.array()[i] == '\r';
        return lineEnd ? Math.max(content.nextLine(i), at) : -1;
    }

    private static int hex(int b) {
        return Character.digit(b, 16);
    }

    private static byte[] uuencoded(Bytes content) {
        try {
            return MimeUtility.decode(
                            new ByteArrayInputStream(content.array(), content.from(), content.length()), "uuencode")
                    .readAllBytes();
        } catch (MessagingException | IOException damaged) {
            return content.copy();
        }
    }
}
