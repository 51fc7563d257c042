package org.lethe.platform;

import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.sql.SqlConstants;
import org.lethe.erasure.plan.FailedStatement;
import org.lethe.erasure.plan.PlanRunner;
import org.lethe.erasure.plan.Statement;

/** Sends the parameters of a statement through the route of its plan. */
final class CamelPlanRunner implements PlanRunner {

    private final CamelContext camel;
    private final String id;
    private final ProducerTemplate producer;

    CamelPlanRunner(CamelContext camel, String id) {
        this.camel = camel;
        this.id = id;
        this.producer = camel.createProducerTemplate();
    }

    @Override
    @SuppressWarnings("unchecked") // the sql endpoint gives a list of maps
    public List<Map<String, Object>> query(Statement statement, Map<String, Object> parameters) {
        List<?> rows = run(statement, parameters).getMessage().getBody(List.class);
        return rows == null ? List.of() : (List<Map<String, Object>>) rows;
    }

    @Override
    public int update(Statement statement, Map<String, Object> parameters) {
        Integer count = run(statement, parameters).getMessage().getHeader(SqlConstants.SQL_UPDATE_COUNT, Integer.class);
        return count == null ? 0 : count;
    }

    private Exchange run(Statement statement, Map<String, Object> parameters) {
        Exchange exchange = producer.send(PlanRoutes.entrance(id), message -> {
            message.setVariable(PlanRoutes.STATEMENT, statement.name());
            message.getMessage().setBody(parameters);
        });
        Exception problem = exchange.getException();
        if (problem != null) {
            FailedStatement.note(statement, problem);
        }
        if (problem instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (problem != null) {
            throw new IllegalStateException("statement " + statement.name() + " failed", problem);
        }
        return exchange;
    }

    @Override
    public void close() {
        try {
            producer.close();
            camel.getRouteController().stopRoute(id);
            camel.removeRoute(id);
        } catch (Exception e) {
            throw new IllegalStateException("the route " + id + " does not stop", e);
        }
    }
}
