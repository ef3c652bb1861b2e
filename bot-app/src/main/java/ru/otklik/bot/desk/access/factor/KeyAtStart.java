package ru.otklik.bot.desk.access.factor;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import ru.otklik.bot.desk.access.AccessSettings;
import ru.otklik.bot.desk.access.AccessSettings.SecondFactor;
import ru.otklik.bot.pages.Seals;

/** Better no start than administrators who find that they can't sign in. */
@Component
class KeyAtStart implements InitializingBean {
    private final AccessSettings settings;
    private final Seals seals;

    KeyAtStart(AccessSettings settings, Seals seals) {
        this.settings = settings;
        this.seals = seals;
    }

    @Override
    public void afterPropertiesSet() {
        if (settings.secondFactor() == SecondFactor.REQUIRED) {
            seals.require("Вторые факторы (otklik.desk.second-factor: required)");
        }
    }
}
