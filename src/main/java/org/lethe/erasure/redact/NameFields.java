package org.lethe.erasure.redact;

import static org.lethe.erasure.redact.ClientNames.FIRST;
import static org.lethe.erasure.redact.ClientNames.LAST;
import static org.lethe.erasure.redact.ClientNames.WEAK;

import org.jspecify.annotations.Nullable;

/** Sees the client's first and last name in two {@link Fields} of one text, and how near to each other they stand. */
final class NameFields {

    private static final int NEAR = 8;
    private static final int NEAR_SIGNS = 80;

    private final WrittenText text;
    private final Words words;
    private final int[] roles;
    private final NameEvidence evidence;
    private final Fields fields;
    private final Lexicon lexicon = Lexicon.STANDARD;

    NameFields(WrittenText text, Words words, int[] roles, NameEvidence evidence) {
        this.text = text;
        this.words = words;
        this.roles = roles;
        this.evidence = evidence;
        this.fields = new Fields(text, words);
    }

    /** A stretch of words that are parts of the client's name. */
    record Run(int first, int last) {}

    /** The part of the name in this field, up to where it ends. */
    Run run(int word) {
        int last = word;
        for (int at = word; at < roles.length && (at == word || isGoingOn(at)); at++) {
            last = isName(at) ? at : last;
        }
        return new Run(word, last);
    }

    private boolean isGoingOn(int word) {
        boolean own = isName(word) || (roles[word] & ClientNames.PARTICLE) != 0;
        String between = words.between(word - 1, 2);
        return own && between.chars().allMatch(c -> " -\u2010\u2011'\u2019".indexOf(c) >= 0);
    }

    /** The other part of the name in the next field; null when there is none. */
    @Nullable
    Run partner(Run run) {
        int next = fields.next(run.last());
        if (next < 0 || !(isName(next) || (roles[next] & ClientNames.PARTICLE) != 0)) {
            return null;
        }
        Run other = run(next);
        boolean whole = (parts(run) & FIRST) != 0 && (parts(other) & LAST) != 0
                || (parts(run) & LAST) != 0 && (parts(other) & FIRST) != 0;
        boolean ours = whole && isOurs(run) && isOurs(other) && fields.together(run.first(), other.first());
        return ours && !isSomebodyElses(run, other) ? other : null;
    }

    private int parts(Run run) {
        int parts = 0;
        for (int word = run.first(); word <= run.last(); word++) {
            parts |= roles[word] & (FIRST | LAST);
        }
        return parts;
    }

    private boolean isOurs(Run run) {
        boolean digit = text.isDigit(words.start(run.first()) - 1) || text.isDigit(words.end(run.last()));
        boolean word = (roles[run.first()] & WEAK) != 0
                && !words.capitalised(run.first())
                && fields.part(run.first()) == Fields.Part.NONE;
        return !digit && !word && !evidence.isPartOfLonger(run.first(), run.last());
    }

    /** {@code Anna Müller<br>Otto Meier}: what stands in no field of its own belongs to the word beside it. */
    private boolean isSomebodyElses(Run run, Run other) {
        int before = run.first() - 1;
        int after = other.last() + 1;
        boolean bareBefore = fields.part(run.first()) == Fields.Part.NONE;
        boolean bareAfter = fields.part(other.first()) == Fields.Part.NONE;
        return bareBefore && before >= 0 && words.blankAfter(before) && isAnyName(before)
                || bareAfter && after < roles.length && words.blankAfter(other.last()) && isAnyName(after);
    }

    private boolean isAnyName(int word) {
        String folded = words.folded(word);
        char sign = text.around(words.end(word));
        return roles[word] == 0
                && words.capitalised(word)
                && !lexicon.isTitle(folded)
                && !fields.isLabel(word)
                && sign != ':'
                && sign != '=';
    }

    /** Whether first and last name stand near to each other, whatever stands between. */
    boolean near() {
        for (int word = 0; word < roles.length; word++) {
            if (isNameAlone(word)) {
                for (int other = word + 1; other < roles.length && isNear(word, other); other++) {
                    int both = roles[word] | roles[other];
                    boolean whole = (both & FIRST) != 0 && (both & LAST) != 0;
                    if (whole && isNameAlone(other)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isNear(int word, int other) {
        int from = words.end(word);
        int to = words.start(other);
        return other - word <= NEAR
                && to - from <= NEAR_SIGNS
                && text.substring(from, to).chars().noneMatch(c -> c < ' ' && !Words.isBlank((char) c));
    }

    private boolean isNameAlone(int word) {
        boolean written = words.capitalised(word) || (roles[word] & WEAK) == 0 || !evidence.mixedCase();
        return isName(word) && written && !evidence.isPartOfLonger(word, word);
    }

    private boolean isName(int word) {
        return (roles[word] & (FIRST | LAST)) != 0;
    }
}
