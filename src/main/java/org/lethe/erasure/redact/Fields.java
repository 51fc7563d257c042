package org.lethe.erasure.redact;

import java.util.Set;

/**
 * The parts of a name that stand in fields of their own within one text: {@code Nachname: Müller, Vorname: Anna}, JSON,
 * a query of a web form, SQL, markup. Only labels, markup and separators stand between them.
 */
final class Fields {

    private static final int WIDEST_SEPARATOR = 24;
    private static final int WIDEST_GAP = 80;
    private static final int LONGEST_TAG = 200;
    private static final Set<String> FIRST = Set.of(
            "vorname",
            "vname",
            "vn",
            "v",
            "vnam",
            "rufname",
            "fname",
            "firstname",
            "forename",
            "givenname",
            "first",
            "given");
    private static final Set<String> LAST = Set.of(
            "nachname",
            "nname",
            "nn",
            "n",
            "nnam",
            "lname",
            "lastname",
            "surname",
            "familyname",
            "familienname",
            "zuname",
            "last",
            "family");
    private static final Set<String> MIDDLE = Set.of("mname", "middlename", "midname", "middle");
    private static final Set<String> CONDITIONS = Set.of("and", "like", "ilike");

    /** Markup behind which somebody else begins. */
    private static final Set<String> ROWS = Set.of("tr", "li", "p", "table", "ul", "ol");

    private final WrittenText text;
    private final Words words;
    private final Lexicon lexicon = Lexicon.STANDARD;

    Fields(WrittenText text, Words words) {
        this.text = text;
        this.words = words;
    }

    /** Which part of a name a field holds. */
    enum Part {
        NONE,
        FIRST,
        MIDDLE,
        LAST
    }

    /** The first word of the next field behind this word, which is the last of its own; -1 when none of the same name follows. */
    int next(int word) {
        int next = nextField(word);
        if (next >= 0 && part(next) == Part.MIDDLE) {
            int behind = nextField(next);
            next = behind >= 0 ? behind : next;
        }
        return next;
    }

    private int nextField(int word) {
        boolean labels = false;
        boolean markup = false;
        boolean conditions = false;
        for (int at = word + 1; at < words.count(); at++) {
            if (words.start(at) - words.end(word) > WIDEST_GAP || !isSeparator(at - 1)) {
                return -1;
            }
            String folded = words.folded(at);
            if (isMarkup(at)) {
                if (ROWS.contains(folded)) {
                    return -1;
                }
                markup = true;
                labels |= lexicon.isNameLabel(folded);
            } else if (isLabel(at)) {
                labels = true;
            } else if (CONDITIONS.contains(folded)) {
                conditions = true;
            } else {
                return labels || markup && !conditions ? at : -1;
            }
        }
        return -1;
    }

    /** Whether two fields speak of one person: not the last name of one and the first name of the next. */
    boolean together(int first, int second) {
        Part one = part(first);
        Part other = part(second);
        if (one == Part.NONE || other == Part.NONE) {
            return true;
        }
        return one != other && firstPart(first) != other;
    }

    /** With which part the people in this text begin. */
    private Part firstPart(int until) {
        for (int word = 1; word <= until; word++) {
            Part part = isLabel(word) ? Part.NONE : part(word);
            if (part != Part.NONE && isGiven(word)) {
                return part;
            }
        }
        return Part.NONE;
    }

    /** Not a mere list of columns: {@code select fname, lname from …}. */
    private boolean isGiven(int value) {
        String between = words.between(value - 1, WIDEST_SEPARATOR);
        return CONDITIONS.contains(words.folded(value - 1))
                || between.chars().anyMatch(c -> ":=>\"'".indexOf(c) >= 0)
                || words.capitalised(value - 1);
    }

    /** What the label before this word says that it is. */
    Part part(int word) {
        int at = word - 1;
        while (at >= 0 && isSeparator(at) && CONDITIONS.contains(words.folded(at))) {
            at--;
        }
        for (; at >= 0 && isSeparator(at) && (isLabel(at) || isMarkup(at)); at--) {
            Part part = partOf(words.folded(at));
            if (part != Part.NONE) {
                return part;
            }
        }
        return Part.NONE;
    }

    private static Part partOf(String label) {
        if (FIRST.contains(label)) {
            return Part.FIRST;
        }
        if (LAST.contains(label)) {
            return Part.LAST;
        }
        return MIDDLE.contains(label) ? Part.MIDDLE : Part.NONE;
    }

    /** {@code Vorname}, and each part of {@code first name} and {@code patient_lname}. */
    boolean isLabel(int word) {
        String folded = words.folded(word);
        if (lexicon.isNameLabel(folded)) {
            return true;
        }
        if (words.size(word) == 1) {
            return partOf(folded) != Part.NONE && text.around(words.end(word)) == '"';
        }
        String between = words.between(word, 1);
        boolean named = words.folded(word + 1).equals("name");
        boolean part = named && partOf(folded) != Part.NONE && !between.equals(Words.FAR);
        return part || between.equals("_") && isLabel(word + 1);
    }

    private boolean isMarkup(int word) {
        int start = words.start(word);
        int open = start - 1;
        while (open >= 0 && start - open < LONGEST_TAG && text.charAt(open) != '<' && text.charAt(open) != '>') {
            open--;
        }
        if (text.around(open) != '<' || !(text.isWordPart(open + 1) || text.around(open + 1) == '/')) {
            return false;
        }
        for (int at = open; at < text.length() && at - open < LONGEST_TAG; at++) {
            char c = text.charAt(at);
            if (c == '>' || c == '@') {
                return c == '>';
            }
        }
        return false;
    }

    /** Whether a word and the next one are parted by signs that may stand between fields of one person. */
    private boolean isSeparator(int word) {
        String between = words.between(word, WIDEST_SEPARATOR);
        for (int i = 0; i < between.length(); i++) {
            char c = between.charAt(i);
            boolean sentence = c == '.' && i + 1 < between.length() && Words.isBlank(between.charAt(i + 1));
            boolean cell = c < ' ' && !Words.isBlank(c);
            if (sentence || cell || Character.isDigit(c) || "{}@!?".indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }
}
