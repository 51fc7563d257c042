package org.lethe.intake.mail.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a single line of a mail is: the marks that mail programs leave, German and English and their neighbours. */
final class Lines {

    private static final int I = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern QUOTED = Pattern.compile("^\\s{0,3}(?:>|\\|\\s).*");
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "^\\W{0,3}(?:am|on|le|il|el|op|em|w dniu|dnia)?\\s?.{0,200}"
                    + "(?:schrieb|geschrieben|wrote|a écrit|ha scritto|escribi[óo]|schreef|escreveu|napisał(?:\\(a\\))?|yazdı|şunu yazdı|writes|schreibt)"
                    + "\\b.{0,120}:\\s*$",
            I);
    private static final Pattern ATTRIBUTION_START =
            Pattern.compile("^\\W{0,3}(?:am|on|le|il|el|op|em|w dniu|dnia)\\s.{0,60}\\d{1,4}.*", I);
    private static final Pattern FORWARD = Pattern.compile(
            "^[-=*_\\s>]*(?:weitergeleitete nachricht|forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|"
                    + "begin forwarded message|message transf[ée]r[ée]|mensaje reenviado|messaggio inoltrato|"
                    + "doorgestuurd bericht|weitergeleitete e-?mail|forwarded (?:e-?mail|by .{0,60}))[-=*_\\s:]*$",
            I);
    private static final Pattern ORIGINAL = Pattern.compile(
            "^[-=*_\\s]*(?:urspr(?:ü|ue?)ngliche (?:nachricht|e-?mail|mail)|original(?: message|-nachricht|nachricht| e-?mail)|"
                    + "message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht|mensagem original)[-=*_\\s:]*$",
            I);
    private static final Pattern RULE = Pattern.compile("^[_]{8,}\\s*$|^-{10,}\\s*$");
    static final Pattern LABEL = Pattern.compile(
            "^[*\\s>]*(von|from|de|da|van|od|kimden|gesendet|sent|datum|date|fecha|data|verzonden|envoy[ée]|enviado|inviato|"
                    + "an|to|à|a|para|aan|cc|kopie|bcc|betreff|subject|objet|oggetto|onderwerp|asunto|assunto|"
                    + "antwort an|reply-to|antworten an)\\s*:\\s*\\*?\\s*(.*)$",
            I);
    private static final Pattern SIGNATURE = Pattern.compile("^(?:--|-- |—|__|--\\u00a0)\\s{0,2}$");
    private static final List<Pattern> FOOTERS = List.of(
            Pattern.compile("^(?:von|mit) meine[mr] .{2,50}(?:gesendet|geschickt)\\W*$", I),
            Pattern.compile("^gesendet (?:von|mit|aus|über) .{2,80}$", I),
            Pattern.compile(
                    "^(?:sent|get outlook|envoy[ée]|inviato|enviado|verzonden|wysłane) (?:from|with|via|for|depuis|de|da|desde|vanaf|z) .{2,80}$",
                    I),
            Pattern.compile(
                    "^diese (?:nachricht|e-?mail|mail) wurde (?:von|mit) .{2,80}(?:gesendet|geschickt|gepr[üu]ft).{0,40}$",
                    I),
            Pattern.compile("^(?:virenfrei|virus-free)\\W.{0,60}$", I),
            Pattern.compile("^outlook f[üu]r (?:ios|android).{0,60}$", I));

    private Lines() {}

    static boolean quoted(String line) {
        return QUOTED.matcher(line).matches();
    }

    static boolean forward(String line) {
        return line.length() < 120 && FORWARD.matcher(line).matches();
    }

    static boolean original(String line) {
        return line.length() < 120 && ORIGINAL.matcher(line).matches();
    }

    static boolean rule(String line) {
        return RULE.matcher(line).matches();
    }

    static boolean signature(String line) {
        return SIGNATURE.matcher(line).matches();
    }

    static boolean footer(String line) {
        String bare = line.strip();
        return bare.length() < 140
                && FOOTERS.stream().anyMatch(pattern -> pattern.matcher(bare).matches());
    }

    static @Nullable String label(String line) {
        var matcher = LABEL.matcher(line);
        return line.length() < 400 && matcher.matches() ? matcher.group(1).toLowerCase(java.util.Locale.ROOT) : null;
    }

    /** How many lines from here on say "on … so-and-so wrote:"; 0 if they do not. */
    static int attribution(List<String> lines, int at) {
        StringBuilder joined = new StringBuilder();
        for (int count = 1; count <= 3 && at + count <= lines.size(); count++) {
            String line = lines.get(at + count - 1).strip();
            if (line.isEmpty() || line.length() > 300) {
                return 0;
            }
            joined.append(count > 1 ? " " : "").append(line);
            boolean begins = ATTRIBUTION_START.matcher(joined).matches();
            boolean dated = joined.toString().matches(".*(?:\\d|@|<).*");
            if (dated && (begins || count == 1) && ATTRIBUTION.matcher(joined).matches()) {
                return count;
            }
            if (!begins) {
                return 0;
            }
        }
        return 0;
    }
}
