package org.lethe.request;

/**
 * A message that is not a forget request as the contract has it. The field is named, its value never is.
 *
 * <p>Nothing was written down and nothing was changed.
 */
public final class NotUnderstoodException extends RuntimeException {

    private final String field;

    /**
     * @param field JSON path of what is wrong, for instance {@code client.email}; empty for the whole message
     * @param problem what is wrong with it and what is expected, without the value
     */
    public NotUnderstoodException(String field, String problem) {
        super(field.isEmpty() ? problem : field + ": " + problem);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
