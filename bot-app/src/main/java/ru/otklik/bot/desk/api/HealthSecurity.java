package ru.otklik.bot.desk.api;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.access.Accounts;
import ru.otklik.bot.desk.access.request.RequestThrottle;
import ru.otklik.bot.platform.Secret;

/** The health: whether it is well is told to everybody, and what of it is not, to an administrator with their token. */
@Configuration(proxyBeanMethods = false)
class HealthSecurity {
    private static final Logger log = LoggerFactory.getLogger(HealthSecurity.class);

    @Bean
    @Order(8)
    SecurityFilterChain health(HttpSecurity http, Accounts accounts, RequestThrottle throttle) {
        return http.securityMatcher(EndpointRequest.to(HealthEndpoint.class))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(
                        new TokenFilter(token -> find(accounts, token)), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(throttle.filter((_, _) -> {}), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Without the database nobody is known, and it is told all the same that it is not well. */
    private static Optional<Account> find(Accounts accounts, Secret token) {
        try {
            return accounts.byToken(token);
        } catch (DataAccessException e) {
            log.debug("Whose token it is that asks for the health isn't known", e);
            return Optional.empty();
        }
    }
}
