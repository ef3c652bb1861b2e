package ru.otklik.bot.desk.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Outside the sandbox the accounts whose passwords everybody knows are gone before anybody can ask for a page, should the database ever have
 * been the sandbox's.
 */
@Profile("!sandbox")
@Component
class NoDemoAccounts implements InitializingBean {
    private static final Logger log = LoggerFactory.getLogger(NoDemoAccounts.class);

    private final Accounts accounts;

    NoDemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void afterPropertiesSet() {
        int removed = accounts.removeDemo();
        if (removed > 0) {
            log.warn("{} demo accounts of the sandbox were in this database; they are removed", removed);
        }
    }
}
