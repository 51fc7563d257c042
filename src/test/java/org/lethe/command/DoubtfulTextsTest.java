package org.lethe.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.ResidueHit;
import org.lethe.testing.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

class DoubtfulTextsTest {

    @Test
    void aRowIsShownInOneLineWithoutSignsThatATerminalObeys() {
        DataSource database = TestPostgres.emptyDatabase();
        JdbcClient sql = JdbcClient.create(database);
        sql.sql("create table zettel (id int primary key, text_ text, von text)")
                .update();
        sql.sql("insert into zettel values (1, E'rot \\x1b[31m\\nund mehr', 'Ida'), (2, 'anderes', null)")
                .update();
        var unit = new DoubtfulTexts(database);

        assertThat(unit.of(new ResidueHit("zettel", "text_, von", "NAME", 1, List.of("1"))))
                .containsExactly("1: text_ = rot [31m und mehr; von = Ida");
        assertThat(unit.of(new ResidueHit("zettel", "text_", "NAME", 1, List.of())))
                .isEmpty();
    }
}
