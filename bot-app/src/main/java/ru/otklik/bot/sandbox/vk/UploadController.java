package ru.otklik.bot.sandbox.vk;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.otklik.bot.sandbox.Picture;
import ru.otklik.bot.sandbox.vk.FileStore.StoredFile;
import ru.otklik.bot.sandbox.vk.Uploads.Place;
import ru.otklik.bot.sandbox.vk.Uploads.Received;
import tools.jackson.databind.node.ObjectNode;

/** Where files are sent before they are saved (dev.vk.com/ru/api/upload/photo-in-message). Answers are JSON with status 200. */
@RestController("vkUploadController")
@Profile("sandbox")
class UploadController {
    /** Any number will do; it only has to come back. */
    static final int SERVER = 858_228;
    // dev.vk.com/ru/api/upload/photo-in-message
    private static final int WIDTH_AND_HEIGHT = 14_000;
    private static final int RATIO = 20;

    private final Uploads uploads;
    private final FileStore files;
    private final Communities communities;

    UploadController(Uploads uploads, FileStore files, Communities communities) {
        this.uploads = uploads;
        this.files = files;
        this.communities = communities;
    }

    @PostMapping("/sandbox/vk/upload/{id}")
    @Nullable
    ResponseEntity<String> upload(@PathVariable String id, HttpServletRequest request)
            throws IOException, ServletException {
        Optional<Place> place = uploads.place(id);
        if (place.isEmpty()) {
            return json(Methods.object().put("error", "ERR_UPLOAD_UNKNOWN_ADDRESS"));
        }
        boolean photo = place.get().type().equals("photo");
        Optional<Picture> content = content(request, photo ? "photo" : "file");
        Faults faults = communities.ofPage(place.get().page()).faults();
        try {
            return FaultyCalls.carryOut(
                    faults, request, () -> json(photo ? photo(place.get(), content) : document(place.get(), content)));
        } catch (ApiError e) {
            return json(Methods.object().put("error", e.text()).put("error_code", e.code()));
        }
    }

    /** What VK can't take for a photo it silently leaves out: saving the empty list then fails. */
    private ObjectNode photo(Place place, Optional<Picture> content) {
        Optional<StoredFile> file = content.map(files::keep).filter(UploadController::isPhoto);
        ObjectNode answer = Methods.object().put("server", SERVER);
        if (file.isEmpty()) {
            return answer.put("photo", "[]").put("hash", "");
        }
        Received received = uploads.receive(place, file.get());
        return answer.put("photo", photoParameter(received)).put("hash", received.ticket());
    }

    static String photoParameter(Received received) {
        return "[{\"photo\":\"" + received.file().id() + ":x\",\"sizes\":[]}]";
    }

    private static boolean isPhoto(StoredFile file) {
        int longer = Math.max(file.width(), file.height());
        int shorter = Math.min(file.width(), file.height());
        return file.isPicture() && longer + shorter <= WIDTH_AND_HEIGHT && longer <= RATIO * shorter;
    }

    private ObjectNode document(Place place, Optional<Picture> content) {
        if (content.isEmpty()) {
            return Methods.object().put("error", "no_file").put("error_descr", "no file or empty file");
        }
        return Methods.object()
                .put("file", uploads.receive(place, files.keep(content.get())).ticket());
    }

    private static Optional<Picture> content(HttpServletRequest request, String field)
            throws IOException, ServletException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return Optional.empty();
        }
        Part part = request.getPart(field);
        if (part == null || part.getSize() == 0) {
            return Optional.empty();
        }
        String name = Optional.ofNullable(part.getSubmittedFileName()).orElse("file");
        String contentType = Optional.ofNullable(part.getContentType()).orElse("application/octet-stream");
        return Optional.of(new Picture(name, contentType, part.getInputStream().readAllBytes()));
    }

    private static ResponseEntity<String> json(ObjectNode answer) {
        return ResponseEntity.ok().contentType(ApiController.JSON).body(answer.toString());
    }
}
