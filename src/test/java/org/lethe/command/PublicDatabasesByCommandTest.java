package org.lethe.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.testing.PublicSchemas;

/**
 * Fifty clients of two public databases, from the command line alone: draft, the corrected map's check, erase, residue.
 * Skipped where the databases are not at hand (environment {@code LETHE_SCHEMAS}).
 */
class PublicDatabasesByCommandTest {

    private static final Set<String> SAKILA = Set.of(
            "customer.first_name",
            "customer.last_name",
            "customer.email",
            "address.address",
            "address.address2",
            "address.district",
            "address.postal_code",
            "address.phone");

    private static final Set<String> CHINOOK = Set.of(
            "customer.first_name",
            "customer.last_name",
            "customer.company",
            "customer.address",
            "customer.city",
            "customer.state",
            "customer.country",
            "customer.postal_code",
            "customer.phone",
            "customer.fax",
            "customer.email",
            "invoice.billing_address",
            "invoice.billing_city",
            "invoice.billing_state",
            "invoice.billing_country",
            "invoice.billing_postal_code");

    private static final Set<String> CHINOOK_ON_MARIADB = Set.of(
            "Customer.FirstName",
            "Customer.LastName",
            "Customer.Company",
            "Customer.Address",
            "Customer.City",
            "Customer.State",
            "Customer.Country",
            "Customer.PostalCode",
            "Customer.Phone",
            "Customer.Fax",
            "Customer.Email",
            "Invoice.BillingAddress",
            "Invoice.BillingCity",
            "Invoice.BillingState",
            "Invoice.BillingCountry",
            "Invoice.BillingPostalCode");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void sakilaKeepsItsPaymentsAndNothingElseOfFiftyCustomers() throws Exception {
        UserAtTheKeyboard user = user(PublicSchemas.sakila(), "postgres", "postgres");

        namesEveryPersonalColumn(user.drafts(), SAKILA);
        user.findsThatTheMapFits();
        Files.copy(Path.of("src/main/resources/maps/examples/sakila.yaml"), folder.resolve("corrected.yaml"));
        Files.move(folder.resolve("corrected.yaml"), user.map(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        user.findsThatTheMapFits();
        user.erases(user.all("select customer_id from customer order by 1 limit 50"));
        user.findsNoResidue();

        assertThat(user.asks("select sum(amount) from payment")).isEqualTo("67416.51");
        assertThat(user.all("select sum(p.amount) from payment p join rental r using (rental_id)"
                        + " join inventory i using (inventory_id) group by i.store_id order by 1"))
                .containsExactly("33689.74", "33726.77");
        user.validatesEveryConstraint();
    }

    @Test
    void chinookKeepsItsInvoicesAndNothingElseOfFiftyCustomers() throws Exception {
        UserAtTheKeyboard user = user(PublicSchemas.chinook(), "postgres", "postgres");

        namesEveryPersonalColumn(user.drafts(), CHINOOK);
        user.findsThatTheMapFits();
        Files.copy(
                Path.of("src/main/resources/maps/examples/chinook.yaml"),
                user.map(),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        user.findsThatTheMapFits();
        user.erases(user.all("select customer_id from customer order by 1 limit 50"));
        user.findsNoResidue();

        assertThat(user.asks("select sum(total) from invoice")).isEqualTo("2328.60");
        user.validatesEveryConstraint();
    }

    @Test
    void chinookOnMariaDbForgetsByItsDraftAsItIs() throws Exception {
        UserAtTheKeyboard user = user(PublicSchemas.chinookOnMariaDb(), "root", "");

        namesEveryPersonalColumn(user.drafts(), CHINOOK_ON_MARIADB);
        user.findsThatTheMapFits();
        user.erases(user.all("select CustomerId from Customer order by 1 limit 50"));
        user.findsNoResidue();

        assertThat(user.asks("select sum(Total) from Invoice")).isEqualTo("2328.60");
    }

    private UserAtTheKeyboard user(DataSource database, String name, String password) throws Exception {
        try (var connection = database.getConnection()) {
            return new UserAtTheKeyboard(connection.getMetaData().getURL(), name, password, folder);
        }
    }

    private static void namesEveryPersonalColumn(Map<String, String> draft, Set<String> personal) {
        List<String> overlooked = personal.stream()
                .filter(column ->
                        !draft.containsKey(column) || draft.get(column).equals("keep"))
                .toList();
        assertThat(overlooked).isEmpty();
    }
}
