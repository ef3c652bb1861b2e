package ru.otklik.bot.desk.access.provider;

import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.access.Accounts;
import ru.otklik.bot.desk.access.Proof;
import ru.otklik.bot.desk.access.provider.ProviderSettings.ItsFactor;

/** Finds our account of whoever the provider tells of. It makes none: who may come in is for an administrator to say. */
final class People implements OAuth2UserService<OidcUserRequest, OidcUser> {
    /** Nobody of ours, or somebody whose access is closed: which, is not for strangers. */
    static final String UNKNOWN = "unknown_account";

    private static final String MULTIPLE_FACTORS = "mfa";

    private final OidcUserService told = new OidcUserService();
    private final Bindings bindings;
    private final Accounts accounts;
    private final ProviderSettings settings;

    People(Bindings bindings, Accounts accounts, ProviderSettings settings) {
        this.bindings = bindings;
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = told.loadUser(request);
        String subject = user.getIdToken().getIssuer() + " " + user.getSubject();
        String name = Objects.requireNonNullElse(user.getClaimAsString(settings.loginClaim()), "");
        Account account = bindings.loginOf(subject, name)
                .flatMap(accounts::find)
                .filter(Account::active)
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN)));
        return new Person(user, account, proof(user));
    }

    private Proof proof(OidcUser user) {
        List<String> methods = user.getIdToken().getAuthenticationMethods();
        boolean tellsOfFactors = methods != null && methods.contains(MULTIPLE_FACTORS);
        return settings.secondFactor() == ItsFactor.TRUSTED || tellsOfFactors ? Proof.PROVIDER : Proof.PASSWORD;
    }
}
