package ru.otklik.bot.desk.pages;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.otklik.bot.region.RegionMap;

/** The region's own polygons, so that the map needs no tiles. */
@RestController
class TerritoriesData {
    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    private final Supplier<RegionMap> map;

    TerritoriesData(Supplier<RegionMap> map) {
        this.map = map;
    }

    @GetMapping("/desk/territories.geojson")
    ResponseEntity<String> territories() {
        return ResponseEntity.ok()
                .contentType(GEO_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .body(map.get().geoJson());
    }
}
