package org.lethe.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.sql.DefaultSqlPrepareStatementStrategy;
import org.apache.camel.component.sql.DefaultSqlProcessingStrategy;
import org.apache.camel.component.sql.SqlComponent;
import org.apache.camel.component.sql.SqlEndpoint;
import org.apache.camel.model.ChoiceDefinition;
import org.lethe.erasure.plan.Statement;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The route of one erasure plan. The text of each statement is fixed when the route starts; headers, which could replace
 * it, are thrown away before every endpoint. The endpoints work in the thread's Spring transaction.
 */
final class PlanRoutes extends RouteBuilder {

    /** The variable that says which statement is to run. */
    static final String STATEMENT = "statement";

    private final String id;
    private final Collection<Statement> statements;
    private final DataSource database;

    PlanRoutes(String id, Collection<Statement> statements, DataSource database) {
        this.id = id;
        this.statements = statements;
        this.database = database;
    }

    /** Where the plan with this id takes its messages. */
    static String entrance(String id) {
        return "direct:" + id;
    }

    @Override
    public void configure() throws Exception {
        errorHandler(noErrorHandler());
        SqlComponent component = new SqlComponent();
        component.setCamelContext(getContext());
        JdbcTemplate template = new JdbcTemplate(database);
        ChoiceDefinition choice = from(entrance(id))
                .routeId(id)
                .description("Erasure plan, compiled from a map")
                .removeHeaders("*")
                .choice();
        List<String> names = new ArrayList<>();
        for (Statement statement : statements) {
            if (names.contains(statement.name())) {
                throw new IllegalStateException("two statements are called " + statement.name());
            }
            names.add(statement.name());
            choice.when(exchange -> statement.name().equals(exchange.getVariable(STATEMENT)))
                    .to(endpoint(component, template, statement));
        }
        // else a look that was never made would pass for one that found nothing
        choice.otherwise().throwException(new IllegalStateException("the plan has no such statement"));
    }

    private Endpoint endpoint(SqlComponent component, JdbcTemplate template, Statement statement) {
        String uri = "sql:" + id + "." + statement.name().replaceAll("[^A-Za-z0-9_.-]", "-");
        SqlEndpoint endpoint = new SqlEndpoint(uri, component);
        endpoint.setCamelContext(getContext());
        endpoint.setJdbcTemplate(template);
        endpoint.setQuery(statement.sql().replace(":#", ":?"));
        endpoint.setParametersCount(statement.parameters());
        endpoint.setRowMapperFactory(new PlanRows());
        DefaultSqlPrepareStatementStrategy named =
                statement.anew() ? new PlannedAnew() : new DefaultSqlPrepareStatementStrategy();
        endpoint.setPrepareStatementStrategy(named);
        endpoint.setProcessingStrategy(new DefaultSqlProcessingStrategy(named));
        return endpoint;
    }
}
