package org.lethe.erasure.plan;

import java.util.regex.Pattern;

/**
 * A statement of a plan. Its text is fixed when the plan is compiled.
 *
 * @param name unique within the plan
 * @param sql with named parameters in the form {@code :#name}
 * @param parameters how many parameters stand in the text, repeated ones counted again
 * @param rows whether it gives rows, as against a count of changed rows
 * @param anew whether the best way depends so much on the values that the server must plan it anew each time, and not keep
 *     one plan for all
 */
public record Statement(String name, String sql, int parameters, boolean rows, boolean anew) {

    private static final Pattern PARAMETER = Pattern.compile(":#\\w+");

    public Statement {
        if (sql.replace("??", "").indexOf('?') >= 0) {
            throw new IllegalArgumentException("statement " + name + " contains a '?': use a function instead of an"
                    + " operator with a question mark (jsonb_exists instead of ?)");
        }
    }

    static Statement reading(String name, String sql) {
        return new Statement(name, sql, count(sql), true, false);
    }

    static Statement changing(String name, String sql) {
        return new Statement(name, sql, count(sql), false, false);
    }

    Statement plannedAnew() {
        return new Statement(name, sql, parameters, rows, true);
    }

    private static int count(String sql) {
        return (int) PARAMETER.matcher(sql).results().count();
    }
}
