package ru.otklik.dialogs.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One message on the table: each of its parts, in their order, begins a problem or goes on with the one before. */
final class Dissection {
    private static final int MOST = 6;
    private static final int MOST_OF_A_STORY = 3;

    /** Whose topics have to be asked, where the writer has set the problems apart. */
    private static final int MOST_UNCLEAR = 2;

    /**
     * A problem that begins at a part.
     *
     * @param judged the words that its topic is guessed from
     * @param isClear whether the topic needn't be asked
     * @param text all that is said of it
     */
    private record Begun(String judged, Guess guess, boolean isClear, String text) {
        Begun saying(String more) {
            return new Begun(judged, guess, isClear, more);
        }
    }

    private final String message;
    private final Length length;
    private final List<Part> parts;
    private final Judge judge;
    private final Evidence evidence;
    private final List<Begun> begun = new ArrayList<>();

    Dissection(String message, Length length, List<Part> parts, Judge judge) {
        this.message = message;
        this.length = length;
        this.parts = parts;
        this.judge = judge;
        evidence = new Evidence(message, length, parts, judge);
    }

    List<Problem> problems() {
        for (int i = 0; i < parts.size(); i++) {
            Optional<Begun> next = begins(i);
            if (next.isPresent()) {
                begun.add(begun.isEmpty() ? withWhatLeadsTo(i, next.get()) : next.get());
            } else if (!begun.isEmpty()) {
                goOn(parts.get(i));
            }
        }
        return areSeveral()
                ? begun.stream()
                        .map(one -> new Problem(one.text(), one.guess(), one.isClear()))
                        .toList()
                : List.of();
    }

    private boolean areSeveral() {
        boolean areSetApart =
                parts.stream().anyMatch(part -> part.joint() == Joint.ALSO || part.joint() == Joint.POINT);
        long unclear = begun.stream().filter(one -> !one.isClear()).count();
        return begun.size() > 1
                && begun.size() <= (length == Length.STORY ? MOST_OF_A_STORY : MOST)
                && unclear <= (areSetApart ? MOST_UNCLEAR : 1);
    }

    private Optional<Begun> begins(int at) {
        Part part = parts.get(at);
        if (!begun.isEmpty() && Wording.goesOn(part, parts.get(at - 1).text())) {
            return Optional.empty();
        }
        return Optional.of(judged(part.text(), at))
                .filter(next -> evidence.isLikely(at, begun.isEmpty()) && isAnother(next, at))
                .or(() -> sharing(at));
    }

    private Optional<Begun> sharing(int at) {
        if (length != Length.LINE) {
            return Optional.empty();
        }
        String before = begun.isEmpty() ? "" : begun.getLast().text();
        return Sharing.whole(parts, at, before).stream()
                .flatMap(whole -> Stream.of(
                        judged(whole, at), judged(parts.get(at).text(), at).saying(whole)))
                .filter(next -> next.isClear() && isAnother(next, at))
                .findFirst();
    }

    private Begun judged(String text, int at) {
        Guess guess = judge.best(text);
        return new Begun(text, guess, evidence.isClear(guess, at, begun.isEmpty()), text);
    }

    private boolean isAnother(Begun next, int at) {
        return !judge.isSecondary(next.guess().topic())
                && evidence.isSeen(next.guess(), at, begun.isEmpty())
                && begun.stream()
                        .allMatch(one -> judge.areApart(one.judged(), one.guess(), next.judged(), next.guess()));
    }

    /** What goes before the first problem belongs to it: nothing that was written is lost but a greeting. */
    private Begun withWhatLeadsTo(int at, Begun first) {
        int lead = 0;
        while (lead < at && SpeechKind.of(parts.get(lead).text()) == SpeechKind.HELLO) {
            lead++;
        }
        String before = message.substring(parts.get(lead).begin(), parts.get(at).begin());
        return first.saying(before + first.text());
    }

    private void goOn(Part part) {
        Begun last = begun.removeLast();
        int from = message.lastIndexOf(last.text(), part.begin());
        String text = from < 0 ? last.text() + ", " + part.text() : message.substring(from, part.end());
        begun.add(last.saying(text));
    }
}
