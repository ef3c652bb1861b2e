package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import ru.otklik.bot.desk.IdentityProvider.Person;
import ru.otklik.bot.desk.IdentityProvider.Signature;

/** Against a provider of identities in this process. */
class ProviderSignInTest extends DeskTest {
    private static final IdentityProvider PROVIDER = IdentityProvider.start();
    private static final String START = "/desk/provider/start";

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("otklik.desk.provider.issuer", PROVIDER::issuer);
        properties.add("otklik.desk.provider.client-id", () -> IdentityProvider.CLIENT);
        properties.add("otklik.desk.provider.client-secret", () -> IdentityProvider.SECRET);
        properties.add("otklik.desk.provider.name", () -> "почту района");
    }

    @BeforeEach
    void honest() {
        PROVIDER.tamper(UnaryOperator.identity());
        PROVIDER.sign(Signature.RIGHT);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void whoeverAnAdministratorHasWrittenDownComesInWithoutAPassword() {
        account("by-provider", GORSVET, "CLERK", "ivanova@region");
        Browser browser = stranger();
        assertThat(browser.get("/desk/login").body()).contains("Войти через почту района");
        browser.get("/desk/chats");

        assertThat(signIn(browser, new Person("1", "ivanova@region")))
                .as("the page that was wanted")
                .endsWith("/desk/chats");

        assertThat(browser.get("/desk").body()).contains("Очередь");
        assertThat(as(ADMINISTRATOR).get("/desk/accounts/by-provider").body()).contains("Сотрудник уже входил так");
    }

    @Test
    void aNameThatIsGivenToSomebodyElseOpensNothing() {
        account("renamed", GORSVET, "CLERK", "petrov@region");
        signIn(stranger(), new Person("21", "petrov@region"));

        assertThat(signIn(stranger(), new Person("22", "petrov@region"))).endsWith("?provider=unknown");
        assertThat(signIn(stranger(), new Person("21", "petrov.new@region")))
                .as("known by the provider's own id")
                .endsWith("/desk");
    }

    @Test
    void nobodyElseComesInThoughTheProviderKnowsThem() {
        Browser stranger = stranger();

        assertThat(signIn(stranger, new Person("3", "gorsvet"))).endsWith("?provider=unknown");
        assertThat(signIn(stranger, new Person("3", ""))).endsWith("?provider=unknown");
        assertThat(location(stranger.get("/desk"))).endsWith("/desk/login");
        assertThat(stranger.get("/desk/login?provider=unknown").body()).contains("доступа к рабочему месту у вас нет");

        account("closed", GORSVET, "CLERK", "closed@region");
        Browser administrator = as(ADMINISTRATOR);
        administrator.get("/desk/accounts/closed");
        administrator.post("/desk/accounts/closed/active", Map.of("active", "false"));
        assertThat(signIn(stranger, new Person("4", "closed@region"))).endsWith("?provider=unknown");
    }

    @Test
    void ourSecondFactorIsAskedForUnlessTheProviderTellsOfItsOwn() {
        account("head", CURATOR, "CURATOR", "head@region");

        Browser withPassword = stranger();
        assertThat(signIn(withPassword, new Person("5", "head@region", "pwd"))).endsWith("/desk/me/factor");
        assertThat(location(withPassword.get("/desk"))).endsWith("/desk/me/factor");
        Browser withFactors = stranger();
        assertThat(signIn(withFactors, new Person("5", "head@region", "pwd", "otp", "mfa")))
                .endsWith("/desk");
        assertThat(withFactors.get("/desk").statusCode()).isEqualTo(200);
    }

    @Test
    void anotherBindingEndsTheSessionsAndTheOldOne() {
        account("moved", GORSVET, "CLERK", "old@region");
        Browser browser = stranger();
        signIn(browser, new Person("6", "old@region"));
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);

        bind("moved", "new@region");

        assertThat(location(browser.get("/desk"))).endsWith("/desk/login");
        assertThat(signIn(browser, new Person("6", "old@region"))).endsWith("?provider=unknown");
        account("second", GORSVET, "CLERK", "");
        assertThat(bind("second", "new@region").body()).contains("входит уже другой сотрудник");
    }

    @ParameterizedTest
    @EnumSource(names = {"FORGED", "NONE"})
    void aTokenThatTheProviderHasNotSignedOpensNothing(Signature how) {
        account("signed-" + how.name().toLowerCase(Locale.ROOT), GORSVET, "CLERK", how + "@region");
        PROVIDER.sign(how);

        assertThat(signIn(stranger(), new Person("7" + how, how + "@region"))).endsWith("?provider=failed");
    }

    @Test
    void aTokenForSomebodyElseOrAnotherTimeOpensNothing() {
        account("claims", GORSVET, "CLERK", "claims@region");
        List<UnaryOperator<JWTClaimsSet.Builder>> wrong = List.of(
                claims -> claims.audience("another-client"),
                claims -> claims.issuer("http://127.0.0.1:1"),
                claims -> claims.claim("nonce", "of another sign-in"),
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))));

        wrong.forEach(claims -> {
            PROVIDER.tamper(claims);
            assertThat(signIn(stranger(), new Person("8", "claims@region"))).endsWith("?provider=failed");
        });
    }

    @Test
    void nobodyIsBroughtInBySomebodyElsesAnswer() {
        account("victim", GORSVET, "CLERK", "attacker@region");
        Browser attacker = stranger();
        String answer = PROVIDER.signIn(location(attacker.get(START)), new Person("9", "attacker@region"));

        Browser victim = stranger();
        assertThat(location(victim.get(answer))).endsWith("?provider=failed");
        victim.get(START);
        assertThat(location(victim.get(answer))).endsWith("?provider=failed");
        assertThat(location(victim.get("/desk"))).endsWith("/desk/login");
    }

    @Test
    void aSessionThatABrowserHadBeforeIsNotGoneOnWith() {
        account("fixed", GORSVET, "CLERK", "fixed@region");
        Browser browser = as(DOROGI);
        String before = browser.cookie("otklik_desk");

        signIn(browser, new Person("10", "fixed@region"));

        assertThat(browser.cookie("otklik_desk")).isNotEqualTo(before);
        assertThat(location(stranger().get("/desk", "Cookie", "otklik_desk=" + before)))
                .endsWith("/desk/login");
    }

    @Test
    void theSignInIsInTheJournal() {
        account("noted", GORSVET, "CLERK", "noted@region");

        signIn(stranger(), new Person("11", "noted@region"));

        assertThat(jdbc.sql("select count(*) from audit where who = 'noted' and act = 'SIGN IN'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void andSoIsWhoWasNotLetIn() {
        long unknown = refusals("NOBODY_OF_OURS");
        long failed = refusals("PROVIDER");

        Browser browser = stranger();
        browser.get(PROVIDER.signIn(location(browser.get(START)), new Person("12", "nobody@region")));
        stranger().get("/desk/provider/back/start?code=x&state=y");

        assertThat(refusals("NOBODY_OF_OURS")).isEqualTo(unknown + 1);
        assertThat(refusals("PROVIDER")).isEqualTo(failed + 1);
        assertThat(jdbc.sql("select string_agg(words, ' ') from audit_subject")
                        .query(String.class)
                        .single())
                .doesNotContain("nobody@region");
    }

    private long refusals(String why) {
        return jdbc.sql("select count(*) from audit where act = 'SIGN IN' and refusal = :why")
                .param("why", why)
                .query(Long.class)
                .single();
    }

    /** Where the browser ends up. */
    private String signIn(Browser browser, Person person) {
        String there = location(browser.get(START));
        assertThat(there)
                .startsWith(PROVIDER.issuer() + "/authorize?")
                .contains("code_challenge_method=S256", "nonce=");
        return location(browser.get(PROVIDER.signIn(there, person)));
    }

    private void account(String login, String agency, String role, String name) {
        Newcomer.by(as(ADMINISTRATOR), login, "Сотрудник", agency, role);
        bind(login, name);
    }

    private HttpResponse<String> bind(String login, String name) {
        Browser administrator = as(ADMINISTRATOR);
        administrator.get("/desk/accounts/" + login);
        return administrator.post("/desk/accounts/%s/provider".formatted(login), Map.of("name", name));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }
}
