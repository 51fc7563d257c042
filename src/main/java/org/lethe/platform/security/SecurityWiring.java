package org.lethe.platform.security;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The API takes keys and people's passwords on each call and keeps no session; the desk signs in at a page. */
@Configuration(proxyBeanMethods = false)
class SecurityWiring {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";
    private static final String SWAGGER_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline';"
            + " script-src 'self'; img-src 'self' data:; frame-ancestors 'none'";

    @Bean
    Credentials credentials(JdbcClient store, Clock clock) {
        return new Credentials(store, clock);
    }

    /** No database takes the character U+0000: what asks for it is told so at the door. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /** A request passes a dozen filters; watching each of them costs more than what most of them do. */
    @Bean
    SecurityObservationSettings filtersUnwatched() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    AuthenticationManager people(Credentials credentials) {
        return new ProviderManager(new PeopleProvider(credentials));
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Credentials credentials, AuthenticationManager people) throws Exception {
        return http.securityMatcher("/api/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .authenticationManager(people)
                .addFilterBefore(new KeyFilter(credentials), BasicAuthenticationFilter.class)
                .addFilterBefore(new StoreDownAsProblem(), KeyFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(new UnauthorizedAsProblem()))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new UnauthorizedAsProblem()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.securityMatcher("/confirm/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.NO_REFERRER)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain apiPages(HttpSecurity http) throws Exception {
        return http.securityMatcher("/swagger-ui.html", "/swagger-ui.js", "/openapi.yaml", "/webjars/**")
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(SWAGGER_POLICY)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain observe(HttpSecurity http) throws Exception {
        return http.securityMatcher("/observe/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain desk(HttpSecurity http, Credentials credentials, AuthenticationManager people)
            throws Exception {
        return http.authenticationManager(people)
                .addFilterBefore(new StillKnown(credentials), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/login", "/error", "/desk.css", "/favicon.svg")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", true))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .build();
    }
}
