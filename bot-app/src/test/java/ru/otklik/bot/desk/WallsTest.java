package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.media.MediaId;

/** An agency neither sees nor changes what is another's, whichever way it tries. */
class WallsTest extends DeskTest {
    @Test
    void seesOnlyItsOwnOnPages() {
        MediaId photo = photo();
        String number = file(Filed.LIGHT, "Столб накренился", photo);
        Browser other = as(DOROGI);

        assertThat(as(GORSVET).get("/desk").body()).contains(number);
        assertThat(other.get("/desk?state=all&q=" + number).body()).doesNotContain("/desk/incidents/" + number);
        assertThat(other.get("/desk/queue?state=all").body()).doesNotContain(number);
        assertThat(other.get("/desk/incidents/" + number).statusCode()).isEqualTo(404);
        assertThat(other.get("/desk/incidents/%s/fresh?seen=x".formatted(number))
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.get("/desk/incidents/" + number).body()).doesNotContain("Столб накренился");
        assertThat(other.get("/desk/media/" + photo).statusCode()).isEqualTo(404);
    }

    @Test
    void changesOnlyItsOwnByForms() {
        String number = file(Filed.LIGHT, "Мигает фонарь");
        Browser other = as(DOROGI);
        String path = "/desk/incidents/" + number;

        assertThat(other.post(path + "/take", Map.of("version", "1")).statusCode())
                .isEqualTo(404);
        assertThat(other.post(path + "/answer", Map.of("version", "1", "text", "Готово"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.post(path + "/ask", Map.of("version", "1", "text", "Где?"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.post(path + "/forward", Map.of("version", "1", "agency", DOROGI, "reason", "заберём себе"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(GORSVET).get(path).body()).contains("Новое").doesNotContain("Готово");
    }

    @Test
    void seesAndChangesOnlyItsOwnByApi() {
        MediaId photo = photo();
        String number = file(Filed.LIGHT, "Провод висит", photo);
        Browser other = stranger();
        String path = "/api/v1/incidents/" + number;
        String token = "demo-" + DOROGI;

        assertThat(other.api("GET", "/api/v1/incidents", token, "").body()).doesNotContain(number);
        assertThat(other.api("GET", path, token, "").statusCode()).isEqualTo(404);
        assertThat(other.api("POST", path + "/take", token, "").statusCode()).isEqualTo(404);
        assertThat(other.api("POST", path + "/answer", token, "{\"text\":\"Готово\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.api("POST", path + "/ask", token, "{\"text\":\"Где?\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.api("POST", path + "/forward", token, "{\"agency\":\"dorogi\",\"reason\":\"наше\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.api("GET", "/api/v1/media/" + photo, token, "").statusCode())
                .isEqualTo(404);
        assertThat(other.api("GET", path, "demo-" + GORSVET, "").body()).contains("\"status\":\"new\"");
    }

    @Test
    void theCuratorSeesEverything() {
        MediaId photo = photo();
        String number = file(Filed.HOLE, "Яма у моста", photo);
        Browser curator = as(CURATOR);

        assertThat(curator.get("/desk?q=" + number).body()).contains("/desk/incidents/" + number);
        assertThat(curator.get("/desk/incidents/" + number).body()).contains("Яма у моста");
        assertThat(curator.bytes("/desk/media/" + photo).statusCode()).isEqualTo(200);
        assertThat(curator.api("GET", "/api/v1/incidents/" + number, "demo-" + CURATOR, "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsForwardedLeavesTheAgency() {
        String number = file(Filed.LIGHT, "Не фонарь, а яма");
        Browser clerk = as(GORSVET);

        var answer = clerk.post(
                "/desk/incidents/%s/forward".formatted(number),
                Map.of("version", "1", "agency", DOROGI, "reason", "Это дорога"));

        assertThat(answer.headers().firstValue("location").orElse("")).endsWith("/desk?forwarded=" + number);
        assertThat(clerk.get("/desk?forwarded=" + number).body()).contains("передано и ушло из вашей очереди");
        assertThat(clerk.get("/desk/incidents/" + number).statusCode()).isEqualTo(404);
        assertThat(as(DOROGI).get("/desk/incidents/" + number).body())
                .contains("Это дорога")
                .contains("передаёт ведомству «Дорожная служба»");
    }
}
