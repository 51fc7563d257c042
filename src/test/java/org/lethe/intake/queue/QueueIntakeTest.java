package org.lethe.intake.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lethe.request.Caller;
import org.lethe.request.ForgetRequest;
import org.lethe.request.Scope;

@DisplayName("A queue message")
class QueueIntakeTest {

    private static final String ASK = "{\"salon\":\"seerose\",\"client\":{\"reference\":\"K-1\"}}";

    private final QueueIntake unit =
            new QueueIntake(user -> Optional.of(new Caller("broker:" + user, Set.of("seerose"), Set.of(Scope.FORGET))));

    @Test
    void isKnownByItsMessageId() {
        ForgetRequest request = unit.read(ASK, "till", "ID:1");
        assertThat(request.idempotencyKey()).isEqualTo("ID:1");
        assertThat(request.sourceMessageId()).isEqualTo("ID:1");
    }

    @Test
    void isKnownByTheSourceAndIdOfItsEvent() {
        ForgetRequest till = unit.read(event("/till"), "till", "ID:1");
        ForgetRequest shop = unit.read(event("/shop"), "till", "ID:2");
        assertThat(till.idempotencyKey())
                .isEqualTo(unit.read(event("/till"), "till", "ID:3").idempotencyKey())
                .isNotEqualTo(shop.idempotencyKey());
        assertThat(shop.sourceMessageId()).isEqualTo("17");
    }

    private static String event(String source) {
        return "{\"specversion\":\"1.0\",\"id\":\"17\",\"source\":\"" + source + "\",\"type\":\"forget\",\"data\":"
                + ASK + "}";
    }
}
