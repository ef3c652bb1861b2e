package ru.otklik.bot.sandbox.telegram;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.sandbox.Picture;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Pictures and files that a bot sends: uploaded with the call, or known by their {@code file_id}. */
final class Attachments {
    private static final String ATTACHED = "attach://";

    private final Files files;
    private final Images images;

    Attachments(Files files, Images images) {
        this.files = files;
        this.images = images;
    }

    /** A file that was found and checked, and isn't kept yet. */
    interface Checked<T> {
        T keep();
    }

    /** A photo under this parameter, or the one that {@code value} names. */
    Checked<ArrayNode> photo(Params params, String name, String value) {
        Upload upload = upload(params, name, value);
        if (upload != null) {
            Images.check(upload);
            return () -> images.keep(picture(upload));
        }
        Files.Stored known = known(value, Files.Kind.PHOTO, name);
        return () -> JsonNodeFactory.instance.arrayNode().add(Images.describe(known));
    }

    /** A document under this parameter, or the one that {@code value} names. */
    Checked<ObjectNode> document(Params params, String name, String value) {
        return file(params, name, value, Files.Kind.DOCUMENT, Attachments::describe);
    }

    /** A file of this kind under this parameter, or the one that {@code value} names. */
    Checked<ObjectNode> file(
            Params params, String name, String value, Files.Kind kind, Function<Files.Stored, ObjectNode> describe) {
        Upload upload = upload(params, name, value);
        if (upload == null) {
            Files.Stored known = known(value, kind, name);
            return () -> describe.apply(known);
        }
        if (upload.bytes().length == 0) {
            throw Refusal.badRequest("file must be non-empty");
        }
        return () -> describe.apply(files.keep(kind, picture(upload)));
    }

    static ObjectNode describe(Files.Stored file) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file_name", file.content().fileName())
                .put("mime_type", file.content().contentType())
                .put("file_id", file.id())
                .put("file_unique_id", file.uniqueId())
                .put("file_size", file.size());
    }

    private static Picture picture(Upload upload) {
        return new Picture(upload.fileName(), upload.contentType(), upload.bytes());
    }

    private static @Nullable Upload upload(Params params, String name, String value) {
        if (value.startsWith(ATTACHED)) {
            Upload attached = params.file(value.substring(ATTACHED.length()));
            if (attached == null) {
                throw Refusal.badRequest("there is no " + name + " in the request");
            }
            return attached;
        }
        return value.isEmpty() ? params.file(name) : null;
    }

    private Files.Stored known(String value, Files.Kind kind, String name) {
        if (value.isEmpty()) {
            throw Refusal.badRequest("there is no " + name + " in the request");
        }
        if (value.toLowerCase(Locale.ROOT).matches("https?://.*")) {
            throw Refusal.badRequest("failed to get HTTP URL content");
        }
        Files.Stored file =
                files.find(value).orElseThrow(() -> Refusal.badRequest("wrong file identifier/HTTP URL specified"));
        if (file.kind() != kind) {
            throw Refusal.badRequest("can't use file of type %s as %s".formatted(word(file.kind()), word(kind)));
        }
        return file;
    }

    private static String word(Files.Kind kind) {
        return kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
