package org.lethe.intake.mail.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * The text of an RTF file: what stands in no destination, with its characters decoded. It reads each byte once and keeps
 * no more than {@value #MOST_CHARACTERS} characters, so that no file costs more than its length.
 */
final class RtfText {

    private static final int MOST_CHARACTERS = 200_000;
    private static final int DEEPEST = 200;
    /** Groups that hold something else than the text. */
    private static final Set<String> DESTINATIONS = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "header",
            "footer",
            "headerl",
            "headerr",
            "footerl",
            "footerr",
            "footnote",
            "themedata",
            "datastore",
            "listtable",
            "listoverridetable",
            "generator",
            "xmlnstbl",
            "fldinst",
            "bkmkstart",
            "bkmkend",
            "latentstyles",
            "rsidtbl",
            "mmathPr");

    private static final Set<String> LINES = Set.of("par", "line", "row", "sect", "page");

    /** What holds within a group. */
    private record State(boolean skipped, int substitutes) {}

    private final byte[] content;
    private final StringBuilder text = new StringBuilder();
    private final Deque<State> groups = new ArrayDeque<>();
    private State state = new State(false, 1);
    private Charset charset = charset(1252);
    private int at;
    private int toSkip;

    private RtfText(byte[] content) {
        this.content = content;
    }

    static Attached read(byte[] content) {
        String text = new RtfText(content).text().strip();
        if (text.length() >= MOST_CHARACTERS) {
            return new Attached.Unread("attachment too long");
        }
        return text.isEmpty() ? new Attached.Scan() : new Attached.Text(text);
    }

    private String text() {
        while (at < content.length && text.length() < MOST_CHARACTERS) {
            char c = (char) (content[at++] & 0xff);
            switch (c) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> put(c);
            }
        }
        return text.toString();
    }

    private void open() {
        if (groups.size() < DEEPEST) {
            groups.push(state);
        }
    }

    private void close() {
        if (!groups.isEmpty()) {
            state = groups.pop();
        }
        toSkip = 0;
    }

    private void control() {
        if (at >= content.length) {
            return;
        }
        char c = (char) (content[at] & 0xff);
        if (Character.isLetter(c)) {
            word();
            return;
        }
        at++;
        switch (c) {
            case '\'' -> put(decoded());
            case '*' -> state = new State(true, state.substitutes());
            case '~' -> put(' ');
            case '_' -> put('-');
            case '\\', '{', '}' -> put(c);
            case '\n', '\r' -> put('\n');
            default -> {}
        }
    }

    private void word() {
        int start = at;
        while (at < content.length && at - start < 32 && Character.isLetter((char) content[at])) {
            at++;
        }
        String word = new String(content, start, at - start, StandardCharsets.US_ASCII);
        int from = at;
        while (at < content.length && at - from < 10 && (Character.isDigit((char) content[at]) || content[at] == '-')) {
            at++;
        }
        int number = number(new String(content, from, at - from, StandardCharsets.US_ASCII));
        if (at < content.length && content[at] == ' ') {
            at++;
        }
        act(word, number);
    }

    private void act(String word, int number) {
        if (LINES.contains(word)) {
            put('\n');
        } else if (word.equals("tab") || word.equals("cell")) {
            put(' ');
        } else if (word.equals("ansicpg")) {
            charset = charset(number);
        } else if (word.equals("uc")) {
            state = new State(state.skipped(), Math.max(0, Math.min(number, 8)));
        } else if (word.equals("u")) {
            put((char) number);
            toSkip = state.substitutes();
        } else if (word.equals("bin")) {
            at = (int) Math.min(content.length, at + Math.max(0L, number));
        } else if (DESTINATIONS.contains(word)) {
            state = new State(true, state.substitutes());
        }
    }

    private static int number(String digits) {
        try {
            return digits.isEmpty() ? 0 : Integer.parseInt(digits);
        } catch (NumberFormatException notNumber) {
            return 0;
        }
    }

    private char decoded() {
        if (at + 2 > content.length) {
            at = content.length;
            return ' ';
        }
        int high = Character.digit((char) content[at], 16);
        int low = Character.digit((char) content[at + 1], 16);
        at += 2;
        byte[] one = {(byte) (Math.max(0, high) * 16 + Math.max(0, low))};
        return charset.decode(ByteBuffer.wrap(one)).charAt(0);
    }

    private static Charset charset(int page) {
        String name = "windows-" + page;
        return page > 1249 && page < 1259 && Charset.isSupported(name)
                ? Charset.forName(name)
                : StandardCharsets.ISO_8859_1;
    }

    private void put(char c) {
        if (toSkip > 0) {
            toSkip--;
        } else if (!state.skipped()) {
            text.append(c);
        }
    }
}
