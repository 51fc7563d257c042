package org.lethe.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lethe.person.Identifiers;
import org.lethe.person.Personal;

@DisplayName("Two asks")
class IdentifierRulesTest {

    @Test
    void areForDifferentClientsWhereTheirReferencesDifferByCase() {
        assertThat(byReference("k-1007a")).isNotEqualTo(byReference("K-1007A"));
    }

    @Test
    void areForTheSameClientWhereSpacesAroundTheReferenceDiffer() {
        assertThat(byReference(" K-1007a ")).isEqualTo(byReference("K-1007a"));
    }

    @Test
    void areForTheSameClientWhereTheirAddressesDifferByCase() {
        assertThat(byEmail("Anna@Example.org")).isEqualTo(byEmail("anna@example.org"));
    }

    private static String byReference(String reference) {
        return IdentifierRules.normal(new Identifiers(new Personal(reference), null, null, null, null, null), "DE");
    }

    private static String byEmail(String email) {
        return IdentifierRules.normal(new Identifiers(null, new Personal(email), null, null, null, null), "DE");
    }
}
