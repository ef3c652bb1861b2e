package ru.otklik.bot.desk.audit;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import ru.otklik.bot.audit.Audit;

/** Puts the noting before every route of the desk and the API. */
@Configuration(proxyBeanMethods = false)
class AuditWeb implements WebMvcConfigurer {
    private final Audit audit;
    private final Looks looks;
    private final Facts facts;

    AuditWeb(Audit audit, Looks looks, Facts facts) {
        this.audit = audit;
        this.looks = looks;
        this.facts = facts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Noting(audit, looks, facts)).addPathPatterns("/desk/**", "/desk", "/api/**");
    }
}
