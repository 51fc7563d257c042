package org.lethe.comeback;

import javax.sql.DataSource;
import org.lethe.erasure.map.MapReader;
import org.lethe.testing.TestMariaDb;
import org.springframework.jdbc.core.simple.JdbcClient;

class MariaDbComebacksTest extends ComebacksContract {

    private static final String CLIENTS =
            """
            create table client (
                id int auto_increment primary key, client_no varchar(20) not null unique, home_branch_id int not null,
                first_name varchar(60), last_name varchar(80) not null, email varchar(120), mobile varchar(40),
                landline varchar(40), birth_date date, last_visit_on date, created_at datetime not null,
                updated_at datetime not null)
            """;

    private static final String ROWS =
            """
            insert into client (client_no, home_branch_id, first_name, last_name, email, mobile, birth_date,
                last_visit_on, created_at, updated_at)
            select concat('K-', 10000 + seq), 1,
                elt(1 + seq mod 20, 'Anna', 'Berta', 'Clara', 'Dora', 'Emil', 'Frida', 'Georg', 'Hanna', 'Ida', 'Jonas',
                    'Klara', 'Ludwig', 'Marta', 'Nora', 'Otto', 'Paula', 'Rosa', 'Samuel', 'Toni', 'Ulla'),
                concat(elt(1 + seq div 20, 'Ahrens', 'Behrens', 'Carstens', 'Dierks', 'Evers', 'Frerichs', 'Gerdes',
                    'Hinrichs', 'Iversen', 'Janssen', 'Kruse', 'Lorenzen', 'Matthiesen', 'Nissen', 'Ohlsen', 'Petersen',
                    'Quast', 'Reimers', 'Siemsen', 'Thomsen', 'Uhlig', 'Volkerts', 'Wiebe', 'Xanten', 'Ysker', 'Zander')),
                concat('kunde', seq, '@post.example'), concat('0171 39', lpad(seq, 5, '0')),
                date_add('1950-01-01', interval seq * 37 day), '2023-05-05', '2019-01-01 10:00:00', '2019-01-01 10:00:00'
            from seq_1_to_500
            """;

    private static final String MAP =
            """
            lethe: 1
            name: seerose
            version: "1"
            client:
              table: client
              key: id
              reference: client_no
              created: created_at
              lastVisit: [{column: last_visit_on}]
              finders: {reference: [client_no], email: [email], phone: [mobile, landline], firstName: first_name, lastName: last_name, birthDate: birth_date}
            tables:
              client:
                columns:
                  client_no: {pseudonym: "X{random:8}"}
                  home_branch_id: {keep: "a branch of the salon"}
                  first_name: suppress
                  last_name: {replace: Anonym}
                  email: suppress
                  mobile: suppress
                  landline: suppress
                  birth_date: {generalise: decade}
                  last_visit_on: keep
                  created_at: keep
                  updated_at: {keep: "when the row was last written"}
              sale: {link: client_id, columns: {client_name: {replace: Anonym}, total: keep}}
            invariants:
              - {name: takings, over: sale, sql: "select sum(total) as takings from sale where {clients}"}
            ignore: {treatment_record: "empty here"}
            """;

    @Override
    RestoredSalon.Sample sample() {
        DataSource database = TestMariaDb.emptyDatabase();
        JdbcClient sql = JdbcClient.create(database);
        sql.sql(CLIENTS).update();
        sql.sql(ROWS).update();
        sql.sql(
                        "create table sale (id int auto_increment primary key, client_id int not null, client_name varchar(140),"
                                + " total decimal(12, 2) not null, foreign key (client_id) references client (id))")
                .update();
        sql.sql("insert into sale (client_id, client_name, total)"
                        + " select id, concat(first_name, ' ', last_name), 42.50 from client")
                .update();
        sql.sql("create table treatment_record (id int primary key, client_id int)")
                .update();
        return new RestoredSalon.Sample(database, MapReader.read("seerose.yaml", MAP));
    }
}
