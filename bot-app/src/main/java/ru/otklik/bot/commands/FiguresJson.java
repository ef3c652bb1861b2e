package ru.otklik.bot.commands;

import java.util.LinkedHashMap;
import java.util.Map;
import ru.otklik.dialogs.evaluation.Figures;
import tools.jackson.databind.json.JsonMapper;

/** Figures for programs. */
final class FiguresJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private FiguresJson() {}

    static String of(Figures figures) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("texts", figures.texts());
        json.put("accuracy", figures.accuracy());
        json.put("macroF1", figures.macroF1());
        json.put("weightedF1", figures.weightedF1());
        json.put("top3", figures.top3());
        json.put("groupAccuracy", figures.groupAccuracy());
        json.put("ece", figures.calibrationError());
        json.put("coverage", figures.coverage());
        json.put("precision", figures.clearPrecision());
        json.put("unknown", figures.unknown());
        json.put("trainingSeconds", figures.trainingSeconds());
        json.put("millisPerTextP50", figures.millisP50());
        json.put("millisPerTextP99", figures.millisP99());
        json.put("modelBytes", figures.modelBytes());
        json.put("topics", figures.topics().stream().map(FiguresJson::topic).toList());
        json.put(
                "confusions",
                figures.confusions().stream().map(FiguresJson::confusion).toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    private static Map<String, Object> topic(Figures.TopicFigures topic) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("topic", topic.topic().value());
        json.put("texts", topic.texts());
        json.put("precision", topic.precision());
        json.put("recall", topic.recall());
        json.put("f1", topic.f1());
        return json;
    }

    private static Map<String, Object> confusion(Figures.Confusion confusion) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("actual", confusion.actual().value());
        json.put("said", confusion.said().value());
        json.put("texts", confusion.texts());
        return json;
    }
}
