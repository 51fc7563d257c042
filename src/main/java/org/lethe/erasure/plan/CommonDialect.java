package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.map.Generalisation;
import org.lethe.erasure.map.Template;
import org.lethe.erasure.map.WrittenYears;

/** What new values and new keys look like on every product; the products write the pieces. */
abstract class CommonDialect implements Dialect {

    /** So many random digits. */
    abstract String randomDigits(int count);

    /** One random letter of the template's alphabet. */
    abstract String randomLetter(String alphabet);

    /** Text pieces as one value of the column. */
    abstract String together(Column column, List<String> pieces);

    /** The first day of the year, month or decade. */
    abstract String truncated(String moment, Generalisation.Unit unit);

    /** A less exact value as one of the column's type. */
    abstract String generalised(Column column, String expression);

    /** Whether a text fits a regular expression. */
    abstract String fits(String text, String pattern);

    @Override
    public String constant(Column column, String constant) {
        return literal(column, constant);
    }

    @Override
    public String random(Column column, Template template) {
        List<String> pieces = new ArrayList<>();
        for (Template.Part part : template.parts(column.length().orElse(0))) {
            if (part.digits() > 0) {
                pieces.add(randomDigits(part.digits()));
            } else if (part.letters() > 0) {
                pieces.addAll(Collections.nCopies(part.letters(), randomLetter(part.alphabet())));
            } else {
                pieces.add(literal(column, part.fixed()));
            }
        }
        return together(column, pieces);
    }

    @Override
    public String generalise(Column column, String expression, Generalisation to) {
        return generalised(column, lessExact(column, expression, to));
    }

    private String lessExact(Column column, String expression, Generalisation to) {
        boolean moment = column.kind() == Kind.DATE || column.kind() == Kind.TIMESTAMP;
        if (moment && to.unit() != Generalisation.Unit.PREFIX) {
            return truncated(expression, to.unit());
        }
        return switch (to.unit()) {
            case PREFIX -> "left(" + text(expression) + ", " + to.length() + ")";
            case YEAR -> year(text(expression), "%s");
            case MONTH -> {
                String text = text(expression);
                yield "case when " + fits(text, WrittenYears.MONTH) + " then left(" + text + ", 7) when " + text
                        + " is not null then '' end";
            }
            case DECADE ->
                column.kind() == Kind.NUMBER
                        ? expression + " - mod(" + expression + ", 10)"
                        : year(text(expression), "left(%s, 3)");
        };
    }

    /** @param then what becomes of the year */
    private String year(String text, String then) {
        return "case when " + fits(text, WrittenYears.FIRST) + " then " + then.formatted("left(" + text + ", 4)")
                + " when " + fits(text, WrittenYears.LAST) + " then " + then.formatted("right(" + text + ", 4)")
                + " when " + text + " is not null then '' end";
    }

    @Override
    public String phoneTail(String expression) {
        return "right(" + digits(text(expression)) + ", 8)";
    }

    /** Old and new keys stand in the rows {@code m}: first the parts of the old one, then those of the new. */
    List<String> movedSets(Rekeyed table, int width) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(i -> quote(table.columns().get(i)) + " = m.c"
                        + (width + table.parts().get(i) + 1))
                .toList();
    }

    String movedOn(Rekeyed table) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(i -> "t." + quote(table.columns().get(i)) + " = m.c"
                        + (table.parts().get(i) + 1))
                .collect(Collectors.joining(" and "));
    }
}
