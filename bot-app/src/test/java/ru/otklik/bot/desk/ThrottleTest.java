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
    void aNetworkFromWhichTheyCameInStaysOpenWhileManyOthersGuess() {
        Newcomer victim = newcomer("throttle-office");
        assertThat(signIn(stranger(), victim.login(), "192.0.2.10")).endsWith("/desk");
        attack(victim.login(), "198.51.101.");

        assertThat(signIn(stranger(), victim.login(), "203.0.113.20"))
                .as("a new browser elsewhere waits")
                .contains("?wait=");
        assertThat(signIn(stranger(), victim.login(), "192.0.2.77"))
                .as("a new browser in the office, behind another of its addresses")
                .endsWith("/desk");
        assertThat(tried(opened(), victim.login(), "wrong", "192.0.2.78"))
                .as("a wrong password is answered there as anywhere")
                .contains("?wait=");
        assertThat(signIn(stranger(), victim.login(), "203.0.113.21"))
                .as("strangers go on being counted")
                .contains("?wait=");
    }

    @Test
    void fromAKnownNetworkNobodyGuessesWithoutEnd() {
        Newcomer victim = newcomer("throttle-insider");
        signIn(stranger(), victim.login(), "192.0.3.10");
        attack(victim.login(), "198.51.102.");
        for (int bot = 1; bot <= 21; bot++) {
            tried(opened(), victim.login(), "guess number " + bot, "192.0.3." + (100 + bot));
        }
        theWaitIsLong();

        assertThat(signIn(stranger(), victim.login(), "192.0.3.10")).contains("?wait=");
    }

    @Test
    void aNetworkIsForgottenAfterSixtyDays() {
        Newcomer victim = newcomer("throttle-moved");
        signIn(stranger(), victim.login(), "192.0.4.10");
        jdbc.sql("update known_network set seen_at = seen_at - interval '61 days' where login = :login")
                .param("login", victim.login())
                .update();
        attack(victim.login(), "198.51.103.");

        assertThat(signIn(stranger(), victim.login(), "192.0.4.10")).contains("?wait=");
    }

    @Test
    void nobodyIsKeptOutByStrangersWhoseCodeIsAskedForBesides() {
        Newcomer victim = newcomer("throttle-factor");
        Browser first = stranger();
        first.signIn(victim.login(), Newcomer.PASSWORD);
        CodesOnAPhone phone = CodesOnAPhone.setUp(first);
        attack(victim.login(), "198.51.104.");
        Browser elsewhere = stranger();

        assertThat(signIn(elsewhere, victim.login(), "203.0.113.30")).endsWith("/desk/login/code");
        assertThat(location(elsewhere.post("/desk/login/code", Map.of("code", phone.second()))))
                .endsWith("/desk");
    }

    @Test
    void nobodyLearnsWhoseCodeIsAskedForBesides() {
        Newcomer plain = newcomer("throttle-plain");
        Newcomer guarded = newcomer("throttle-guarded");
        Browser first = stranger();
        first.signIn(guarded.login(), Newcomer.PASSWORD);
        CodesOnAPhone.setUp(first);

        List<String> ofPlain = attack(plain.login(), "198.51.105.");
        List<String> ofGuarded = attack(guarded.login(), "198.51.106.");
        List<String> ofNobody = attack("throttle-nobody", "198.51.107.");

        assertThat(ofGuarded).containsExactlyElementsOf(ofPlain);
        assertThat(ofNobody).containsExactlyElementsOf(ofPlain);
    }

    @Test
    void whoeverWaitsForStrangersWithTheRightPasswordDoesNotWaitForItAfterwards() {
        Newcomer victim = newcomer("throttle-patient");
        attack(victim.login(), "198.51.108.");
        for (int i = 0; i < 8; i++) {
            assertThat(signIn(stranger(), victim.login(), "203.0.113.40")).contains("?wait=");
        }

        passes(Duration.ofMinutes(1));
        assertThat(signIn(stranger(), victim.login(), "203.0.113.40")).endsWith("/desk");
    }

    /** Wrong passwords from many addresses, as many as make strangers wait. What each was answered, without its seconds. */
    private List<String> attack(String login, String addresses) {
        Browser guesser = opened();
        List<String> answers = new ArrayList<>();
        for (int bot = 1; bot <= 26; bot++) {
            if (bot > 20) {
                theWaitIsLong();
            }
            answers.add(shape(tried(guesser, login, "guess number " + bot, addresses + bot)));
        }
        return answers;
    }

    /** As if more had been tried: whoever waits for many tries waits a minute from now. */
    private void theWaitIsLong() {
        jdbc.sql("update sign_in_try set open_at = now() + interval '1 minute' where failures >= 20")
                .update();
    }

    private Browser opened() {
        Browser browser = stranger();
        browser.get("/desk/login");
        return browser;
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
    void whoeverIsRightMakesNobodyWaitBehindTheSameAddress() {
        Newcomer somebody = newcomer("throttle-colleague");
        Browser clumsy = opened();
        IntStream.range(0, 29).forEach(i -> tried(clumsy, "throttle-clumsy-" + i, "mistyped", "203.0.113.60"));

        for (int i = 0; i < 3; i++) {
            assertThat(signIn(stranger(), somebody.login(), "203.0.113.60")).endsWith("/desk");
        }
        assertThat(tried(clumsy, "throttle-clumsy", "mistyped", "203.0.113.60")).endsWith("?error");
        assertThat(tried(clumsy, "throttle-clumsy", "mistyped", "203.0.113.60")).contains("?wait=");
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
