package ru.otklik.bot.region;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A region's files as they were at one moment. Their bytes are never changed.
 *
 * @param bytes by name within the folder ({@code texts/ru.yml})
 */
public record ConfigFiles(Map<String, byte[]> bytes) implements ConfigFolder.Source {
    /** Pages have secrets in them and a place of their own in the desk: they are never taken from anywhere but the folder. */
    public static final String PAGES = PagesFile.NAME;

    private static final Set<String> NAMES = Set.of(
            RegionReader.REGION,
            TopicsFile.NAME,
            AgenciesFile.NAME,
            RoutingFile.NAME,
            TerritoriesFile.NAME,
            StreetsFile.NAME,
            LandmarksFile.NAME,
            PAGES,
            Calendar.NAME,
            DeadlinesFile.NAME,
            RetentionFile.NAME,
            DangersFile.NAME,
            AnswersFile.NAME,
            EnglishFile.NAME,
            TemplatesFile.NAME,
            PlainWordsFile.NAME);

    private static final String TEXTS = "texts/[a-z]{2}\\.yml";

    public ConfigFiles {
        bytes = Map.copyOf(bytes);
    }

    /** Those that a folder has; what else lies there is nobody's business. */
    static ConfigFiles in(Path folder) {
        OnDisk disk = new OnDisk(folder, Map.of());
        Map<String, byte[]> bytes = new TreeMap<>();
        Stream.concat(
                        NAMES.stream(),
                        disk.filesIn(TextsFiles.FOLDER).stream().map(name -> TextsFiles.FOLDER + "/" + name))
                .filter(ConfigFiles::isKnown)
                .filter(disk::has)
                .forEach(name -> {
                    try {
                        bytes.put(name, disk.bytes(name));
                    } catch (IOException e) {
                        String reason = "файл не читается: %s".formatted(e.getMessage());
                        throw new RegionRefused(folder, List.of(new Mistake(name, 0, reason)));
                    }
                });
        return new ConfigFiles(bytes);
    }

    /** Whether a region may have a file of this name. */
    public static boolean isKnown(String name) {
        return NAMES.contains(name) || name.matches(TEXTS);
    }

    /** In order. */
    public Set<String> names() {
        return new TreeSet<>(bytes.keySet());
    }

    /** The same, with these files instead of or beside its own. */
    public ConfigFiles with(Map<String, byte[]> others) {
        Map<String, byte[]> all = new TreeMap<>(bytes);
        all.putAll(others);
        return new ConfigFiles(all);
    }

    /** Without those that are never kept outside the folder. */
    public ConfigFiles withoutPages() {
        Map<String, byte[]> all = new TreeMap<>(bytes);
        all.remove(PAGES);
        return new ConfigFiles(all);
    }

    /** Empty if there is no such file. Broken letters are replaced. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(bytes.get(name)).map(found -> new String(found, StandardCharsets.UTF_8));
    }

    /** Names of those that differ: in their bytes, or because only one side has them. */
    public Set<String> differing(ConfigFiles other) {
        Set<String> names = new TreeSet<>(names());
        names.addAll(other.names());
        names.removeIf(name -> Arrays.equals(bytes.get(name), other.bytes.get(name)));
        return names;
    }

    /** The same for the same files; those of pages don't count. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : withoutPages().names()) {
                byte[] content = bytes.getOrDefault(name, new byte[0]);
                digest.update("%s %d\n".formatted(name, content.length).getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean has(String file) {
        return bytes.containsKey(file);
    }

    @Override
    public byte[] bytes(String file) throws IOException {
        byte[] found = bytes.get(file);
        if (found == null) {
            throw new NoSuchFileException(file);
        }
        return found;
    }

    @Override
    public List<String> filesIn(String name) {
        return names().stream()
                .filter(file -> file.startsWith(name + "/"))
                .map(file -> file.substring(name.length() + 1))
                .toList();
    }
}
