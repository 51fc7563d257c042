package org.lethe.erasure.draft.values;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;

/**
 * What was seen of a column in some rows; never a value.
 *
 * @param filled how many of the rows have a value
 * @param labels few different values that come back
 * @param telling the values are something by their form alone: e-mails, phones, names of people
 * @param impression what they look like
 * @param words the labels themselves, where each comes back often and none is a first name
 * @param ahead some rows have a day to come; two days from now at least, whatever the time zone
 */
public record Seen(
        int rows, int filled, boolean labels, boolean telling, String impression, String words, boolean ahead) {

    public static final Seen NOTHING = new Seen(0, 0, false, false, "", "", false);

    public static Seen of(Column column, Sample sample) {
        List<String> values = sample.values(column.name());
        Shape shape = Shape.of(values);
        return new Seen(
                sample.rows().size(),
                values.size(),
                shape.labels(),
                shape.category().isPresent(),
                Impression.of(sample, column.name()),
                shape.labels() && shape.personNames() == 0 ? Impression.labels(values) : "",
                ahead(column, values));
    }

    /** Whether there were rows, and none has a value. */
    public boolean empty() {
        return rows > 0 && filled == 0;
    }

    private static boolean ahead(Column column, List<String> values) {
        String dayAfterTomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
        return (column.kind() == Kind.DATE || column.kind() == Kind.TIMESTAMP)
                && values.stream().anyMatch(day -> day.compareTo(dayAfterTomorrow) >= 0);
    }
}
