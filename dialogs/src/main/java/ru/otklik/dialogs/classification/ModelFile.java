package ru.otklik.dialogs.classification;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * A trained classifier as bytes: a header (what it is, the version of the format, how texts are read, which topics it was taught), the
 * deflated model, and the SHA-256 of all that. Numbers and words only, no classes: reading it runs nothing. What is broken, of another
 * version or of another way of reading texts is refused.
 */
public final class ModelFile {
    private static final byte[] MAGIC = "OTKLIK-MODEL".getBytes(StandardCharsets.US_ASCII);

    /** To be raised whenever the parts of a model, how they are trained, or what is made of its scores, change. */
    private static final int FORMAT = 1;

    private static final int CHECKSUM = 32;

    /** Whoever splits or stems words in another way finds other features here. */
    private static final String PROBE =
            "Здравствуйте! Во дворе на ул. Ленина, 5 вторую неделю НЕ ГОРЯТ фонари, хoлoдно; ёлки-палки и water";

    private ModelFile() {}

    /** What came of reading one. */
    public sealed interface Read {
        /**
         * @param topics that it can tell apart
         * @param taught the {@link #fingerprint} of the topics that it was trained on
         */
        record Good(Classifier classifier, List<TopicId> topics, String taught) implements Read {
            public Good {
                topics = List.copyOf(topics);
            }
        }

        /** @param reason for a log */
        record Refused(String reason) implements Read {}
    }

    /**
     * The classifier as bytes.
     *
     * @param classifier made by {@link Training#on}, of at least one topic
     * @param taxonomy that it was trained on
     */
    public static byte[] write(Classifier classifier, Taxonomy taxonomy) {
        if (!(classifier instanceof TopicClassifier trained)) {
            throw new IllegalArgumentException("only what Training has taught can be written");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            bytes.write(MAGIC);
            DataOutputStream header = new DataOutputStream(bytes);
            header.writeInt(FORMAT);
            header.writeUTF(reading());
            header.writeUTF(fingerprint(taxonomy));
            Deflater deflater = new Deflater(Deflater.BEST_SPEED);
            try (DataOutputStream model =
                    new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(bytes, deflater)))) {
                trained.write(model);
            } finally {
                deflater.end();
            }
            bytes.write(sha256(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A classifier from what {@link #write} has written; it answers exactly as the written one did. */
    public static Read read(byte[] bytes) {
        int end = bytes.length - CHECKSUM;
        if (end < MAGIC.length || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            return new Read.Refused("this is no model");
        }
        if (!MessageDigest.isEqual(sha256(Arrays.copyOf(bytes, end)), Arrays.copyOfRange(bytes, end, bytes.length))) {
            return new Read.Refused("the model is broken: its checksum is wrong");
        }
        ByteArrayInputStream content = new ByteArrayInputStream(bytes, MAGIC.length, end - MAGIC.length);
        DataInputStream header = new DataInputStream(content);
        try {
            int format = header.readInt();
            if (format != FORMAT) {
                return new Read.Refused("the model has format %d, and %d is understood".formatted(format, FORMAT));
            }
            if (!header.readUTF().equals(reading())) {
                return new Read.Refused("the model was taught by another release, which reads texts in another way");
            }
            String taught = header.readUTF();
            TopicClassifier classifier = TopicClassifier.read(
                    new DataInputStream(new BufferedInputStream(new InflaterInputStream(content))));
            return new Read.Good(classifier, classifier.topics(), taught);
        } catch (IOException | RuntimeException e) {
            return new Read.Refused("the model can't be read: " + e);
        }
    }

    /** Differs as soon as anything differs that a classifier learns from the topics. */
    public static String fingerprint(Taxonomy taxonomy) {
        StringBuilder all = new StringBuilder();
        for (Topic topic : taxonomy.topics()) {
            all.append(topic.id())
                    .append('\u0000')
                    .append(topic.name())
                    .append('\u0000')
                    .append(topic.about())
                    .append('\u0000')
                    .append(String.join("\u0001", topic.examples()))
                    .append('\u0002');
        }
        return HexFormat.of().formatHex(sha256(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String reading() {
        Features read = Features.of(PROBE);
        String all = read.words() + " " + new TreeMap<>(read.stems()) + " " + new TreeMap<>(read.pieces());
        return HexFormat.of().formatHex(sha256(all.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
