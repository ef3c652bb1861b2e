package ru.otklik.bot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.otklik.dialogs.territory.Houses;

/** On small files in the schema of the register (gar_xml of fias.nalog.ru), written for this test. */
class StreetsTest {
    private static final String DATES = "UPDATEDATE=\"2024-01-10\" STARTDATE=\"2019-07-16\" ENDDATE=\"2079-06-06\"";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void makeARegister() {
        write("AS_HOUSE_TYPES", "HOUSETYPES", """
                <HOUSETYPE ID="2" NAME="Дом" SHORTNAME="д." DESC="Дом" ISACTIVE="true" %1$s />
                <HOUSETYPE ID="4" NAME="Гараж" SHORTNAME="гараж" DESC="Гараж" ISACTIVE="true" %1$s />
                """.formatted(DATES), false);
        write(
                "AS_ADDR_OBJ",
                "ADDRESSOBJECTS",
                String.join(
                        "\n",
                        object(1, "Заречная", "обл.", 1, true),
                        object(10, "Ивановский", "р-н", 2, true),
                        object(11, "Петровский", "р-н", 2, true),
                        object(20, "Заречный", "г.", 5, true),
                        object(21, "Отрадное", "с.", 6, true),
                        object(22, "Отрадное", "с.", 6, true),
                        object(23, "Выселки", "д.", 6, true),
                        object(30, "Северный", "мкр.", 7, true),
                        object(31, "Ромашка", "тер. СНТ", 7, true),
                        object(40, "Ленина", "ул.", 8, true),
                        object(40, "Дворянская", "ул.", 8, false),
                        object(40, "Лeнина", "ул.", 8, false),
                        object(41, "Мира", "пр-кт", 8, true),
                        object(42, "Садовая", "ул", 8, true),
                        object(43, "Садовая", "ул.", 8, true),
                        object(44, "Садовая", "ул.", 8, true),
                        object(45, "Снесённая", "ул.", 8, true).replace("ISACTIVE=\"1\"", "ISACTIVE=\"0\"")),
                true);
        write(
                "AS_ADM_HIERARCHY",
                "ITEMS",
                String.join(
                        "\n",
                        item(10, 1),
                        item(11, 1),
                        item(20, 1),
                        item(21, 10),
                        item(22, 11),
                        item(23, 10),
                        item(30, 20),
                        item(31, 21),
                        item(40, 20),
                        item(41, 30),
                        item(42, 21),
                        item(43, 22),
                        item(44, 31),
                        item(45, 20),
                        item(101, 40),
                        item(102, 40),
                        item(103, 40),
                        item(104, 40),
                        item(105, 40),
                        item(106, 40),
                        item(107, 40),
                        item(110, 41),
                        item(111, 41),
                        item(112, 41),
                        item(113, 41),
                        item(120, 23),
                        item(121, 30),
                        item(122, 44),
                        item(123, 45),
                        item(900, 101), // a flat lies in a house
                        item(101, 41).replace("ISACTIVE=\"1\"", "ISACTIVE=\"0\"")),
                true);
        write(
                "AS_HOUSES",
                "HOUSES",
                String.join(
                        "\n",
                        house(101, "1"),
                        house(102, "2"),
                        house(103, "3"),
                        house(104, "4А"),
                        house(105, "5/2"),
                        house(106, "7").replace("HOUSETYPE=\"2\"", "HOUSETYPE=\"4\""),
                        house(107, "б/н"),
                        house(110, "10").replace("/>", "ADDNUM1=\"2\" ADDTYPE1=\"1\" />"),
                        house(111, "12 А"),
                        house(112, "8"),
                        house(113, "99").replace("ISACTUAL=\"1\"", "ISACTUAL=\"0\""),
                        house(120, "5"),
                        house(121, "40"),
                        house(122, "15"),
                        house(123, "3")),
                true);
    }

    @Test
    void writesAStreetDirectoryOfWhatIsInForce() {
        assertThat(run()).isZero();

        assertThat(lines())
                .containsExactly(
                        "settlement,kind,street,houses,territory,lat,lon,former",
                        "Заречный,ул.,Ленина,1-5 odd; 2; 4А,,,,Дворянская",
                        "Заречный,пр-т,Мира,8-10 even; 12А,,,,",
                        "Заречный,мкр,Северный,40,,,,",
                        "СНТ Ромашка,ул.,Садовая,15,,,,",
                        "д. Выселки,,Выселки,5,,,,",
                        "с. Отрадное (Ивановский р-н),ул.,Садовая,,,,,",
                        "с. Отрадное (Петровский р-н),ул.,Садовая,,,,,");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("улиц 7, домов 11");
    }

    @Test
    void itsHousesAreReadAsTheDirectoryIs() {
        run();

        lines().stream()
                .skip(1)
                .map(line -> line.split(",", -1)[3])
                .forEach(houses -> assertThat(Houses.parse(houses)).isNotNull());
    }

