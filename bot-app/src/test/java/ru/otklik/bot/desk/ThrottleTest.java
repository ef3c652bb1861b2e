package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Guessing passwords, and keeping others out by it. Each test guesses from addresses of its own. */
class ThrottleTest extends DeskTest {
    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoeverGuessesWaitsLongerAndLonger() {
        Newcomer victim = newcomer("throttle-guessed");
        Browser guesser = stranger();
        guesser.get("/desk/login");

        List<String> answers = guesses(guesser, victim.login(), "203.0.113.1", 7);

        assertThat(answers.subList(0, 5)).allMatch(answer -> answer.endsWith("/desk/login?error"));
        assertThat(answers.subList(5, 7)).allMatch(answer -> answer.matches(".*/desk/login\\?wait=[1-5]"));
        assertThat(tried(guesser, victim.login(), Newcomer.PASSWORD, "203.0.113.1"))
                .as("not even the right one is looked at")
                .contains("?wait=");
        assertThat(guesser.get("/desk/login?wait=5").body()).contains("Подождите <span>5\u00a0секунд</span>");

        passes(Duration.ofSeconds(6));
        assertThat(tried(guesser, victim.login(), "wrong again", "203.0.113.1")).endsWith("?error");
        passes(Duration.ofSeconds(6));
        assertThat(tried(guesser, victim.login(), "wrong again", "203.0.113.1"))
                .as("the second wait is twice the first")
                .contains("?wait=");
        passes(Duration.ofSeconds(6));
        assertThat(tried(guesser, victim.login(), Newcomer.PASSWORD, "203.0.113.1"))
                .endsWith("/desk");
    }

    @Test
    void nobodyElseIsKeptOutByIt() {
        Newcomer victim = newcomer("throttle-victim");
        Browser guesser = stranger();
        guesser.get("/desk/login");
        guesses(guesser, victim.login(), "203.0.113.2", 8);

        Browser owner = stranger();

        assertThat(signIn(owner, victim.login(), "203.0.113.3")).endsWith("/desk");
        assertThat(tried(guesser, GORSVET, Browser.PASSWORD, "203.0.113.2"))
                .as("another account from the same address")
                .endsWith("/desk");
    }

    @Test
    void aBrowserThatIsKnownComesInWhileAWholeNetworkGuesses() {
        Newcomer victim = newcomer("throttle-network");
        Browser known = victim.signedIn(port);
        known.post("/desk/logout", Map.of());
        Browser guesser = stranger();
        guesser.get("/desk/login");
        List<String> answers = new ArrayList<>();
        for (int bot = 1; bot <= 30; bot++) {
            answers.addAll(guesses(guesser, victim.login(), "198.51.100." + bot, 1));
        }

        assertThat(answers.getLast()).as("strangers wait").contains("?wait=");
        assertThat(answers).allMatch(answer -> !answer.contains("?wait=") || wait(answer) <= 60);
        assertThat(location(known.signIn(victim.login(), Newcomer.PASSWORD))).endsWith("/desk");
    }

    @Test
    void oneAddressThatTriesManyAccountsWaits() {
        Browser guesser = stranger();
        guesser.get("/desk/login");

        List<String> answers = IntStream.range(0, 32)
                .mapToObj(i -> tried(guesser, "throttle-spray-" + i, "summer2026", "203.0.113.4"))
                .toList();

        assertThat(answers.subList(0, 30)).allMatch(answer -> answer.endsWith("?error"));
        assertThat(answers.subList(30, 32)).allMatch(answer -> answer.contains("?wait="));
    }

    @Test
    void aNeighbourhoodOfIpv6CountsAsOneAddress() {
        Browser guesser = stranger();
        guesser.get("/desk/login");
        List<String> answers = IntStream.range(0, 6)
                .mapToObj(i -> tried(guesser, "throttle-six", "wrong", "2001:db8:1:2::" + Integer.toHexString(i + 1)))
                .toList();

        assertThat(answers.getLast()).contains("?wait=");
    }

    @Test
    void aLoginThatThereIsNotIsAnsweredLikeOneThatThereIs() {
        Newcomer somebody = newcomer("throttle-there-is");
        Browser one = stranger();
        one.get("/desk/login");
        Browser other = stranger();
        other.get("/desk/login");

        List<String> known = guesses(one, somebody.login(), "203.0.113.5", 7);
        List<String> unknown = guesses(other, "throttle-there-is-not", "203.0.113.6", 7);

        assertThat(unknown.stream().map(ThrottleTest::shape))
                .containsExactlyElementsOf(
                        known.stream().map(ThrottleTest::shape).toList());
    }

    @Test
    void manyGuessesAtOnceAreNoWayAround() {
        Newcomer victim = newcomer("throttle-at-once");
        List<Browser> browsers = IntStream.range(0, 12)
                .mapToObj(_ -> {
                    Browser browser = stranger();
                    browser.get("/desk/login");
                    return browser;
                })
                .toList();

        long looked = browsers.parallelStream()
                .map(browser -> tried(browser, victim.login(), "wrong", "203.0.113.7"))
                .filter(answer -> answer.endsWith("?error"))
                .count();

        assertThat(looked).isLessThanOrEqualTo(5);
    }

    @Test
    void whoeverSignsInRightlyIsNeverSlowedDown() {
        Newcomer somebody = newcomer("throttle-busy");
        for (int i = 0; i < 12; i++) {
            assertThat(signIn(stranger(), somebody.login(), "203.0.113.8")).endsWith("/desk");
        }
    }

    private Newcomer newcomer(String login) {
        Newcomer newcomer = Newcomer.by(as(ADMINISTRATOR), login, "Сотрудник", GORSVET, "CLERK");
        newcomer.choosePassword(port);
        return newcomer;
    }

    private String signIn(Browser browser, String login, String address) {
        return location(browser.signIn(login, Newcomer.PASSWORD, "X-Forwarded-For", address));
    }

    private static List<String> guesses(Browser browser, String login, String address, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> tried(browser, login, "guess number " + i, address))
                .toList();
    }

    private static String tried(Browser browser, String login, String password, String address) {
        return location(browser.post(
                "/desk/login", Map.of("username", login, "password", password), "X-Forwarded-For", address));
    }

    private static long wait(String answer) {
        return Long.parseLong(answer.replaceFirst(".*wait=", ""));
    }

    private static String shape(String answer) {
        return answer.replaceFirst("https?://[^/]+", "").replaceAll("\\d+", "N");
    }

    /** As if so much time had passed since. */
    private void passes(Duration time) {
        jdbc.sql("update sign_in_try set open_at = open_at - make_interval(secs => :seconds)")
                .param("seconds", (double) time.toSeconds())
                .update();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }
}
