package ru.otklik.bot.sandbox.vk;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Closes the connection of a marked request without a byte of an answer: no servlet can do that by itself. */
class ConnectionDrop extends ValveBase {
    private static final String MARK = ConnectionDrop.class.getName();

    ConnectionDrop() {
        super(true);
    }

    /** To be called before anything is written. */
    static void mark(ServletRequest request) {
        request.setAttribute(MARK, true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (request.getAttribute(MARK) != null) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }
}
