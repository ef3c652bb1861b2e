package ru.otklik.bot.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Makes a street directory of the state address register (ГАР, the unpacked {@code gar_xml.zip} of fias.nalog.ru). Only what is in force and the
 * latest of its history. Files are read record by record; in memory are the region's streets and an id of each house.
 */
public final class StreetsOfRegister {
    /** Types of the register's AS_HOUSE_TYPES that nobody lives or works in. */
    private static final Set<String> NO_HOUSES =
            Set.of("гараж", "шахта", "подвал", "погреб", "объект незавершенного строительства");

    private final RegisterFolder folder;
    private final Map<Long, AddressObject> objects = new HashMap<>();
    private final Map<Long, Long> parents = new HashMap<>();
    private final LongMap streetOfHouse = new LongMap();
    private final List<Long> streets = new ArrayList<>();
    private final Map<Integer, HouseNumbers> houses = new HashMap<>();
    private int taken;
    private int passedOver;

    /** How the register sorts things: by the old administrative division or by municipalities. */
    public enum Division {
        ADM,
        MUN
    }

    /**
     * @param streets lines of the directory
     * @param houses that are in it
     * @param passedOver houses whose number is none, or that lie in no street
     */
    public record Made(int streets, int houses, int passedOver) {}

    /**
     * Reads the register.
     *
     * @param region its two digits, the name of its folder
     * @throws RegisterRefused if a file is missing or broken
     */
    public StreetsOfRegister(Path folder, String region, Division division) {
        this.folder = new RegisterFolder(folder, region);
        readObjects();
        readHierarchy("AS_" + division + "_HIERARCHY");
        readHouses();
    }

    private void readObjects() {
        Path file = folder.ofRegion("AS_ADDR_OBJ");
        Map<Long, List<String[]>> earlier = new HashMap<>();
        Records.each(file, "ADDRESSOBJECTS", record -> {
            long id = record.number("OBJECTID");
            String name = record.required("NAME");
            String type = record.required("TYPENAME");
            if (record.is("ISACTUAL") && record.is("ISACTIVE")) {
                objects.put(id, new AddressObject(name, type, (int) record.number("LEVEL")));
            } else if (!record.is("ISACTUAL")) {
                earlier.computeIfAbsent(id, i -> new ArrayList<>(1)).add(new String[] {name, type});
            }
        });
        earlier.forEach((id, names) -> {
            AddressObject object = objects.get(id);
            if (object != null) {
                names.forEach(name -> object.wasCalled(name[0], name[1]));
            }
        });
    }

    private void readHierarchy(String table) {
        Map<Long, Integer> numbers = new HashMap<>();
        Records.each(folder.ofRegion(table), "ITEMS", record -> {
            if (!record.is("ISACTIVE") || record.text("PARENTOBJID") == null) {
                return;
            }
            long id = record.number("OBJECTID");
            long parent = record.number("PARENTOBJID");
            AddressObject above = objects.get(parent);
            if (objects.containsKey(id)) {
                parents.put(id, parent);
            } else if (above != null && (above.level() >= AddressObject.PLANNING || above.isSettlement())) {
                Integer number = numbers.computeIfAbsent(parent, p -> numbers.size());
                if (number == streets.size()) {
                    streets.add(parent);
                }
                streetOfHouse.put(id, number);
            }
        });
        objects.forEach((id, object) -> {
            if (object.level() == AddressObject.STREET && parents.containsKey(id) && !numbers.containsKey(id)) {
                streets.add(id);
            }
        });
    }

    private void readHouses() {
        Set<String> noHouses = new HashSet<>();
        folder.dictionary("AS_HOUSE_TYPES")
                .ifPresent(file -> Records.each(file, "HOUSETYPES", record -> {
                    if (NO_HOUSES.contains(record.required("NAME").toLowerCase(Locale.ROOT))) {
                        noHouses.add(record.required("ID"));
                    }
                }));
        Records.each(folder.ofRegion("AS_HOUSES"), "HOUSES", record -> {
            String type = record.text("HOUSETYPE");
            if (!record.is("ISACTUAL") || !record.is("ISACTIVE") || type != null && noHouses.contains(type)) {
                return;
            }
            int street = streetOfHouse.get(record.number("OBJECTID"));
            String number = record.text("HOUSENUM");
            String written = number == null ? record.text("ADDNUM1") : number;
            boolean held = street >= 0
                    && written != null
                    && houses.computeIfAbsent(street, s -> new HouseNumbers()).add(written);
            taken += held ? 1 : 0;
            passedOver += held ? 0 : 1;
        });
    }

    /**
     * Writes {@code streets.csv}.
     *
     * @param territories ids by settlement, with or without its kind; may be empty
     * @throws UncheckedIOException if it can't be written
     */
    public Made write(Appendable out, Map<String, String> territories) {
        Settlements settlements = new Settlements(objects, parents);
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < streets.size(); i++) {
            HouseNumbers numbers = houses.get(i);
            AddressObject street = objects.get(streets.get(i));
            if (street != null && (numbers != null || !street.isSettlement())) {
                String ranges = numbers == null ? "" : numbers.ranges();
                lines.add(line(street, settlements.of(streets.get(i)), ranges, territories));
            }
        }
        lines.sort(Comparator.comparing((List<String> line) -> line.getFirst())
                .thenComparing(line -> line.get(2))
                .thenComparing(line -> line.get(1)));
        try {
            CSVPrinter csv = new CSVPrinter(
                    out, CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get());
            csv.printRecord("settlement", "kind", "street", "houses", "territory", "lat", "lon", "former");
            csv.printRecords(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Made(lines.size(), taken, passedOver);
    }

    private static List<String> line(
            AddressObject street, String settlement, String ranges, Map<String, String> territories) {
        String bare = settlement.replaceFirst("^\\S+\\. ", "").replaceFirst(" \\(.*", "");
        return List.of(
                settlement,
                street.isSettlement() ? "" : street.kind(),
                street.name(),
                ranges,
                territories.getOrDefault(settlement, territories.getOrDefault(bare, "")),
                "",
                "",
                String.join("; ", street.former()));
    }
}
