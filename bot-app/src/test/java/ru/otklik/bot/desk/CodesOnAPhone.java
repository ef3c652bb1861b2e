package ru.otklik.bot.desk;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** An application on a phone that shows codes: another reading of RFC 6238 than the server's. Its three codes are good once each. */
final class CodesOnAPhone {
    static final Pattern KEY = Pattern.compile("class=\"key\">([A-Z2-7 ]+)</code>");
    private static final Pattern RECOVERY = Pattern.compile("<li><code>([a-z0-9-]{19})</code></li>");

    private final byte[] secret;
    private final long step = Instant.now().getEpochSecond() / 30;

    private CodesOnAPhone(byte[] secret) {
        this.secret = secret;
    }

    /** Takes the key from the page that shows it. */
    static CodesOnAPhone of(String page) {
        Matcher key = KEY.matcher(page);
        if (!key.find()) {
            throw new AssertionError("no key on the page");
        }
        return new CodesOnAPhone(new Base32().decode(key.group(1).replace(" ", "")));
    }

    /** Sets the factor up for whoever is signed in here, with the first code; once more if its half minute has ended meanwhile. */
    static CodesOnAPhone setUp(Browser browser) {
        CodesOnAPhone phone = of(browser.get("/desk/me/factor").body());
        if (browser.post("/desk/me/factor", Map.of("code", phone.first())).statusCode() == 200) {
            return phone;
        }
        CodesOnAPhone again = of(browser.get("/desk/me/factor").body());
        HttpResponse<String> done = browser.post("/desk/me/factor", Map.of("code", again.first()));
        if (done.statusCode() != 200) {
            throw new AssertionError("the second factor is not set up: " + done.statusCode());
        }
        return again;
    }

    static String recoveryCode(String page) {
        Matcher code = RECOVERY.matcher(page);
        if (!code.find()) {
            throw new AssertionError("no recovery code on the page");
        }
        return code.group(1);
    }

    /** Of the half minute that has just passed. */
    String first() {
        return code(step - 1);
    }

    /** Of this half minute. */
    String second() {
        return code(step);
    }

    /** Of the next half minute. */
    String third() {
        return code(step + 1);
    }

    String code(long at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(at).array());
            int from = hash[19] & 15;
            int number = (hash[from] & 127) << 24
                    | (hash[from + 1] & 255) << 16
                    | (hash[from + 2] & 255) << 8
                    | hash[from + 3] & 255;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
