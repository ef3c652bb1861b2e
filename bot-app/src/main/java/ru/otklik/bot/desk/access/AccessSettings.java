package ru.otklik.bot.desk.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set under {@code otklik.desk} for signing in.
 *
 * @param secondFactor whether curators and administrators need one; the sandbox's own accounts never do
 */
@ConfigurationProperties("otklik.desk")
public record AccessSettings(@DefaultValue("required") SecondFactor secondFactor) {
    /** For curators and administrators; everybody else may always have one. */
    public enum SecondFactor {
        REQUIRED,
        OPTIONAL
    }

    /** Whether somebody with this account may do nothing without a second factor. */
    public boolean requiresFactorOf(Account account) {
        return secondFactor == SecondFactor.REQUIRED && !account.demo() && account.opensMuch();
    }
}
