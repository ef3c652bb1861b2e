package ru.otklik.bot.sandbox.vk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who the residents are; and the one method that is refused by design. */
@Component("vkUserMethods")
@Profile("sandbox")
class UserMethods implements Methods {
    private static final Set<String> CASES = Set.of("nom", "gen", "dat", "acc", "ins", "abl");

    private final Residents residents;

    UserMethods(Residents residents) {
        this.residents = residents;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of("users.get", this::get, "execute", UserMethods::execute);
    }

    /** Numbers nobody has are left out, as at VK. */
    private JsonNode get(Call call) {
        call.params().text("name_case").filter(form -> !CASES.contains(form)).ifPresent(_ -> {
            throw ApiError.parameter("name_case is incorrect");
        });
        List<String> fields = call.params().list("fields", 100);
        ArrayNode users = JsonNodeFactory.instance.arrayNode();
        for (String id : call.params().list("user_ids", 1_000)) {
            number(id).flatMap(residents::withId).ifPresent(resident -> users.add(json(resident, fields)));
        }
        return users;
    }

    private static Optional<Long> number(String id) {
        String digits = id.startsWith("id") ? id.substring(2) : id;
        return digits.matches("\\d{1,15}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }

    static ObjectNode json(Resident resident, List<String> fields) {
        ObjectNode user = Methods.object()
                .put("id", resident.id())
                .put("first_name", resident.name())
                .put("last_name", "")
                .put("can_access_closed", true)
                .put("is_closed", false);
        if (fields.contains("screen_name")) {
            user.put("screen_name", "id" + resident.id());
        }
        return user;
    }

    private static JsonNode execute(Call call) {
        throw new ApiError(12, "Unable to compile code: this emulator runs no VKScript, call the methods one by one");
    }
}
