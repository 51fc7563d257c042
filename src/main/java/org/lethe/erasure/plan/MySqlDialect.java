package org.lethe.erasure.plan;

import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;

/** MySQL, where it differs from MariaDB. */
final class MySqlDialect extends MariaDbDialect {

    @Override
    public String assign(Column column, String textExpression) {
        return column.kind() == Kind.JSON ? "cast(" + textExpression + " as json)" : textExpression;
    }

    @Override
    public String forUpdate() {
        return " for update of t";
    }
}
