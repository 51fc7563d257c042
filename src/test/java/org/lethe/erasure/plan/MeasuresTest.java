package org.lethe.erasure.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasuresTest {

    @Test
    void whatIsSummedOrCountedIsAFigureAndWhatGroupsItIsNot() {
        assertThat(
                        Measures.of(
                                "select branch_id as branch, extract(year from sold_at) as year,"
                                        + " sum(coalesce(total, 0)) as takings, count(*) as \"Bons\" from sale where {clients} group by 1, 2"))
                .containsExactly("takings", "bons");
        assertThat(Measures.of("select client_id, points from card where {clients}"))
                .isEmpty();
        assertThat(Measures.of("select sum(amount)\nfrom payment where {clients}"))
                .containsExactly("sum");
        assertThat(Measures.of("with x as (select 1) select sum(a) as a from x"))
                .isEmpty();
    }
}
