package org.lethe.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.plan.Reads;

class FindsTest {

    private static final TableName CALLS = new TableName("public", "calls");

    private final Finds finds = new Finds();

    @Test
    void aRowIsToldOnceForEachKindWithTheMostColumns() {
        find("phone", "NAMESAKE", "3");
        find("phone, note", "NAMESAKE", "3");
        find("phone, note", "NAMESAKE", "4");
        find("phone", "PHONE", "3");

        assertThat(finds.hits())
                .containsExactly(
                        new ResidueHit("calls", "phone, note", "NAMESAKE", 2, List.of("3", "4")),
                        new ResidueHit("calls", "phone", "PHONE", 1, List.of("3")));
    }

    @Test
    void rowsThatNobodyElseTellsAreTold() {
        find("phone", "NAMESAKE", "3");
        find("phone", "NAMESAKE", "5");
        find("phone, note", "NAMESAKE", "3");

        assertThat(finds.hits()).hasSize(2);
    }

    private void find(String column, String kind, String key) {
        finds.add(CALLS, column, kind, Map.of(Reads.ROW, key));
    }
}
