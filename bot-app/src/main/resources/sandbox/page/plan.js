import {h, s} from './dom.js';
import {coordinates} from './words.js';

/** The land that the plan shows, in degrees. */
const LAND = {south: 56.18, north: 56.32, west: 41.22, east: 41.52};
const WIDTH = 320;
/** A degree of longitude is shorter than one of latitude, here by the cosine of 56.25°. */
const HEIGHT = Math.round(WIDTH * (LAND.north - LAND.south) / ((LAND.east - LAND.west) * Math.cos(56.25 * Math.PI / 180)));
const KM = WIDTH / ((LAND.east - LAND.west) * 111.32 * Math.cos(56.25 * Math.PI / 180));

export const DEFAULT_PLACE = {lat: 56.2301, lon: 41.3502};
export const PLACES = [
  {name: 'Ленина, 5', lat: 56.2301, lon: 41.3502},
  {name: 'Мира, 12', lat: 56.2355, lon: 41.362},
  {name: 'Не наш район', lat: 55.7558, lon: 37.6173},
];

const x = lon => (lon - LAND.west) / (LAND.east - LAND.west) * WIDTH;
const y = lat => (LAND.north - lat) / (LAND.north - LAND.south) * HEIGHT;
const inside = ({lat, lon}) => lat >= LAND.south && lat <= LAND.north && lon >= LAND.west && lon <= LAND.east;

/** Lines every 0.02° of latitude and 0.05° of longitude. */
function grid(labels) {
  const lines = [];
  for (let i = 1; i < 7; i++) {
    const lat = LAND.south + i * 0.02;
    lines.push(s('path', {class: 'grid', d: `M0 ${y(lat)}H${WIDTH}`}));
    if (labels) lines.push(s('text', {class: 'degree', x: 4, y: y(lat) - 3}, lat.toFixed(2)));
  }
  for (let i = 1; i < 6; i++) {
    const lon = LAND.west + i * 0.05;
    lines.push(s('path', {class: 'grid', d: `M${x(lon)} 0V${HEIGHT}`}));
    if (labels) lines.push(s('text', {class: 'degree', x: x(lon) + 3, y: HEIGHT - 5}, lon.toFixed(2)));
  }
  return lines;
}

/** Two roads that cross in the middle of the town and a ring round it: enough to tell a plan from squared paper. */
function roads() {
  const cx = x(DEFAULT_PLACE.lon);
  const cy = y(DEFAULT_PLACE.lat);
  return [
    s('path', {class: 'water', d: `M0 ${cy + 62}C60 ${cy + 30} 110 ${cy + 78} 170 ${cy + 52}S270 ${cy + 20} ${WIDTH} ${cy + 44}`}),
    s('path', {class: 'road', d: `M0 ${cy - 14}C80 ${cy - 30} ${cx - 40} ${cy} ${cx} ${cy}S250 ${cy - 40} ${WIDTH} ${cy - 26}`}),
    s('path', {class: 'road', d: `M${cx - 22} 0C${cx - 30} 60 ${cx} ${cy - 40} ${cx} ${cy}S${cx + 26} ${cy + 70} ${cx + 14} ${HEIGHT}`}),
    s('ellipse', {class: 'road thin', cx, cy, rx: 46, ry: 38}),
  ];
}

function marker(place) {
  return s('g', {class: 'marker', transform: `translate(${x(place.lon)} ${y(place.lat)})`},
      s('ellipse', {class: 'marker-shadow', cx: 0, cy: 0, rx: 5, ry: 2}),
      s('path', {d: 'M0 0C-3-6-9-10-9-17a9 9 0 0 1 18 0c0 7-6 11-9 17z'}),
      s('circle', {cx: 0, cy: -17, r: 3.4}));
}

/** A place in a bubble: the plan around its marker, or words alone if it lies elsewhere. */
export function placeCard(place) {
  const words = h('span', {class: 'place-words'}, inside(place) ? 'Место' : 'Место за пределами плана', h('span', {}, coordinates(place)));
  if (!inside(place)) return h('div', {class: 'place-card'}, words);
  const w = 130;
  const view = [x(place.lon) - w / 2, y(place.lat) - w / 4 - 8, w, w / 2];
  return h('div', {class: 'place-card'},
      s('svg', {viewBox: view.join(' '), class: 'plan', 'aria-hidden': 'true'}, ...roads(), ...grid(false), marker(place)),
      words);
}

/** A plan to point at: with the mouse, a finger, or arrow keys (with Shift further at once). `onPick` hears each new place. */
export function picker(start, onPick) {
  const pin = s('g', {});
  const plan = s('svg', {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    class: 'plan pickable',
    role: 'application',
    tabindex: 0,
    'aria-label': 'План района. Стрелки двигают метку, с Shift — быстрее',
    onclick: event => pick(placeAt(plan, event)),
    onkeydown: event => {
      const step = event.shiftKey ? 0.01 : 0.001;
      const move = {ArrowUp: [step, 0], ArrowDown: [-step, 0], ArrowLeft: [0, -step], ArrowRight: [0, step]}[event.key];
      if (!move) return;
      event.preventDefault();
      pick({
        lat: Math.min(LAND.north, Math.max(LAND.south, place.lat + move[0])),
        lon: Math.min(LAND.east, Math.max(LAND.west, place.lon + move[1])),
      });
    },
  }, ...roads(), ...grid(true), scale(), pin);
  let place = start;
  function show(next) {
    place = next;
    pin.replaceChildren(...(inside(next) ? [marker(next)] : []));
  }
  function pick(next) {
    show({lat: round(next.lat), lon: round(next.lon)});
    onPick(place);
  }
  show(start);
  return {element: plan, show};
}

const round = degrees => Math.round(degrees * 1e5) / 1e5;

function placeAt(plan, event) {
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(plan.getScreenCTM().inverse());
  return {
    lat: LAND.north - point.y / HEIGHT * (LAND.north - LAND.south),
    lon: LAND.west + point.x / WIDTH * (LAND.east - LAND.west),
  };
}

function scale() {
  const length = 2 * KM;
  return s('g', {class: 'scale', transform: `translate(${WIDTH - length - 12} 18)`},
      s('path', {d: `M0-4V0H${length}V-4`}),
      s('text', {x: length / 2, y: -5}, '2 км'));
}
