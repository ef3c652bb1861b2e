package ru.otklik.bot.desk.access;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import ru.otklik.bot.desk.DeskSettings;
import ru.otklik.bot.desk.access.provider.ProviderSignIn;
import ru.otklik.bot.desk.access.request.BodySize;
import ru.otklik.bot.desk.access.request.OwnPagesOnly;
import ru.otklik.bot.desk.access.request.RequestThrottle;
import ru.otklik.bot.desk.access.throttle.Devices;
import ru.otklik.bot.desk.access.throttle.Door;
import ru.otklik.bot.desk.access.throttle.Throttle;
import ru.otklik.bot.desk.access.throttle.ThrottleFilter;

/** How people come in: by a form. No page may run or load anything that is not ours. */
@Configuration(proxyBeanMethods = false)
class DeskSecurity {
    private static final String LOGIN = "/desk/login";
    private static final String[] WORKERS =
            Role.workers().stream().map(Role::name).toArray(String[]::new);
    private static final String[] EVERY_ROLE =
            Stream.of(Role.values()).map(role -> "ROLE_" + role.name()).toArray(String[]::new);
    private static final String[] EVERY_ROLE_OR_SETUP = Stream.concat(
                    Stream.of(EVERY_ROLE), Stream.of(Need.SETUP.authority().getAuthority()))
            .toArray(String[]::new);
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data: blob:%s; style-src 'self'; "
            + "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** The desk needs none of these. */
    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), midi=(), display-capture=()";

    @Bean
    @Order(20)
    SecurityFilterChain desk(
            HttpSecurity http,
            SignedIn signedIn,
            DeskSettings settings,
            Arrival arrival,
            Throttle throttle,
            RequestThrottle requests,
            AuthenticationSuccessHandler rightPassword,
            ProviderSignIn provider,
            SessionRows rows) {
        provider.in(http, LOGIN, (request, response, authentication) -> {
            Identified who = (Identified) Objects.requireNonNull(authentication.getPrincipal());
            arrival.lead(rows.needOf(who.account(), who.proof()), who.account(), request, response);
        });
        return http.authorizeHttpRequests(paths ->
                        // The end of what was allowed when it began: nobody outside can ask for such.
                        paths.dispatcherTypeMatchers(DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(
                                        "/",
                                        "/error",
                                        LOGIN,
                                        "/desk/entry/*",
                                        "/desk/static/**",
                                        "/webjars/**",
                                        "/favicon.ico")
                                .permitAll()
                                .requestMatchers(Need.CODE.page())
                                .hasAuthority(Need.CODE.authority().getAuthority())
                                .requestMatchers(Need.SETUP.page())
                                .hasAnyAuthority(EVERY_ROLE_OR_SETUP)
                                .requestMatchers("/desk/me", "/desk/me/**")
                                .hasAnyAuthority(EVERY_ROLE)
                                .requestMatchers(
                                        "/desk/accounts",
                                        "/desk/accounts/**",
                                        "/desk/audit",
                                        "/desk/config/retention",
                                        "/desk/config/trial",
                                        "/desk/config/trial/**",
                                        "/desk/config/versions",
                                        "/desk/config/versions/**",
                                        "/desk/models",
                                        "/desk/models/**",
                                        "/desk/pages",
                                        "/desk/pages/**",
                                        "/desk/set-aside",
                                        "/desk/set-aside/**")
                                .hasRole(Role.ADMINISTRATOR.name())
                                .requestMatchers(
                                        "/desk/person/*/data.json",
                                        "/desk/person/-/*/*/data.json",
                                        "/desk/triage",
                                        "/desk/triage/**")
                                .hasRole(Role.CURATOR.name())
                                .requestMatchers("/desk/config", "/desk/config/**", "/desk/person", "/desk/person/**")
                                .hasAnyRole(Role.ADMINISTRATOR.name(), Role.CURATOR.name())
                                .requestMatchers("/desk", "/desk/**")
                                .hasAnyRole(WORKERS)
                                .anyRequest()
                                .denyAll())
                .addFilterBefore(
                        requests.filter((_, response) -> response.sendError(HttpStatus.TOO_MANY_REQUESTS.value())),
                        CsrfFilter.class)
                .addFilterBefore(new BodySize(), CsrfFilter.class)
                .addFilterBefore(new OwnPagesOnly(), CsrfFilter.class)
                .addFilterBefore(new ThrottleFilter(LOGIN, throttle), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new WallFilter(), AuthorizationFilter.class)
                .securityContext(context -> context.securityContextRepository(signedIn))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()))
                .requestCache(cache -> cache.requestCache(arrival.wanted()))
                .formLogin(form -> form.loginPage(LOGIN)
                        .loginProcessingUrl(LOGIN)
                        .successHandler(rightPassword)
                        .failureHandler(wrongPassword()))
                .logout(out -> out.logoutUrl("/desk/logout").logoutSuccessUrl(LOGIN + "?out"))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(toTheForm()).accessDeniedHandler(toWhereTheyMay(arrival)))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_POLICY.formatted(tiles(settings))))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .build();
    }

    @Bean
    AuthenticationSuccessHandler rightPassword(
            SessionRows sessions, Throttle throttle, Devices devices, Arrival arrival) {
        return (request, response, authentication) -> {
            Account account = (Account) Objects.requireNonNull(authentication.getPrincipal());
            throttle.admitted(Door.PASSWORD, account.login(), request);
            Need need = sessions.needOf(account, Proof.PASSWORD);
            if (need == Need.NOTHING) {
                devices.remember(account.login(), request, response);
            }
            arrival.lead(need, account, request, response);
        };
    }

    private static CookieCsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Whoever lacks something does that first; whoever has no queue comes by its address all the same: it is where signing in leads to. */
    private static AccessDeniedHandler toWhereTheyMay(Arrival arrival) {
        AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();
        return (request, response, failure) -> {
            Authentication who = SecurityContextHolder.getContext().getAuthentication();
            if (who != null && who.getPrincipal() instanceof HalfSignedIn half) {
                arrival.wanted().saveRequest(request, response);
                if (request.getHeader("HX-Request") == null) {
                    response.sendRedirect(half.need().page());
                } else {
                    response.setStatus(HttpStatus.UNAUTHORIZED.value());
                    response.setHeader("HX-Redirect", half.need().page());
                }
            } else if (request.getRequestURI().equals(Arrival.QUEUE)
                    && request.isUserInRole(Role.ADMINISTRATOR.name())) {
                response.sendRedirect(Arrival.PAGES);
            } else {
                refusal.handle(request, response, failure);
            }
        };
    }

    /** A part of a page can't show the form to sign in: then the whole page must go there. */
    private static AuthenticationEntryPoint toTheForm() {
        AuthenticationEntryPoint form = new LoginUrlAuthenticationEntryPoint(LOGIN);
        return (request, response, failure) -> {
            if (request.getHeader("HX-Request") == null) {
                form.commence(request, response, failure);
            } else {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                response.setHeader("HX-Redirect", LOGIN);
            }
        };
    }

    /** The login comes back into its field by a cookie: in the address it would stay in histories and logs. */
    private static AuthenticationFailureHandler wrongPassword() {
        SimpleUrlAuthenticationFailureHandler toTheForm = new SimpleUrlAuthenticationFailureHandler(LOGIN + "?error");
        toTheForm.setAllowSessionCreation(false);
        return (request, response, failure) -> {
            String login = request.getParameter("username");
            if (login != null && login.strip().matches(DeskLogin.WRITTEN)) {
                response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(DeskLogin.TYPED, login.strip())
                                .path(LOGIN)
                                .maxAge(Duration.ofMinutes(1))
                                .httpOnly(true)
                                .secure(request.isSecure())
                                .sameSite("Lax")
                                .build()
                                .toString());
            }
            toTheForm.onAuthenticationFailure(request, response, failure);
        };
    }

    private static String tiles(DeskSettings settings) {
        return settings.tilesOrigin().map(origin -> " " + origin).orElse("");
    }

    @Bean
    UserDetailsService people(Accounts accounts) {
        return login ->
                accounts.find(login).orElseThrow(() -> new UsernameNotFoundException("no account of this login"));
    }
}
