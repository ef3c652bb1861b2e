package ru.otklik.bot.desk.access.provider;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.util.WebUtils;
import ru.otklik.bot.pages.Seals;
import ru.otklik.bot.platform.Secret;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody has been sent to the provider with, in a sealed cookie of their browser: whichever node they come back to can read it, and
 * nobody can bring another's answer.
 */
final class Pending implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    static final String COOKIE = "otklik_provider";

    private static final String OWNER = "provider:pending";
    private static final Duration TO_SIGN_IN = Duration.ofMinutes(10);
    private static final int LONGEST = 4_000;

    private final Seals seals;
    private final JsonMapper json;
    private final Clock clock;

    Pending(Seals seals, JsonMapper json, Clock clock) {
        this.seals = seals;
        this.json = json;
        this.clock = clock;
    }

    /** All that is compared when they come back. */
    record Kept(
            Instant until,
            String authorizationUri,
            String clientId,
            String redirectUri,
            Set<String> scopes,
            String state,
            Map<String, String> attributes,
            Map<String, String> parameters) {}

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String state = request.getParameter("state");
        return kept(request)
                .filter(kept -> state != null && state.equals(kept.state()))
                .map(Pending::request)
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest pending, HttpServletRequest request, HttpServletResponse response) {
        if (pending == null) {
            setCookie(request, response, "", Duration.ZERO);
            return;
        }
        Kept kept = new Kept(
                clock.instant().plus(TO_SIGN_IN),
                pending.getAuthorizationUri(),
                pending.getClientId(),
                String.valueOf(pending.getRedirectUri()),
                pending.getScopes(),
                String.valueOf(pending.getState()),
                texts(pending.getAttributes()),
                texts(pending.getAdditionalParameters()));
        byte[] sealed = seals.seal(OWNER, new Secret(json.writeValueAsString(kept)));
        setCookie(request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), TO_SIGN_IN);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest pending = loadAuthorizationRequest(request);
        if (pending != null) {
            setCookie(request, response, "", Duration.ZERO);
        }
        return pending;
    }

    private Optional<Kept> kept(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                .flatMap(this::open)
                .filter(kept -> kept.until().isAfter(clock.instant()));
    }

    private Optional<Kept> open(String value) {
        try {
            return seals.open(OWNER, Base64.getUrlDecoder().decode(value))
                    .map(secret -> json.readValue(secret.value(), Kept.class));
        } catch (IllegalArgumentException | JacksonException _) {
            return Optional.empty();
        }
    }

    private static OAuth2AuthorizationRequest request(Kept kept) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(kept.authorizationUri())
                .clientId(kept.clientId())
                .redirectUri(kept.redirectUri())
                .scopes(kept.scopes())
                .state(kept.state())
                .attributes(attributes -> attributes.putAll(kept.attributes()))
                .additionalParameters(parameters -> parameters.putAll(kept.parameters()))
                .build();
    }

    private static Map<String, String> texts(Map<String, Object> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }

    private static void setCookie(
            HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .path(ProviderSignIn.BASE)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
