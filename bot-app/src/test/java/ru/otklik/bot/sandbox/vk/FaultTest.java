package ru.otklik.bot.sandbox.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.sandbox.Fault;

/** Troubles made on purpose: what a page sees of them, and what has been done all the same. */
class FaultTest extends WithCommunity {
    @BeforeEach
    void begin() {
        hello();
    }

    @Test
    void aCallDroppedBeforeIsNotCarriedOut() {
        vk.fault(page, new Fault(Fault.Kind.DROP_BEFORE, 2, 0));

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(this::send).isInstanceOf(UncheckedIOException.class);
        }
        assertThat(vk.messages(page, "anna")).hasSize(1);
        send();
        assertThat(vk.messages(page, "anna")).hasSize(2);
    }

    @Test
    void aCallDroppedAfterwardsIsCarriedOutAndMayBeRepeatedWithItsRandomId() {
        vk.fault(page, new Fault(Fault.Kind.DROP_AFTER, 1, 0));

        assertThatThrownBy(() -> send("random_id", 3)).isInstanceOf(UncheckedIOException.class);
        assertThat(vk.messages(page, "anna")).hasSize(2);
        send("random_id", 3);
        assertThat(vk.messages(page, "anna")).hasSize(2);
    }

    @Test
    void notOneByteComesBackOfADroppedCall() throws IOException {
        vk.fault(page, new Fault(Fault.Kind.DROP_AFTER, 1, 0));
        String body = Sandbox.form(toAnna()) + "&v=5.199&access_token=" + page + ":secret";
        String request = "POST /sandbox/vk/method/messages.send HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                + body.length() + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n" + body;

        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(vk.messages(page, "anna")).hasSize(2);
    }

    @Test
    void aStatusStandsForAnAnswer() {
        vk.fault(page, new Fault(Fault.Kind.STATUS, 1, 502));
        HttpResponse<String> answer = bot.post("messages.send", toAnna());

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).startsWith("<html>");
        assertThat(vk.messages(page, "anna")).hasSize(1);
    }

    @Test
    void anErrorOfVkIsGivenByItsCode() {
        vk.fault(page, new Fault(Fault.Kind.STATUS, 1, 10));
        assertThat(refusal()).isEqualTo(10);
        vk.fault(page, new Fault(Fault.Kind.LIMIT, 1, 3));
        assertThat(refusal()).isEqualTo(6);
        assertThat(refusal()).isZero();
    }

    @Test
    void aDelayedCallIsCarriedOutAtOnceAndAnsweredLate() {
        vk.fault(page, new Fault(Fault.Kind.DELAY, 1, 300));
        long begin = System.nanoTime();
        send();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(vk.messages(page, "anna")).hasSize(2);
    }

    @Test
    void uploadsMeetFaultsAndOtherCallsDont() {
        String server = bot.ask("photos.getMessagesUploadServer", Map.of())
                .path("upload_url")
                .asString();
        vk.fault(page, new Fault(Fault.Kind.DROP_BEFORE, 1, 0));

        assertThat(bot.error("groups.getById", Map.of())).isZero();
        assertThatThrownBy(() -> bot.upload(server, "photo", new byte[3])).isInstanceOf(UncheckedIOException.class);
        vk.fault(page, new Fault(Fault.Kind.LIMIT, 1, 3));
        assertThat(bot.upload(server, "photo", new byte[3]).body()).contains("\"error_code\":6");
        assertThatThrownBy(() -> vk.fault(page, new Fault(Fault.Kind.LIMIT, 0, 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
