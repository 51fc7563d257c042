package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The hub dies at each station of a forgetting; started again it finishes, once. */
class CrashTest {

    private static final List<String> STATIONS = List.of(
            "fenced",
            "written",
            "changed",
            "proven",
            "salon-committed",
            "files-deleted",
            "outcome-written",
            "outcome-committed");

    @Test
    void noStationLosesOrDoublesAnything() throws Exception {
        try (DyingHub hub = DyingHub.started()) {
            Map<String, String> requests = new TreeMap<>();
            for (String station : STATIONS) {
                hub.dieAt(station);
                String id = hub.client()
                        .ask("{\"reference\":\"" + hub.nextReference() + "\"}")
                        .json()
                        .path("id")
                        .asString();
                requests.put(station, id);
                hub.awaitDeathAndStartAgain(station);
                hub.client().awaitState(id, "FORGOTTEN");
            }
            for (Map.Entry<String, String> request : requests.entrySet()) {
                provenOnce(hub, request.getKey(), request.getValue());
            }
        }
    }

    private static void provenOnce(DyingHub hub, String station, String id) throws Exception {
        assertThat(hub.count("seerose", "select count(*) from lethe_journal where request = ?::uuid", id))
                .as("journal rows after dying at " + station)
                .isEqualTo(1);
        assertThat(hub.client()
                        .get("/api/v1/forget-requests/" + id + "/receipt")
                        .status())
                .as("receipt after dying at " + station)
                .isEqualTo(200);
        assertThat(hub.count("lethe", "select count(*) from work_record where request_id = ?::uuid", id))
                .isZero();
    }
}
