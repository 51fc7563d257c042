package org.lethe.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.lethe.erasure.catalogue.CatalogueReader;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.erasure.plan.Grants;
import org.lethe.erasure.plan.MapSchema;
import org.lethe.erasure.plan.PlanRunners;

/** Opens salon databases with their maps. */
public final class MappedDatabases {

    private MappedDatabases() {}

    /**
     * The database with this map. Nothing is asked of the database yet, so it may be down.
     *
     * @param database connections to the salon database, pooled by the caller
     */
    public static MappedDatabase open(
            ErasureMap map, DataSource database, PlanRunners runners, DatabaseSettings settings, Clock clock) {
        Compiled compiled = new Compiled(
                map, database, runners, (plan, runner) -> new Engine(plan, runner, settings, clock, null), clock);
        Access access = new Access(map.name(), map.tenant() != null, compiled, null);
        return new SqlMappedDatabase(map, access, new Transactions(database));
    }

    /** The GRANT statements that this role needs for this map. */
    public static List<String> grants(ErasureMap map, DataSource database, String role) {
        try (Connection connection = database.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            return new Grants(new MapSchema(map, CatalogueReader.read(connection)), version, role).statements();
        } catch (SQLException e) {
            throw new SalonDatabaseDownException(map.name(), e);
        }
    }
}
