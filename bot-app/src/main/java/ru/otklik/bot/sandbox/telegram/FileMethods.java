package ru.otklik.bot.sandbox.telegram;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Where a file can be fetched. */
final class FileMethods implements MethodFamily {
    private final Files files;

    FileMethods(Files files) {
        this.files = files;
    }

    @Override
    public Map<String, Method> methods() {
        return Map.of("getFile", new Method(Method.Kind.PLAIN, (bot, params) -> getFile(params)));
    }

    private JsonNode getFile(Params params) {
        if (!params.has("file_id")) {
            throw Refusal.badRequest("file_id not specified");
        }
        Files.Stored file = files.find(params.text("file_id")).orElseThrow(() -> Refusal.badRequest("invalid file_id"));
        if (file.size() > Limits.DOWNLOAD_BYTES) {
            throw Refusal.badRequest("file is too big");
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("file_id", file.id())
                .put("file_unique_id", file.uniqueId())
                .put("file_size", file.size())
                .put("file_path", file.path());
    }
}
