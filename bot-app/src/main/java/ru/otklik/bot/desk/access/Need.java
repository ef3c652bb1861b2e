package ru.otklik.bot.desk.access;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What somebody who has given the password has still to do before the desk opens. */
public enum Need {
    NOTHING(""),
    /** Give a code of the second factor. */
    CODE("/desk/login/code"),
    /** Set up the second factor that their role asks for. */
    SETUP("/desk/me/factor");

    private final String page;

    Need(String page) {
        this.page = page;
    }

    /** Where it is done. */
    public String page() {
        return page;
    }

    GrantedAuthority authority() {
        return new SimpleGrantedAuthority("NEED_" + name());
    }
}
