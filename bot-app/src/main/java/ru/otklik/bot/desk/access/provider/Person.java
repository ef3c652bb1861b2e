package ru.otklik.bot.desk.access.provider;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.access.Identified;
import ru.otklik.bot.desk.access.Proof;

/** Whoever the provider has told of, as one of ours. */
final class Person extends DefaultOidcUser implements Identified {
    @Serial
    private static final long serialVersionUID = 1;

    private final Account account;
    private final Proof proof;

    Person(OidcUser told, Account account, Proof proof) {
        super(account.getAuthorities(), told.getIdToken(), told.getUserInfo());
        this.account = account;
        this.proof = proof;
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public Proof proof() {
        return proof;
    }

    @Override
    public String getName() {
        return account.login();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Person that && that.account.equals(account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }

    @Override
    public String toString() {
        return account.toString();
    }
}
