package org.lethe.platform.security;

import org.lethe.request.Caller;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Signs people in by user and password. */
final class PeopleProvider implements AuthenticationProvider {

    private final Credentials credentials;

    PeopleProvider(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Caller caller = credentials
                .person(attempt.getName(), String.valueOf(attempt.getCredentials()), place(attempt))
                .orElseThrow(() -> new BadCredentialsException("User or password is wrong"));
        return new CallerAuthentication(caller);
    }

    private static String place(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails web
                ? String.valueOf(web.getRemoteAddress())
                : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
