package ru.otklik.bot.sandbox.vk;

import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.otklik.bot.sandbox.Picture;
import ru.otklik.bot.sandbox.vk.Uploads.Received;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Photos and documents that a page puts into its messages. */
@Component("vkUploadMethods")
@Profile("sandbox")
class UploadMethods implements Methods {
    private static final Set<String> DOCUMENTS = Set.of("doc", "audio_message");

    private final Uploads uploads;
    private final Attachments attachments;

    UploadMethods(Uploads uploads, Attachments attachments) {
        this.uploads = uploads;
        this.attachments = attachments;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of(
                "photos.getMessagesUploadServer", this::photoServer,
                "photos.saveMessagesPhoto", this::savePhoto,
                "docs.getMessagesUploadServer", this::documentServer,
                "docs.save", this::saveDocument);
    }

    private JsonNode photoServer(Call call) {
        refuseUnreachable(call);
        return Methods.object()
                .put("album_id", -64)
                .put("upload_url", uploads.open(call.community(), "photo"))
                .put("user_id", 0)
                .put("group_id", call.community().groupId());
    }

    private JsonNode savePhoto(Call call) {
        Params params = call.params();
        String photo = params.requiredText("photo");
        if (photo.equals("[]")) {
            throw ApiError.parameter("photo is undefined");
        }
        if (params.number("server").orElse(0) != UploadController.SERVER) {
            throw new ApiError(118, "Invalid server");
        }
        Received received = uploads.received(params.text("hash").orElse(""), call.community())
                .orElseThrow(() -> new ApiError(121, "Invalid hash"));
        if (!photo.equals(UploadController.photoParameter(received))) {
            throw new ApiError(129, "Invalid photo");
        }
        Attachment saved = attachments.photo(-call.community().groupId(), received.file(), call.now());
        call.community().keep(saved);
        ArrayNode photos = JsonNodeFactory.instance.arrayNode();
        return photos.add(saved.json().path("photo"));
    }

    private JsonNode documentServer(Call call) {
        refuseUnreachable(call);
        String type = call.params().text("type").orElse("doc");
        if (!DOCUMENTS.contains(type)) {
            throw ApiError.parameter("type should be one of " + DOCUMENTS);
        }
        return Methods.object().put("upload_url", uploads.open(call.community(), type));
    }

    private JsonNode saveDocument(Call call) {
        Received received = uploads.received(call.params().requiredText("file"), call.community())
                .filter(one -> DOCUMENTS.contains(one.place().type()))
                .orElseThrow(() -> new ApiError(105, "Couldn't save file"));
        Picture content = received.file().content();
        String title = call.params().text("title").orElse(content.fileName());
        Attachment saved = received.place().type().equals("doc")
                ? attachments.document(-call.community().groupId(), received.file(), title, call.now())
                : attachments.voice(-call.community().groupId(), received.file(), call.now());
        call.community().keep(saved);
        ObjectNode answer = Methods.object().put("type", saved.type());
        answer.set(saved.type(), saved.json().path(saved.type()));
        return answer;
    }

    private static void refuseUnreachable(Call call) {
        long peer = call.params().number("peer_id").orElse(0);
        if (peer != 0) {
            call.conversation(peer).refuseUnlessAllowed();
        }
    }
}
