package org.lethe.forget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lethe.erasure.Attempt;
import org.lethe.erasure.KeyText;
import org.lethe.erasure.Recognisable;
import org.lethe.ledger.Mark;
import org.lethe.ledger.Suppression;
import org.lethe.person.HashKind;
import org.lethe.person.Identifiers;
import org.lethe.person.IdentifyingValues;
import org.lethe.person.NormalForms;
import org.lethe.person.Personal;
import org.lethe.salon.Salon;

/** Hashes what a client could be recognised by. */
public final class Marks {

    private final Suppression suppression;

    public Marks(Suppression suppression) {
        this.suppression = suppression;
    }

    List<Mark> of(String salon, String database, Attempt attempt) {
        List<Mark> marks = new ArrayList<>();
        IdentifyingValues values = attempt.values();
        marks.add(suppression.mark(salon, database, HashKind.KEY, KeyText.of(attempt.key())));
        add(marks, salon, database, values);
        return marks.stream().distinct().toList();
    }

    /**
     * A client as it stands in a salon database now. References are left out: only the key itself says that a record is
     * the same one.
     */
    public List<Mark> of(String salon, String database, Recognisable client) {
        List<Mark> marks = new ArrayList<>();
        add(marks, salon, database, client.values());
        marks.removeIf(mark -> mark.kind() == HashKind.KEY);
        marks.add(suppression.mark(salon, database, HashKind.KEY, KeyText.of(client.key())));
        return marks.stream().distinct().toList();
    }

    private void add(List<Mark> marks, String salon, String database, IdentifyingValues values) {
        for (Personal reference : values.references()) {
            NormalForms.reference(reference.reveal())
                    .ifPresent(form -> marks.add(suppression.mark(salon, database, HashKind.KEY, "reference " + form)));
        }
        NormalForms.of(values)
                .forEach((kind, forms) ->
                        forms.forEach(form -> marks.add(suppression.mark(salon, database, kind, form))));
    }

    /** What a request says about a person, hashed the same way. */
    List<Mark> of(Salon salon, String database, Identifiers client) {
        IdentifyingValues.Builder values = IdentifyingValues.of(salon.country());
        Optional.ofNullable(client.email()).ifPresent(email -> values.email(email.reveal()));
        Optional.ofNullable(client.phone()).ifPresent(phone -> values.phone(phone.reveal()));
        Optional.ofNullable(client.reference()).ifPresent(reference -> values.reference(reference.reveal()));
        if (client.birthDate() != null) {
            Optional.ofNullable(client.firstName()).ifPresent(name -> values.firstName(name.reveal()));
            Optional.ofNullable(client.lastName()).ifPresent(name -> values.lastName(name.reveal()));
            values.birthDate(client.birthDate());
        }
        List<Mark> marks = new ArrayList<>();
        add(marks, salon.id(), database, values.build());
        return marks.stream()
                .filter(mark -> mark.kind() != HashKind.FULL_NAME)
                .distinct()
                .toList();
    }
}
