package ru.otklik.bot.desk.access.provider;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import ru.otklik.bot.desk.access.Accounts;
import ru.otklik.bot.desk.access.AtTheDoor;
import ru.otklik.bot.pages.Seals;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signing in by OpenID Connect (authorization code with PKCE), where a provider is set. It is asked where it is with the first sign-in and
 * not at the start: passwords open the desk while it is away.
 */
@Component
@EnableConfigurationProperties(ProviderSettings.class)
public class ProviderSignIn {
    /** Below it lie {@code /desk/provider/start} and {@code /desk/provider/back/start}, which the provider has to know. */
    static final String BASE = "/desk/provider";

    private static final Logger log = LoggerFactory.getLogger(ProviderSignIn.class);
    private static final String REGISTRATION = "start";
    private static final String BACK = BASE + "/back/";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ProviderSettings settings;
    private final Bindings bindings;
    private final Accounts accounts;
    private final Pending pending;
    private final ApplicationEventPublisher listeners;

    /** @throws RuntimeException that explains itself, if a provider is set and there is no key to seal with */
    ProviderSignIn(
            ProviderSettings settings,
            Bindings bindings,
            Accounts accounts,
            Seals seals,
            JsonMapper json,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.settings = settings;
        this.bindings = bindings;
        this.accounts = accounts;
        this.pending = new Pending(seals, json, clock);
        this.listeners = listeners;
        if (settings.isSet()) {
            seals.require("Начатые входы (otklik.desk.provider)");
        }
    }

    /** Where it begins. */
    public static String start() {
        return BASE + "/" + REGISTRATION;
    }

    /** As people call it, after «Войти через»; empty if there is none. */
    public Optional<String> name() {
        return settings.isSet() ? Optional.of(settings.name()) : Optional.empty();
    }

    /**
     * Adds it to how people come in; nothing if no provider is set.
     *
     * @param login the page that tells of a failure, by its parameter {@code provider}
     */
    public void in(HttpSecurity http, String login, AuthenticationSuccessHandler cameIn) {
        if (!settings.isSet()) {
            return;
        }
        ClientRegistrationRepository registrations = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration()));
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(registrations, BASE);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(provider -> provider.clientRegistrationRepository(registrations)
                .authorizedClientRepository(new NoClients())
                .loginPage(login)
                .authorizationEndpoint(
                        there -> there.authorizationRequestResolver(resolver).authorizationRequestRepository(pending))
                .redirectionEndpoint(back -> back.baseUri(BACK + "*"))
                .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(tokens()))
                .userInfoEndpoint(people -> people.oidcUserService(new People(bindings, accounts, settings)))
                .successHandler(cameIn)
                .failureHandler((request, response, failure) -> {
                    boolean unknown = failure instanceof OAuth2AuthenticationException told
                            && told.getError().getErrorCode().equals(People.UNKNOWN);
                    if (!unknown) {
                        log.warn("Signing in by the provider failed: {}", failure.toString());
                    }
                    listeners.publishEvent(new AtTheDoor.Refused(
                            "",
                            unknown ? AtTheDoor.Why.NOBODY_OF_OURS : AtTheDoor.Why.PROVIDER,
                            request.getRemoteAddr()));
                    response.sendRedirect(login + "?provider=" + (unknown ? "unknown" : "failed"));
                }));
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret().value())
                .clientAuthenticationMethod(
                        settings.clientSecret().isEmpty()
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .redirectUri("{baseUrl}" + BACK + "{registrationId}")
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .build();
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens() {
        JdkClientHttpRequestFactory patient = new JdkClientHttpRequestFactory();
        patient.setReadTimeout(PATIENCE);
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(patient)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }
}
