// Draws the place of an incident: the region's own polygons, tiles where an operator has set them, and a pin.
(() => {
  let territories;

  function load() {
    territories ??= fetch('/desk/territories.geojson')
      .then(answer => answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status))))
      .catch(() => { territories = undefined; return null; });
    return territories;
  }

  async function draw(box) {
    if (box.dataset.drawn || typeof L === 'undefined') return;
    box.dataset.drawn = 'yes';
    const place = [Number(box.dataset.lat), Number(box.dataset.lon)];
    const map = L.map(box, {attributionControl: Boolean(box.dataset.tilesBy), zoomSnap: .5, scrollWheelZoom: false}).setView(place, 13);
    map.attributionControl?.setPrefix(false);
    if (box.dataset.tiles) {
      const by = document.createElement('span');
      by.textContent = box.dataset.tilesBy;
      L.tileLayer(box.dataset.tiles, {attribution: by.innerHTML}).addTo(map);
    }
    L.marker(place, {icon: L.divIcon({className: 'pin', html: '<span></span>', iconSize: [20, 20], iconAnchor: [10, 24]}), keyboard: false}).addTo(map);
    const nearby = L.featureGroup((box.dataset.around || '').split(';').filter(Boolean).map(one => {
      const [lat, lon, number] = one.split(',');
      return L.circleMarker([Number(lat), Number(lon)], {radius: 7, className: 'nearby'}).bindTooltip(`№ ${number}`);
    })).addTo(map);
    const data = await load();
    if (!data) return;
    const layer = L.geoJSON(data, {
      interactive: false,
      style: feature => ({className: ['territory', feature.properties.id === box.dataset.territory ? 'here' : '', box.dataset.tiles ? 'over-tiles' : ''].join(' ')}),
      onEachFeature: (feature, shape) => {
        if (box.dataset.tiles || feature.properties.id === box.dataset.territory) return;
        const name = document.createElement('span');
        name.textContent = feature.properties.name;
        shape.bindTooltip(name, {permanent: true, direction: 'center', className: 'territory-name', opacity: 1});
      },
    }).addTo(map);
    // Polygons that come later would lie on top of what is near.
    nearby.bringToFront();
    if (nearby.getLayers().some(one => map.distance(one.getLatLng(), place) > 20)) {
      map.fitBounds(nearby.getBounds().extend(place), {padding: [32, 32], maxZoom: 16, animate: false});
    } else if (!box.dataset.tiles) {
      const here = layer.getLayers().find(shape => shape.feature.properties.id === box.dataset.territory);
      map.fitBounds((here ?? layer).getBounds().extend(place), {padding: [8, 8]});
    }
  }

  function drawAll() {
    document.querySelectorAll('.map').forEach(box => { draw(box); });
  }

  document.addEventListener('DOMContentLoaded', drawAll);
  document.addEventListener('htmx:afterSettle', drawAll);
})();
