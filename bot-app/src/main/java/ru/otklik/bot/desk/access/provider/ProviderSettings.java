package ru.otklik.bot.desk.access.provider;

import jakarta.validation.constraints.AssertTrue;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import ru.otklik.bot.platform.Secret;

/**
 * The provider of identities, under {@code otklik.desk.provider}.
 *
 * @param issuer its address, as it calls itself: {@code /.well-known/openid-configuration} is found below it; empty for none
 * @param clientId by which it knows the desk
 * @param clientSecret empty for a client without one
 * @param name as people call what they sign in with, after «Войти через»
 * @param loginClaim which of its claims is compared with what an administrator has written at the account, until its own id is known
 * @param secondFactor whose second factor counts: {@code told} takes the provider's where it tells of one ({@code amr} holds {@code mfa},
 *     RFC 8176), {@code trusted} takes for granted that it asks for one
 */
@Validated
@ConfigurationProperties("otklik.desk.provider")
record ProviderSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") Secret clientSecret,
        @DefaultValue("учётную запись организации") String name,
        @DefaultValue("preferred_username") String loginClaim,
        @DefaultValue("told") ItsFactor secondFactor) {
    enum ItsFactor {
        TOLD,
        TRUSTED
    }

    boolean isSet() {
        return !issuer.isEmpty();
    }

    @AssertTrue(message = "otklik.desk.provider.issuer is an https:// address, and client-id stands beside it")
    boolean isWhole() {
        boolean safe = issuer.startsWith("https://") || issuer.startsWith("http://127.0.0.1:");
        return issuer.isEmpty() || (safe && !clientId.isEmpty());
    }
}
