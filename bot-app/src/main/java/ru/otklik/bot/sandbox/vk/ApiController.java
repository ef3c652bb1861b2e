package ru.otklik.bot.sandbox.vk;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import ru.otklik.bot.sandbox.vk.Methods.Call;
import ru.otklik.bot.sandbox.vk.Methods.Method;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods over HTTP. Errors, too, come with status 200. */
@RestController("vkApiController")
@Profile("sandbox")
class ApiController {
    static final MediaType JSON = new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8);
    private static final String BEARER = "Bearer ";
    private static final Set<String> FAULTY =
            Set.of("messages.send", "messages.edit", "messages.sendMessageEventAnswer", "photos.saveMessagesPhoto");

    private final Map<String, Method> methods = new HashMap<>();
    private final Communities communities;
    private final Clock clock;

    ApiController(List<Methods> families, Communities communities, Clock clock) {
        families.forEach(family -> methods.putAll(family.byName()));
        this.communities = communities;
        this.clock = clock;
    }

    @RequestMapping(
            path = "/sandbox/vk/method/{name}",
            method = {RequestMethod.GET, RequestMethod.POST})
    @Nullable
    ResponseEntity<String> call(@PathVariable String name, HttpServletRequest request) {
        Params params = Params.of(request.getParameterMap());
        try {
            Method method =
                    Optional.ofNullable(methods.get(name)).orElseThrow(() -> new ApiError(3, "Unknown method passed"));
            Version version =
                    Version.of(params.text("v").orElseThrow(() -> new ApiError(8, "Invalid request: v is required")));
            Community community = communities.ofToken(token(request, params));
            community.change(() -> community.admitCall(clock.instant()));
            Call call = new Call(community, params, version, clock.instant(), Addresses.base(request));
            if (FAULTY.contains(name)) {
                return FaultyCalls.carryOut(community.faults(), request, () -> answer(method, call));
            }
            return answer(method, call);
        } catch (ApiError e) {
            return ResponseEntity.ok()
                    .contentType(JSON)
                    .body(error(e, name, params).toString());
        }
    }

    private static ResponseEntity<String> answer(Method method, Call call) {
        String json = call.community().run(() -> {
            ObjectNode whole = Methods.object();
            whole.set("response", method.answer(call));
            return whole.toString();
        });
        return ResponseEntity.ok().contentType(JSON).body(Addresses.complete(json, call.base()));
    }

    private static String token(HttpServletRequest request, Params params) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(BEARER)) {
            return header.substring(BEARER.length()).strip();
        }
        return params.text("access_token").orElseThrow(() -> ApiError.authorization("no access_token passed."));
    }

    private static ObjectNode error(ApiError error, String method, Params params) {
        ObjectNode whole = Methods.object();
        ObjectNode json =
                whole.putObject("error").put("error_code", error.code()).put("error_msg", error.text());
        ArrayNode given = json.putArray("request_params");
        params.all().forEach((key, value) -> {
            if (!key.equals("access_token")) {
                given.addObject().put("key", key).put("value", value);
            }
        });
        given.addObject().put("key", "method").put("value", method);
        given.addObject().put("key", "oauth").put("value", "1");
        return whole;
    }
}
