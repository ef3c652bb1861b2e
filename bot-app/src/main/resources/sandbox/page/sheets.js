import {h, icon, iconButton} from './dom.js';
import {DEFAULT_PLACE, PLACES, picker} from './plan.js';
import {samplePhoto} from './sample.js';

export const LARGEST_ALBUM = 10;

/** A sheet that slides over a phone. While it is open the rest of the phone keeps still; Esc closes it. */
export function openSheet(phone, title, body) {
  const back = document.activeElement;
  const others = [...phone.children];
  const sheet = h('div', {class: 'sheet', role: 'dialog', 'aria-modal': 'true', 'aria-label': title},
      h('div', {class: 'sheet-head'}, h('h2', {}, title), iconButton('close', 'Закрыть', () => close())),
      body);
  const cover = h('div', {class: 'cover', onclick: event => event.target === cover && close()}, sheet);
  cover.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
  });
  function close() {
    cover.remove();
    others.forEach(other => other.inert = false);
    if (back instanceof HTMLElement && back.isConnected) back.focus({preventScroll: true});
  }
  others.forEach(other => other.inert = true);
  phone.append(cover);
  (sheet.querySelector('[autofocus]') ?? sheet.querySelector('.sheet-head button')).focus();
  return close;
}

/** Picks a place on the plan, or by coordinates typed in. */
export function openPlaceSheet(phone, onSend) {
  let place = DEFAULT_PLACE;
  const lat = coordinate('Широта', 90);
  const lon = coordinate('Долгота', 180);
  const plan = picker(place, picked => show(picked));
  const send = h('button', {type: 'submit', class: 'main-button'}, 'Отправить место');

  function coordinate(label, most) {
    const input = h('input', {
      type: 'number', step: 'any', min: -most, max: most, required: true, inputmode: 'decimal',
      oninput: () => {
        if (!lat.input.validity.valid || !lon.input.validity.valid) return;
        place = {lat: lat.input.valueAsNumber, lon: lon.input.valueAsNumber};
        plan.show(place);
      },
    });
    return {input, element: h('label', {}, label, input)};
  }
  function show(next) {
    place = next;
    lat.input.value = next.lat;
    lon.input.value = next.lon;
    plan.show(next);
  }

  show(place);
  const close = openSheet(phone, 'Место', h('form', {
    class: 'place-form',
    onsubmit: event => {
      event.preventDefault();
      close();
      onSend(place);
    },
  },
  plan.element,
  h('div', {class: 'presets'}, PLACES.map(known =>
    h('button', {type: 'button', class: 'chip', onclick: () => show({lat: known.lat, lon: known.lon})}, known.name))),
  h('div', {class: 'fields'}, lat.element, lon.element),
  send));
  plan.element.focus();
}

/** Shows chosen photos before they go, with room for a few words. */
export function openPhotoSheet(phone, files, onSend) {
  let chosen = [];
  const addresses = new Map();
  const thumbs = h('div', {class: 'thumbs'});
  const caption = h('input', {type: 'text', placeholder: 'Добавить подпись…', 'aria-label': 'Подпись', maxlength: 1024, autofocus: true});
  const send = h('button', {type: 'submit', class: 'main-button'});
  const more = fileInput(add);

  function add(fresh) {
    chosen = [...chosen, ...fresh].slice(0, LARGEST_ALBUM);
    draw();
  }
  function draw() {
    thumbs.replaceChildren(...chosen.map((file, i) => {
      if (!addresses.has(file)) addresses.set(file, URL.createObjectURL(file));
      const image = h('img', {src: addresses.get(file), alt: file.name, onerror: () => image.replaceWith(h('span', {class: 'no-picture'}, file.name))});
      return h('div', {class: 'thumb'}, image,
          iconButton('close', `Убрать «${file.name}»`, () => {
            chosen = chosen.filter(other => other !== file);
            draw();
            if (!chosen.length) close();
          }));
    }));
    if (chosen.length < LARGEST_ALBUM) {
      thumbs.append(h('button', {type: 'button', class: 'thumb add', 'aria-label': 'Добавить ещё', onclick: () => more.click()}, icon('plus')));
      thumbs.append(h('button', {type: 'button', class: 'thumb add', onclick: async () => add([await samplePhoto()])}, icon('camera'), 'Пример'));
    }
    send.textContent = chosen.length > 1 ? `Отправить альбом: ${chosen.length} фото` : 'Отправить фото';
  }

  const close = openSheet(phone, 'Фотографии', h('form', {
    class: 'photo-form',
    onsubmit: event => {
      event.preventDefault();
      close();
      onSend(chosen, caption.value.trim(), chosen.map(file => addresses.get(file)));
    },
  }, thumbs, more, caption, send));
  add(files);
}

export function fileInput(onFiles, kinds = {accept: 'image/*', multiple: true}) {
  const input = h('input', {
    type: 'file', ...kinds, hidden: true, tabindex: -1,
    onchange: () => {
      if (input.files.length) onFiles([...input.files]);
      input.value = '';
    },
  });
  return input;
}

/** A photo as large as the window allows. */
export function openPicture(src, label) {
  const dialog = h('dialog', {class: 'picture', 'aria-label': label, onclick: () => dialog.close(), onclose: () => dialog.remove()},
      h('img', {src, alt: label}),
      iconButton('close', 'Закрыть', () => dialog.close()));
  document.body.append(dialog);
  dialog.showModal();
}
