package ru.otklik.bot.sandbox.vk;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import ru.otklik.bot.sandbox.Picture;

/** Photos and documents by the addresses that events carry; like VK's they are open to whoever knows them. */
@RestController("vkFileController")
@Profile("sandbox")
class FileController {
    private final FileStore files;

    FileController(FileStore files) {
        this.files = files;
    }

    @GetMapping("/sandbox/vk/file/{id}/{size}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String size) {
        return files.find(id)
                .map(file -> PhotoSizes.draw(file, size))
                .map(FileController::answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> answer(Picture picture) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, picture.contentType())
                .header("X-Content-Type-Options", "nosniff")
                .body(picture.bytes());
    }
}
