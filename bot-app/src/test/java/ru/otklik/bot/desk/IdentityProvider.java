package ru.otklik.bot.desk;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A provider of identities as OpenID Connect Core 1.0 has it: discovery, codes with PKCE, signed identity tokens, userinfo. */
final class IdentityProvider implements AutoCloseable {
    static final String CLIENT = "otklik-desk";
    static final String SECRET = "of-the-client";

    private final HttpServer server;
    private final RSAKey key = key();
    private final Map<String, Begun> begun = new ConcurrentHashMap<>();
    private final Map<String, Person> signedIn = new ConcurrentHashMap<>();
    private UnaryOperator<JWTClaimsSet.Builder> tampering = UnaryOperator.identity();
    private Signature signature = Signature.RIGHT;

    /** How identity tokens are signed. */
    enum Signature {
        RIGHT,
        FORGED,
        NONE
    }

    /**
     * @param subject the provider's own id
     * @param methods how they have shown who they are, RFC 8176
     */
    record Person(String subject, String name, String... methods) {}

    private record Begun(Person person, Map<String, String> asked) {}

    private IdentityProvider(HttpServer server) {
        this.server = server;
    }

    static IdentityProvider start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            IdentityProvider provider = new IdentityProvider(server);
            server.createContext("/.well-known/openid-configuration", provider::describe);
            server.createContext("/keys", call -> json(call, 200, new JWKSet(provider.key).toJSONObject()));
            server.createContext("/token", provider::token);
            server.createContext("/userinfo", provider::userInfo);
            server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The person signs in at the page they were sent to; the path of the desk that they are sent back to. */
    String signIn(String authorizationUri, Person person) {
        Map<String, String> asked = parameters(URI.create(authorizationUri).getRawQuery());
        String code = UUID.randomUUID().toString();
        begun.put(code, new Begun(person, asked));
        return URI.create(asked.get("redirect_uri")).getPath() + "?code=" + code + "&state=" + asked.get("state");
    }

    /** What the next identity tokens say instead. */
    void tamper(UnaryOperator<JWTClaimsSet.Builder> with) {
        tampering = with;
    }

    void sign(Signature how) {
        signature = how;
    }

    private void describe(HttpExchange call) throws IOException {
        json(
                call,
                200,
                Map.of(
                        "issuer",
                        issuer(),
                        "authorization_endpoint",
                        issuer() + "/authorize",
                        "token_endpoint",
                        issuer() + "/token",
                        "userinfo_endpoint",
                        issuer() + "/userinfo",
                        "jwks_uri",
                        issuer() + "/keys",
                        "subject_types_supported",
                        new String[] {"public"},
                        "response_types_supported",
                        new String[] {"code"},
                        "id_token_signing_alg_values_supported",
                        new String[] {"RS256"}));
    }

    private void token(HttpExchange call) throws IOException {
        Map<String, String> sent = parameters(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Begun known = begun.remove(sent.getOrDefault("code", ""));
        String basic = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        boolean ours = ("Basic " + basic).equals(call.getRequestHeaders().getFirst("Authorization"));
        if (known == null
                || !ours
                || !Objects.equals(known.asked().get("redirect_uri"), sent.get("redirect_uri"))
                || !challenge(sent.getOrDefault("code_verifier", ""))
                        .equals(known.asked().get("code_challenge"))) {
            json(call, 400, Map.of("error", "invalid_grant"));
            return;
        }
        String access = UUID.randomUUID().toString();
        signedIn.put(access, known.person());
        json(
                call,
                200,
                Map.of("access_token", access, "token_type", "Bearer", "expires_in", 60, "id_token", identity(known)));
    }

    private void userInfo(HttpExchange call) throws IOException {
        String access = String.valueOf(call.getRequestHeaders().getFirst("Authorization"));
        Person person = signedIn.get(access.replace("Bearer ", ""));
        if (person == null) {
            json(call, 401, Map.of("error", "invalid_token"));
        } else {
            json(call, 200, Map.of("sub", person.subject(), "preferred_username", person.name()));
        }
    }

    private String identity(Begun known) {
        JWTClaimsSet claims = tampering
                .apply(new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject(known.person().subject())
                        .audience(CLIENT)
                        .issueTime(new Date())
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .claim("nonce", known.asked().get("nonce"))
                        .claim("preferred_username", known.person().name())
                        .claim("amr", Arrays.asList(known.person().methods())))
                .build();
        if (signature == Signature.NONE) {
            return new PlainJWT(claims).serialize();
        }
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(signature == Signature.FORGED ? key() : key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("key").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void json(HttpExchange call, int status, Object value) throws IOException {
        byte[] body = JsonMapper.shared().writeValueAsBytes(value);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
