package ru.otklik.bot.desk.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import ru.otklik.bot.desk.access.Accounts;
import ru.otklik.bot.desk.access.Role;
import ru.otklik.bot.desk.access.WallFilter;
import ru.otklik.bot.desk.access.request.RequestThrottle;

/** How agencies' systems come in: by a token with every request, without cookies and therefore without forged requests. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
    @Bean
    @Order(10)
    SecurityFilterChain api(HttpSecurity http, Accounts accounts, ApiProblems problems, RequestThrottle throttle) {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new TokenFilter(accounts::byToken), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(
                        throttle.filter((_, response) -> problems.write(
                                response,
                                new ApiRefusal(
                                        HttpStatus.TOO_MANY_REQUESTS,
                                        "Слишком много запросов. Подождите, сколько сказано в Retry-After."))),
                        UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new BodyLimit(problems), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new WallFilter(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/pages", "/api/v1/pages/**")
                        .hasRole(Role.ADMINISTRATOR.name())
                        .anyRequest()
                        .hasAnyRole(Role.CLERK.name(), Role.CHIEF.name(), Role.CURATOR.name()))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }
}
