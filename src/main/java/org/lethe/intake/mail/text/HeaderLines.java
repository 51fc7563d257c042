package org.lethe.intake.mail.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** The lines "Von: … Gesendet: … An: … Betreff: …" that mail programs put above what they quote or forward. */
record HeaderLines(String from, String subject, int end) {

    private static final Set<String> FROM = Set.of("von", "from", "de", "da", "van", "od", "kimden");
    private static final Set<String> SUBJECT =
            Set.of("betreff", "subject", "objet", "oggetto", "onderwerp", "asunto", "assunto");

    /** The block that begins in this line, if one does: a sender and at least one other field. */
    static @Nullable HeaderLines at(List<String> lines, int start) {
        String from = "";
        String subject = "";
        int fields = 0;
        int end = start;
        int blanks = 0;
        for (int i = start; i < lines.size() && i < start + 14; i++) {
            String line = lines.get(i);
            String label = Lines.label(line);
            if (label != null) {
                fields++;
                blanks = 0;
                end = i + 1;
                String value = value(line);
                from = FROM.contains(label) && from.isEmpty() ? value : from;
                subject = SUBJECT.contains(label) && subject.isEmpty() ? value : subject;
            } else if (line.isBlank()) {
                blanks++;
                if (blanks > 1 || fields == 0) {
                    break;
                }
            } else if (blanks == 0 && fields > 0 && i == end && (line.startsWith(" ") || line.contains("@"))) {
                end = i + 1;
            } else {
                break;
            }
        }
        return fields >= 2 && !from.isEmpty() ? new HeaderLines(from, subject, end) : null;
    }

    private static String value(String line) {
        Matcher matcher = Lines.LABEL.matcher(line);
        return matcher.matches() ? matcher.group(2).strip() : "";
    }
}
