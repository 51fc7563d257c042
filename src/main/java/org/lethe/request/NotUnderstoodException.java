package org.lethe.request;

import java.util.regex.Pattern;

/**
 * A message that is not a forget request as the contract has it. The field is named, its value never is.
 *
 * <p>Nothing was written down and nothing was changed.
 */
public final class NotUnderstoodException extends RuntimeException {

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,40}");

    private final String field;

    /**
     * @param field JSON path of what is wrong, for instance {@code client.email}; empty for the whole message
     * @param problem what is wrong with it and what is expected, without the value
     */
    public NotUnderstoodException(String field, String problem) {
        super(field.isEmpty() ? problem : field + ": " + problem);
        this.field = field;
    }

    /**
     * A field that nobody knows. It is named only where its name looks like one: it may be a value that has slipped.
     *
     * @param prefix of its JSON path
     */
    public static NotUnderstoodException unknown(String prefix, String name, String problem) {
        String shown = PLAIN_NAME.matcher(name).matches() ? name : "(a field with an unusual name)";
        return new NotUnderstoodException(prefix + shown, problem);
    }

    public String field() {
        return field;
    }
}
