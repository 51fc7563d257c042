package org.lethe.intake.mail;

import java.util.List;
import org.lethe.intake.mail.attachment.Attached;
import org.lethe.intake.mail.letter.Action;
import org.lethe.intake.mail.letter.Intent;
import org.lethe.intake.mail.letter.Interpreter;
import org.lethe.intake.mail.letter.Understanding;
import org.lethe.intake.mail.text.Anatomist;

/** What a mail was understood to say, and the text that says it; files may change both. */
final class Opinion {
    private final Interpreter interpreter;
    private final Understanding understanding;
    private final String text;

    Opinion(Interpreter interpreter, Understanding understanding, String text) {
        this.interpreter = interpreter;
        this.understanding = understanding;
        this.text = text;
    }

    Understanding understanding() {
        return understanding;
    }

    String text() {
        return text;
    }

    Opinion doubted(String why) {
        return new Opinion(interpreter, understanding.with(Action.REVIEW, why), text);
    }

    /** The letter may be in a file; a file that cannot be read is for a person. */
    Opinion with(List<Attached> files, boolean photo) {
        if (understanding.action() == Action.REQUEST) {
            return this;
        }
        boolean brief = text.length() < 500;
        Opinion best = this;
        for (Attached file : files) {
            if (file instanceof Attached.Text inside) {
                String letter = Anatomist.split(inside.text(), "").fresh();
                Understanding read = interpreter.read("", letter, understanding.language());
                boolean counts = read.action() != Action.IGNORE && best.understanding.action() == Action.IGNORE;
                if (counts) {
                    Opinion both = new Opinion(interpreter, read, text + "\n\n" + letter);
                    best = brief ? both : both.doubted("in an attachment");
                }
            } else if (best.understanding.action() == Action.IGNORE && (brief || speaks())) {
                String why = file instanceof Attached.Unread unread ? unread.why() : "attachment without text";
                best = best.doubted(why);
            }
        }
        boolean picture = photo && brief && speaks() && best.understanding.action() == Action.IGNORE;
        return picture ? best.doubted("attached picture") : best;
    }

    private boolean speaks() {
        return understanding.intent() != Intent.OTHER && understanding.intent() != Intent.APPOINTMENT
                || Handover.pointsToFile(text);
    }
}
