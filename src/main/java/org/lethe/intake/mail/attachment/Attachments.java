package org.lethe.intake.mail.attachment;

import java.util.Locale;

/** Reads the letters that people attach: PDF, DOCX, ODT, RTF. Everything else is {@link Attached.Other}. */
public final class Attachments {

    private final PdfText pdf = new PdfText();

    public Attached read(String name, String type, byte[] content, boolean complete) {
        String file = name.toLowerCase(Locale.ROOT);
        boolean portable = starts(content, "%PDF") || type.equals("application/pdf") || file.endsWith(".pdf");
        boolean office = file.endsWith(".docx")
                || file.endsWith(".odt")
                || type.contains("wordprocessingml")
                || type.contains("opendocument.text");
        boolean rich = starts(content, "{\\rtf");
        if ((portable || office || rich) && !complete) {
            return new Attached.Unread("attachment too large");
        }
        if (portable) {
            return pdf.read(content);
        }
        if (rich) {
            return RtfText.read(content);
        }
        if (office) {
            return OfficeText.read(content);
        }
        boolean unread = !type.startsWith("text/")
                && (file.endsWith(".doc")
                        || file.endsWith(".rtf")
                        || file.endsWith(".pages")
                        || type.equals("application/msword"));
        return unread ? new Attached.Unread("attachment of a kind that is not read") : new Attached.Other();
    }

    /** Whether a picture may be the photo of a letter: not one of those that decorate a mail. */
    public static boolean photo(String type, byte[] content) {
        return type.startsWith("image/") && content.length > 60_000;
    }

    private static boolean starts(byte[] content, String magic) {
        return content.length >= magic.length()
                && new String(content, 0, magic.length(), java.nio.charset.StandardCharsets.ISO_8859_1).equals(magic);
    }
}
