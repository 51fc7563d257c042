package org.lethe.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Mails that are meant to hurt, or look as if they were. None of them is a request that anybody could act on. */
public final class HostileMails {

    /** Who would get a copy if a header of an incoming mail came through. */
    public static final String VICTIM = "victim@elsewhere.example";

    private static final String FROM = "From: mallory@elsewhere.example\r\n";
    private static final String LETTER =
            "Guten Tag,\r\nbitte löschen Sie alle meine Daten gemäß Art. 17 DSGVO.\r\nMallory Muster\r\n";

    private HostileMails() {}

    /** By what they do. */
    public static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> mails = new LinkedHashMap<>();
        mails.put("zip bomb", attached("brief.docx", "application/octet-stream", zipBomb()));
        mails.put("PDF whose pages go round in circles", attached("brief.pdf", "application/pdf", loopingPdf()));
        mails.put("2,000 parts in parts", bytes(nested(2_000)));
        mails.put("8,000 alternatives in alternatives", bytes(alternatives("b", 3, 20)));
        mails.put(
                "a PDF of 100,000 streams",
                attached("brief.pdf", "application/pdf", bytes("%PDF-1.4\n" + "stream\n".repeat(100_000))));
        mails.put("500 mails in mails", bytes(enclosed(500)));
        mails.put("10,000 recipients", bytes(FROM + "To: " + "a@b.example, ".repeat(10_000) + "\r\n\r\n" + LETTER));
        mails.put("neither date nor sender", bytes("Subject: x\r\n\r\n" + LETTER));
        mails.put("no charset of this world", bytes(typed("text/plain; charset=\"../../etc/passwd\"") + LETTER));
        mails.put("a charset that is wrong", bytes(typed("text/plain; charset=utf-16") + LETTER));
        mails.put(
                "encoded words without end",
                bytes(FROM + "Subject: " + "=?utf-8?B?w6Q=?=\r\n ".repeat(50_000) + "\r\n\r\n" + LETTER));
        mails.put("100,000 header lines", bytes("X-A: b\r\n".repeat(100_000) + FROM + "\r\n" + LETTER));
        mails.put("one header line of 5 MB", bytes(FROM + "Subject: " + "x".repeat(5_000_000) + "\r\n\r\n" + LETTER));
        mails.put("100,000 elements in elements", bytes(typed("text/html") + "<div>".repeat(100_000) + LETTER));
        mails.put("a line of 8 MB", bytes(FROM + "\r\n" + "lösche ".repeat(1_200_000)));
        mails.put("headers in the subject", injected("Subject: =?utf-8?Q?Daten=0D=0ABcc:_" + VICTIM + "=0D=0A?="));
        mails.put("headers in Reply-To", injected("Reply-To: =?utf-8?Q?a=0D=0ABcc:_" + VICTIM + "?= <m@e.example>"));
        mails.put("headers in the message id", injected("In-Reply-To: <a\rBcc: " + VICTIM + "@x>"));
        mails.put("headers of the integration", injected("CamelSqlQuery: drop table client\r\nCamelFileName: ../x"));
        mails.put(
                "line breaks in an address",
                bytes("From: \"m\\\r\\\nBcc: " + VICTIM + "\"@elsewhere.example\r\nSubject: x\r\n\r\n" + LETTER));
        return mails;
    }

    /** Each holds so many others, so many levels deep, and the last ones nothing at all. */
    private static String alternatives(String boundary, int levels, int each) {
        String inner = levels == 1 ? "\n" : alternatives(boundary + levels, levels - 1, each);
        return "Content-Type: multipart/alternative; boundary=" + boundary + "\n\n"
                + ("--" + boundary + "\n" + inner).repeat(each)
                + "--" + boundary + "--\n";
    }

    /** Too large to be read at all. */
    public static byte[] sixtyMegabytes() {
        return bytes(FROM + "Subject: large\r\n\r\n" + "x".repeat(60_000_000));
    }

    /** More than the hub fetches. */
    public static byte[] twentyFiveMegabytes(String to) {
        return bytes(FROM + "To: " + to + "\r\nSubject: large\r\n\r\n" + "x".repeat(25_000_000));
    }

    private static byte[] injected(String header) {
        String from = "m" + Math.abs(header.hashCode()) + "@elsewhere.example";
        return bytes("From: " + from + "\r\nTo: salon@seerose.example\r\n" + header
                + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + LETTER);
    }

    private static String typed(String type) {
        return FROM + "MIME-Version: 1.0\r\nContent-Type: " + type + "\r\n\r\n";
    }

    private static String nested(int depth) {
        StringBuilder mail = new StringBuilder(FROM + "MIME-Version: 1.0\r\n");
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\r\n\r\n--b");
            mail.append(i).append("\r\n");
        }
        return mail.append("\r\n").append(LETTER).toString();
    }

    private static String enclosed(int depth) {
        return (FROM + "MIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n").repeat(depth) + FROM + "\r\n"
                + LETTER;
    }

    private static byte[] attached(String name, String type, byte[] content) {
        return bytes(FROM + "Subject: Brief\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nSiehe Anhang\r\n--b\r\nContent-Type: " + type
                + "\r\nContent-Disposition: attachment; filename=" + name
                + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(content) + "\r\n--b--\r\n");
    }

    private static byte[] zipBomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1_000_000];
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] loopingPdf() {
        return bytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R 2 0 R]/Count 1000000>>endobj\n"
                + "3 0 obj<</Type/Pages/Kids[2 0 R 3 0 R]/Count 1000000/Parent 2 0 R>>endobj\n"
                + "trailer<</Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
