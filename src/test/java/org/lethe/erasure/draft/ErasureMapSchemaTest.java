package org.lethe.erasure.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.erasure.map.MapReader;
import org.lethe.testing.TestMariaDb;
import org.lethe.testing.TestPostgres;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors use says the same as the reader. */
class ErasureMapSchemaTest {

    private static final Schema UNIT = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(resource("/schema/erasure-map.schema.json"));

    private static final String SMALL =
            """
            lethe: 1
            name: small
            version: "1"
            client: {table: kunde, key: id, finders: {email: [email]}}
            tables:
              kunde: {columns: {id: keep, email: suppress, name: {replace: Anonym}}}
            """;

    private static String resource(String path) {
        try (InputStream stream = ErasureMapSchemaTest.class.getResourceAsStream(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> errors(String yaml) {
        Object map = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        String json = JsonMapper.shared().writeValueAsString(map);
        return UNIT.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seerose", "examples/sakila", "examples/chinook"})
    void mapsOfTheProjectAreValid(String map) {
        String yaml = resource("/maps/" + map + ".yaml");

        assertThat(errors(yaml)).isEmpty();
        assertThat(MapReader.read(map, yaml).tables()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"till", "shop", "clinic", "studio", "practice-mariadb", "salon-mariadb"})
    void draftsAreValidMaps(String schema) throws Exception {
        var database = schema.endsWith("mariadb") ? TestMariaDb.emptyDatabase() : TestPostgres.emptyDatabase();
        String yaml = ExpectedDraft.of(schema).drafted(database).yaml();

        assertThat(errors(yaml)).isEmpty();
        assertThat(MapReader.read(schema, yaml).tables()).isNotEmpty();
    }

    @Test
    void aSmallMapIsValid() {
        assertThat(errors(SMALL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "lethe: 1 > lethe: 2",
                "email: suppress > email: forget",
                "email: suppress > email: {replace: x, keep: y}",
                "email: suppress > email: {generalise: 'week'}",
                "email: suppress > email: {pseudonym: 'always the same'}",
                "email: suppress > email: {json: {name: suppress}}",
                "email: suppress > email: {file: delete}",
                "key: id, > ",
                "finders: {email: [email]} > finders: {mail: [email]}",
                "name: small > nom: small",
                "columns: {id > rows: seal, columns: {id",
                "columns: {id > link: {via: sale}, columns: {id",
                "columns: {id > hold: {norm: x, for: ten years, from: at}, columns: {id"
            })
    void aBrokenMapIsRefused(String right, String wrong) {
        String broken = SMALL.replace(right, wrong == null ? "" : wrong);

        assertThat(broken).isNotEqualTo(SMALL);
        assertThat(errors(broken)).isNotEmpty();
    }
}
