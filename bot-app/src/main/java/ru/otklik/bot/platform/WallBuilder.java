package ru.otklik.bot.platform;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Puts {@link Walls} around the application's database, so that no query can go past them. */
@Component
class WallBuilder implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? new WalledDataSource(database) : bean;
    }
}