    @Test
    void givesSettlementsTheirTerritories() throws IOException {
        Path territories = Files.writeString(
                folder.resolve("t.csv"),
                "settlement,territory\nЗаречный,center\nВыселки,sever\nс. Отрадное (Ивановский р-н),otradnoe\n");

        assertThat(run("--territories", territories.toString())).isZero();
        assertThat(lines())
                .contains(
                        "Заречный,мкр,Северный,40,center,,,",
                        "д. Выселки,,Выселки,5,sever,,,",
                        "с. Отрадное (Ивановский р-н),ул.,Садовая,,otradnoe,,,",
                        "с. Отрадное (Петровский р-н),ул.,Садовая,,,,,");
    }

    @Test
    void namesTheLineWhereTheTerritoriesAreBroken() throws IOException {
        Path territories = Files.writeString(
                folder.resolve("t.csv"), "settlement,territory\nЗаречный,center\n\"Высе\"лки,sever\n");

        assertThat(run("--territories", territories.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("t.csv:3: здесь это не CSV");
    }

    @Test
    void goesByMunicipalitiesWhereThatIsWished() {
        assertThat(run("--division", "mun")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("нет файла AS_MUN_HIERARCHY_….XML");

        write("AS_MUN_HIERARCHY", "ITEMS", item(40, 20) + item(101, 40), true);
        err.reset();
        assertThat(run("--division", "mun")).isZero();
        assertThat(lines()).contains("Заречный,ул.,Ленина,1,,,,Дворянская");
    }

    @Test
    void namesFileLineAndReasonOfABrokenFile() {
        write(
                "AS_HOUSES",
                "HOUSES",
                house(101, "1") + "\n" + house(102, "2").replace("OBJECTID=\"102\"", "OBJECTID=\"x\""),
                true);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("AS_HOUSES_20240110_abc.XML:4: «x» в «OBJECTID» — не число");

        err.reset();
        write("AS_HOUSES", "HOUSES", house(101, "1") + "\n<HOUSE ", true);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("AS_HOUSES_20240110_abc.XML:5: файл оборван или это не XML");

        err.reset();
        write("AS_HOUSES", "ROOMS", "", true);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("ожидался элемент «HOUSES», а это «ROOMS»");
    }

    @Test
    void saysWhatIsWrongWithTheArguments() {
        assertThat(run("--division", "x")).isEqualTo(2);
        assertThat(Commands.run(
                        List.of("streets", "--gar", folder + "/no", "--region", "33"), stream(out), stream(err)))
                .isEqualTo(2);
        assertThat(Commands.run(List.of("streets", "--gar", folder.toString()), stream(out), stream(err)))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("«--division» — adm или mun")
                .contains("нет такой папки")
                .contains("не указан «--region»");
    }

    private int run(String... more) {
        List<String> args = new ArrayList<>(List.of("streets", "--gar", folder.toString(), "--region", "33"));
        args.addAll(List.of(more));
        out.reset();
        return Commands.run(args, stream(out), stream(err));
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String object(int id, String name, String type, int level, boolean actual) {
        return "<OBJECT ID=\"%d\" OBJECTID=\"%d\" OBJECTGUID=\"00000000-0000-0000-0000-000000000000\" CHANGEID=\"1\" NAME=\"%s\" TYPENAME=\"%s\" LEVEL=\"%d\" OPERTYPEID=\"10\" PREVID=\"0\" NEXTID=\"0\" %s ISACTUAL=\"%d\" ISACTIVE=\"%d\" />"
                .formatted(id, id, name, type, level, DATES, actual ? 1 : 0, actual ? 1 : 0);
    }

    private static String item(int id, int parent) {
        return "<ITEM ID=\"%d\" OBJECTID=\"%d\" PARENTOBJID=\"%d\" CHANGEID=\"1\" REGIONCODE=\"33\" PREVID=\"0\" NEXTID=\"0\" %s ISACTIVE=\"1\" PATH=\"1.%d\" />"
                .formatted(id, id, parent, DATES, id);
    }

    private static String house(int id, String number) {
        return "<HOUSE ID=\"%d\" OBJECTID=\"%d\" OBJECTGUID=\"00000000-0000-0000-0000-000000000000\" CHANGEID=\"1\" HOUSENUM=\"%s\" HOUSETYPE=\"2\" OPERTYPEID=\"10\" PREVID=\"0\" NEXTID=\"0\" %s ISACTUAL=\"1\" ISACTIVE=\"1\" />"
                .formatted(id, id, number, DATES);
    }

    private void write(String table, String root, String records, boolean ofRegion) {
        try {
            Path place = ofRegion ? Files.createDirectories(folder.resolve("33")) : folder;
            Files.writeString(
                    place.resolve(table + "_20240110_abc.XML"),
                    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<%1$s>\n%2$s\n</%1$s>\n".formatted(root, records));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
