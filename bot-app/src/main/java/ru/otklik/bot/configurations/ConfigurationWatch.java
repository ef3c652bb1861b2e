package ru.otklik.bot.configurations;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.Watch;

/** Looks before anything else begins what is in force, and goes on looking. */
@Component
class ConfigurationWatch extends Watch {
    private final StoredConfigurations configurations;

    ConfigurationWatch(
            StoredConfigurations configurations, @Value("${otklik.configurations.look-every:2s}") Duration every) {
        super("configuration-watch", every);
        this.configurations = configurations;
    }

    @Override
    protected void begin() {
        configurations.started();
        configurations.look();
    }

    @Override
    protected void look() {
        configurations.look();
    }

    /** Whatever else starts sees the region that is in force. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
