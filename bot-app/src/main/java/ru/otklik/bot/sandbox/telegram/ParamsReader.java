package ru.otklik.bot.sandbox.telegram;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a call's parameters from the query, a form, a JSON body or a multipart body. */
final class ParamsReader {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ParamsReader() {}

    static Params read(HttpServletRequest request) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8);
        Params params = new Params();
        String type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/form-data")) {
            readParts(request, params);
        }
        request.getParameterMap().forEach((name, given) -> {
            if (given.length > 0) {
                params.put(name, given[given.length - 1]);
            }
        });
        if (type.startsWith("application/json")) {
            readJson(request, params);
        }
        return params;
    }

    private static void readJson(HttpServletRequest request, Params params) throws IOException {
        byte[] body = request.getInputStream().readNBytes((int) Limits.UPLOAD_BYTES);
        if (new String(body, StandardCharsets.UTF_8).isBlank()) {
            return;
        }
        try {
            params.putAll(JSON.readTree(body));
        } catch (JacksonException e) {
            throw Refusal.badRequest("can't parse JSON object");
        }
    }

    private static void readParts(HttpServletRequest request, Params params) throws IOException {
        try {
            for (Part part : request.getParts()) {
                byte[] bytes = part.getInputStream().readAllBytes();
                String file = part.getSubmittedFileName();
                if (file == null) {
                    params.put(part.getName(), new String(bytes, StandardCharsets.UTF_8));
                } else {
                    String type = part.getContentType();
                    params.put(
                            part.getName(), new Upload(file, type == null ? "application/octet-stream" : type, bytes));
                }
            }
        } catch (IllegalStateException e) {
            throw Refusal.of(413, "Request Entity Too Large");
        } catch (ServletException e) {
            throw Refusal.badRequest("can't parse multipart body");
        }
    }
}
