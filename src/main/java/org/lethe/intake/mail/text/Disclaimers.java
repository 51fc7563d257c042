package org.lethe.intake.mail.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Leaves out what companies and programs print below every mail. Such texts often ask to delete something. */
final class Disclaimers {

    private static final int I = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern DISCLAIMER = Pattern.compile(
            "(?:diese (?:e-?mail|nachricht|mail)|der inhalt dieser (?:e-?mail|nachricht)|this (?:e-?mail|message|communication|transmission)|"
                    + "the information (?:contained|transmitted) in this|if you (?:have|are not|received)[^.]{0,60}(?:received|intended|error)|"
                    + "sollten sie nicht der (?:richtige|vorgesehene|bestimmungsgem)|falls sie nicht der|wenn sie nicht der (?:richtige|beabsichtigte|vorgesehene)|"
                    + "cet? (?:e-?mail|message|courriel)|este (?:mensaje|correo)|questo messaggio|dit bericht|deze e-?mail)"
                    + "[^\\n]{0,900}?(?:vertraulich|rechtlich gesch|irrt(?:ü|ue?)mlich|nicht der (?:richtige|beabsichtigte|vorgesehene)|adressat|confidential|privileged|intended (?:recipient|solely|only)|"
                    + "in error|confidentiel|confidencial|riservat|vertrouwelijk)",
            I);
    private static final Pattern PRINTING = Pattern.compile(
            "(?:denken sie an die umwelt|bevor sie diese e-?mail (?:aus)?drucken|consider the environment before)", I);

    private Disclaimers() {}

    static String without(String text) {
        return Stream.of(text.split("\n[ \t]*\n"))
                .map(Disclaimers::shortened)
                .filter(paragraph -> !paragraph.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /** What stands before the disclaimer; programs put it last. */
    private static String shortened(String paragraph) {
        String line = paragraph.replace('\n', ' ');
        Matcher disclaimer = DISCLAIMER.matcher(line);
        if (disclaimer.find()) {
            return paragraph.substring(0, disclaimer.start());
        }
        return PRINTING.matcher(line).find() ? "" : paragraph;
    }
}
