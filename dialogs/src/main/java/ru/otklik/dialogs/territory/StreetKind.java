package ru.otklik.dialogs.territory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What sorts of streets there are, and how people write them. */
enum StreetKind {
    STREET("ул улица улице улицы улицу улицей улицам улиц уличка ул-ца"),
    AVENUE("пр пр-т пр-кт просп прт проспект проспекта проспекте проспекту проспектом"),
    LANE("пер переулок переулка переулке переулку переулком переулки"),
    PASSAGE("пр пр-д проезд проезда проезде проезду проездом"),
    DISTRICT("мкр мкрн мкр-н м-н микрорайон микрорайона микрорайоне микрорайону микрорайоном микр"),
    HIGHWAY("ш шос шоссе"),
    EMBANKMENT("наб набережная набережной набережную"),
    BOULEVARD("б-р бр бул бульв бульвар бульвара бульваре бульвару бульваром"),
    SQUARE("пл площадь площади площадью"),
    DEAD_END("туп тупик тупика тупике тупику"),
    ALLEY("ал аллея аллее аллеи аллею аллеей"),
    ROAD("тракт тракта тракте тракту тр-т"),
    LINE("линия линии линию линией"),
    QUARTER("кв-л квартал квартала квартале кварталу"),
    GARDENS(
            "снт сот днт тсн сно садоводство садоводства садоводстве садоводству товарищество товарищества товариществе");

    private static final Map<String, Set<StreetKind>> BY_WORD = new HashMap<>();

    static {
        for (StreetKind kind : values()) {
            for (String word : kind.words.split(" ")) {
                BY_WORD.merge(word, Set.of(kind), StreetKind::both);
            }
        }
    }

    private final String words;

    StreetKind(String words) {
        this.words = words;
    }

    /** The kinds that a word may mean, in lower case and without its point; none if it is no such word. */
    static Set<StreetKind> of(String word) {
        return BY_WORD.getOrDefault(word, Set.of());
    }

    private static Set<StreetKind> both(Set<StreetKind> one, Set<StreetKind> other) {
        Set<StreetKind> all = new HashSet<>(one);
        all.addAll(other);
        return Set.copyOf(all);
    }
}
