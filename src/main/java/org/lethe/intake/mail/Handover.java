package org.lethe.intake.mail;

import java.util.regex.Pattern;

/** Whether the words above a forwarded letter merely hand it on. */
final class Handover {

    private static final int BRIEF = 260;
    private static final Pattern DOUBT = Pattern.compile(
            "(?iu)(?:lustig|haha|schau mal|spam|phishing|fake|falsch|nur zur info|zur kenntnis|nicht l[öo]e?schen|noch nicht|warten|unsicher|"
                    + "wei(?:ß|ss) nicht|was meinst|wie gehen wir|sollen wir|m[üu]e?ssen wir|funny|look at this|what do you think|not sure|do not|don't|should we|"
                    + "beispiel|muster|vorlage|example|template|newsletter|seminar|schulung|\\?)");
    private static final Pattern WORK = Pattern.compile(
            "(?iu)(?:k[üu]e?mmer|bearbeit|erledig|[üu]e?bernehm|please (?:handle|process|action|deal)|can you (?:handle|deal|process|please)|k[öo]e?nn(?:t|en|st)|kannst)");
    private static final Pattern FILE = Pattern.compile(
            "(?iu)(?:anhang|anbei|angeh[äa]e?ngt|beigef[üu]e?gt|anlage|attached|attachment|enclosed|pi[èe]ce jointe|ci-joint|adjunt|allegat|bijlage|załącz|ekte|anexo)");

    private Handover() {}

    static boolean is(String note) {
        String text = note.strip();
        boolean doubt = DOUBT.matcher(text).find() && !(WORK.matcher(text).find() && text.length() < 160);
        return text.length() < BRIEF && !doubt;
    }

    static boolean pointsToFile(String text) {
        return FILE.matcher(text).find();
    }
}
