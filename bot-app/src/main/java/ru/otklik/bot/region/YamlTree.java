package ru.otklik.bot.region;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML files without ever making objects of them. */
final class YamlTree {
    private static final int LARGEST_FILE = 50_000_000;

    private final ConfigFolder folder;
    private final String file;

    private YamlTree(ConfigFolder folder, String file) {
        this.folder = folder;
        this.file = file;
    }

    /** Empty if the file can't be read or is no YAML, which is noted. */
    static Optional<Tree> read(ConfigFolder folder, String file) {
        return folder.text(file).flatMap(new YamlTree(folder, file)::parse);
    }

    private Optional<Tree> parse(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_FILE);
        try {
            Node node = new Yaml(options).compose(new StringReader(text));
            if (node == null) {
                folder.mistake(file, 0, "файл пуст");
                return Optional.empty();
            }
            return Optional.of(tree(node));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            folder.mistake(file, line, "это не YAML: %s", e.getProblem());
        } catch (YAMLException e) {
            folder.mistake(file, 0, "это не YAML: %s", e.getMessage());
        }
        return Optional.empty();
    }

    private Tree tree(Node node) {
        return switch (node) {
            case MappingNode mapping -> mapping(mapping);
            case SequenceNode list ->
                new Tree.Items(list.getValue().stream().map(this::tree).toList(), line(node));
            case ScalarNode scalar ->
                new Tree.Scalar(scalar.getValue(), !scalar.isPlain(), Tag.NULL.equals(scalar.getTag()), line(node));
            default -> throw new IllegalStateException("unknown kind of YAML node: " + node.getNodeId());
        };
    }

    private Tree mapping(MappingNode mapping) {
        Map<String, Tree.Field> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = line(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                folder.mistake(file, line, "имя поля должно быть простым словом");
            } else if (fields.containsKey(name.getValue())) {
                folder.mistake(file, line, "поле «%s» стоит дважды", name.getValue());
            } else {
                fields.put(name.getValue(), new Tree.Field(line, tree(tuple.getValueNode())));
            }
        }
        return new Tree.Mapping(fields, line(mapping));
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
