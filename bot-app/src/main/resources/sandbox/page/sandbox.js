import * as api from './api.js';
import {accountsDrawer, faultsDrawer} from './drawers.js';
import {recall, remember} from './memory.js';
import {Station} from './station.js';

const ASK_AGAIN = 1_000;
const LOOK_FOR_NEW_PAGES = 10_000;
const NOT_CONNECTED_AFTER = 1_500;

const stations = ['telegram', 'vk'].map(messenger => new Station(messenger));
const stage = document.querySelector('#stage');
stage.append(...stations.map(station => station.element));

const desk = new URL('../desk', api.ROOT);
document.querySelectorAll('a[data-desk]').forEach(link => link.href = desk);

const drawers = {faults: faultsDrawer(stations), accounts: accountsDrawer(desk)};
document.querySelectorAll('[data-drawer]').forEach(button =>
  button.addEventListener('click', () => drawers[button.dataset.drawer].showModal()));

let asking;
welcome();
switcher();
pages();
live();

/** Three steps for those who are here for the first time. */
function welcome() {
  const strip = document.querySelector('#welcome');
  strip.hidden = recall('welcomed', false);
  strip.querySelector('.close').addEventListener('click', () => {
    strip.hidden = true;
    remember('welcomed', true);
  });
}

/** On a narrow screen one phone is seen at a time. */
function switcher() {
  for (const input of document.querySelectorAll('input[name=shown]')) {
    input.checked = input.value === recall('shown', 'telegram');
    input.addEventListener('change', () => show(input.value));
  }
  show(recall('shown', 'telegram'));

  function show(messenger) {
    stage.dataset.shown = messenger;
    remember('shown', messenger);
  }
}

/** Asks for the pages often until both messengers have one, since the application may still be connecting, then now and again. */
async function pages() {
  let found = false;
  try {
    const known = await api.pages();
    stations.forEach(station => station.showPages(known[station.messenger] ?? []));
    found = stations.every(station => station.current);
  } catch {
    // Asked again below.
  }
  clearTimeout(asking);
  asking = setTimeout(pages, found ? LOOK_FOR_NEW_PAGES : ASK_AGAIN);
}

function live() {
  const bar = document.querySelector('#offline');
  let lost;
  api.listen({
    onOpen() {
      clearTimeout(lost);
      lost = undefined;
      bar.hidden = true;
      pages();
      stations.forEach(station => station.refresh());
    },
    onLost() {
      lost ??= setTimeout(() => bar.hidden = false, NOT_CONNECTED_AFTER);
    },
    onChange({messenger, page, resident}) {
      const station = stations.find(one => one.messenger === messenger);
      if (station && !station.chatChanged(page, resident)) pages();
    },
  });
}

// The window's own drop would replace the page with the file.
for (const kind of ['dragover', 'drop']) addEventListener(kind, event => event.preventDefault());

document.documentElement.classList.add('ready');
