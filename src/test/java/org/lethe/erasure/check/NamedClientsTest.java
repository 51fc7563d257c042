package org.lethe.erasure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NamedClientsTest {

    private final NamedClients unit = new NamedClients(
            Set.of("anna müller", "müller, anna", "anna@post.example", "laufkundschaft", "0171 1234567"));

    @Test
    void fullNamesAndMailsAreFoundInAnyCaseAndOrder() {
        assertThat(unit.in("Schwester von ANNA Müller, kommt später.")).containsExactly("anna müller");
        assertThat(unit.in("Müller Anna")).containsExactly("müller, anna");
        assertThat(unit.in("an anna@post.example.")).containsExactly("anna@post.example");
    }

    @Test
    void aNameInsideALongerOneIsNotSomebodyElse() {
        NamedClients two = new NamedClients(Set.of("hans peter müller", "peter müller"));

        assertThat(two.in("Hans Peter Müller")).containsExactly("hans peter müller");
        assertThat(two.in("Hans Peter Müller mit Peter Müller"))
                .containsExactlyInAnyOrder("hans peter müller", "peter müller");
    }

    @Test
    void partsOfANameAndSingleWordsNameNobody() {
        assertThat(unit.in("Hanna Müller kommt; Anna Müllerin, Laufkundschaft, Anna"))
                .isEmpty();
    }
}
