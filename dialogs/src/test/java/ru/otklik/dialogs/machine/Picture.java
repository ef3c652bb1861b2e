package ru.otklik.dialogs.machine;

import static ru.otklik.dialogs.machine.Node.IDLE;
import static ru.otklik.dialogs.machine.Node.NEXT;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.transition.Transition;
import ru.otklik.dialogs.conversation.Signal;

/** The dialog's machine as diagrams and tables, drawn from the machine itself. */
final class Picture {
    /** A signal that so many steps understand is told once in a table instead of as many arrows. */
    private static final int EVERYWHERE = 12;

    private final Collection<Transition<Node, Signal>> transitions;

    Picture(StateMachine<Node, Signal> machine) {
        transitions = machine.getTransitions().stream()
                .filter(transition -> transition.getTrigger() != null)
                .toList();
    }

    String draw() {
        Set<Node> own = EnumSet.of(Node.MY_REPORTS, Node.MY_REPORT, Node.ADDING, Node.REPLYING, Node.CONFIRM_WITHDRAW);
        own.addAll(EnumSet.of(Node.WHAT_IS_WRONG, Node.WHICH_REPORT));
        Set<Node> beside =
                EnumSet.of(Node.ANSWERED, Node.MY_DATA, Node.CONFIRM_ERASE, Node.CHOOSE_LANGUAGE, Node.OPERATOR);
        Set<Node> reporting = EnumSet.copyOf(Node.REPORTING);
        reporting.removeAll(own);
        return String.join(
                "\n",
                "## A report is made",
                "",
                "Every answer leads to `NEXT`, which asks for whatever is still missing: the first condition that holds wins.",
                "",
                diagram(reporting),
                "",
                "| `NEXT` asks | when |",
                "|---|---|",
                Next.IN_ORDER.stream()
                        .map(next -> "| `%s` | %s |".formatted(next.to(), next.condition()))
                        .collect(Collectors.joining("\n")),
                "| `REVIEW` | nothing is missing |",
                "",
                "## Own reports",
                "",
                diagram(own),
                "",
                "## Beside reports",
                "",
                diagram(beside),
                "",
                "## At almost any step",
                "",
                "| signal | leads to | from |",
                "|---|---|---|",
                everywhere(),
                "");
    }

    private String diagram(Set<Node> area) {
        Map<String, TreeSet<String>> arrows = new LinkedHashMap<>();
        for (Transition<Node, Signal> transition : transitions) {
            Node from = transition.getSource().getId();
            if (area.contains(from) && !isEverywhere(signal(transition))) {
                Node to = transition.getTarget().getId();
                arrows.computeIfAbsent(from + " --> " + to, _ -> new TreeSet<>())
                        .add(label(transition));
            }
        }
        if (area.contains(Node.CONSENT)) {
            arrows.put(IDLE + " --> " + NEXT, new TreeSet<>(Set.of(Signal.SAID.name())));
            Next.IN_ORDER.forEach(next ->
                    arrows.put(NEXT + " --> " + next.to(), new TreeSet<>(Set.of("[" + next.condition() + "]"))));
            arrows.put(NEXT + " --> " + Node.REVIEW, new TreeSet<>(Set.of("[else]")));
        }
        String lines = arrows.entrySet().stream()
                .map(arrow -> "    %s: %s".formatted(arrow.getKey(), String.join(", ", arrow.getValue())))
                .sorted()
                .collect(Collectors.joining("\n"));
        return "```mermaid\nstateDiagram-v2\n    direction LR\n    state NEXT <<choice>>\n" + lines + "\n```";
    }

    private String everywhere() {
        Map<Signal, Map<String, Set<Node>>> ways = new TreeMap<>();
        for (Transition<Node, Signal> transition : transitions) {
            Signal signal = signal(transition);
            if (isEverywhere(signal)) {
                Node from = transition.getSource().getId();
                Node to = transition.getTarget().getId();
                String where = (from == to ? "the same step" : "`" + to + "`") + condition(transition);
                ways.computeIfAbsent(signal, _ -> new TreeMap<>())
                        .computeIfAbsent(where, _ -> EnumSet.noneOf(Node.class))
                        .add(from);
            }
        }
        return ways.entrySet().stream()
                .flatMap(signal -> signal.getValue().entrySet().stream()
                        .map(way ->
                                "| `%s` | %s | %s |".formatted(signal.getKey(), way.getKey(), from(way.getValue()))))
                .collect(Collectors.joining("\n"));
    }

    private static String from(Set<Node> nodes) {
        Set<Node> others = EnumSet.copyOf(Node.STEPS);
        others.removeAll(nodes);
        if (nodes.size() > 6 && others.size() <= 16 && nodes.size() > others.size()) {
            return others.isEmpty() ? "any step" : "any step but " + named(others);
        }
        return named(nodes);
    }

    private static String named(Set<Node> nodes) {
        return nodes.stream().map(node -> "`" + node + "`").collect(Collectors.joining(", "));
    }

    private boolean isEverywhere(Signal signal) {
        return transitions.stream()
                        .filter(transition -> signal(transition) == signal)
                        .map(transition -> transition.getSource().getId())
                        .distinct()
                        .count()
                > EVERYWHERE;
    }

    private static String label(Transition<Node, Signal> transition) {
        return signal(transition) + condition(transition);
    }

    private static String condition(Transition<Node, Signal> transition) {
        Node from = transition.getSource().getId();
        Node to = transition.getTarget().getId();
        List<Move> moves = Moves.all();
        Optional<String> condition = moves.stream()
                .filter(move -> move.from() == from && move.to() == to && move.signal() == signal(transition))
                .map(Move::condition)
                .filter(name -> !name.isEmpty())
                .findFirst();
        return condition.map(name -> " [" + name + "]").orElse("");
    }

    private static Signal signal(Transition<Node, Signal> transition) {
        return Objects.requireNonNull(transition.getTrigger()).getEvent();
    }
}
