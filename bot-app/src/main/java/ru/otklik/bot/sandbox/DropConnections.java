package ru.otklik.bot.sandbox;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Closes the TCP connection of a marked request instead of answering it: not one byte goes back, as when a server dies. */
@Component
@Profile("sandbox")
public class DropConnections implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private static final String MARK = DropConnections.class.getName();

    /** Marks a request whose answer, whatever is written to it within the buffer, must never leave. */
    public static void mark(ServletRequest request) {
        request.setAttribute(MARK, true);
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addEngineValves(new Closing());
    }

    private static final class Closing extends ValveBase {
        Closing() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (request.getAttribute(MARK) != null) {
                response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            }
        }
    }
}
