import {h, icon} from './dom.js';
import {placeCard} from './plan.js';
import {isWeb, words} from './text.js';
import {time} from './words.js';

const ALBUM_SECONDS = 2;

/** Lines that came as one album are one bubble: photos alone, sent at once, the words (if any) under the first. */
export function withAlbums(lines) {
  const shown = [];
  for (const line of lines) {
    const before = shown.at(-1);
    if (before && joins(before, line)) {
      shown[shown.length - 1] = {...before, photos: [...before.photos, ...line.photos]};
    } else {
      shown.push(line);
    }
  }
  return shown;
}

function joins(before, line) {
  return before.from === line.from && before.photos.length > 0 && line.photos.length > 0 && before.photos.length < 10
      && !line.text && !line.replyTo && !before.buttons.length && !line.buttons.length
      && new Date(line.at) - new Date(before.at) < ALBUM_SECONDS * 1000;
}

/**
 * One message as the resident sees it.
 *
 * @param line of the conversation, or one of ours that is still on its way (`state` is sending or failed)
 * @param look `{first, last}` of a run by the same hand, the `quoted` line, whether it was `read`
 * @param deeds what clicks do: onMenu, onPress, onCommand, onPhoto, onQuote, onReply, onRetry; and `picture`, an id's address
 */
export function bubble(line, look, deeds) {
  const own = line.from === 'resident';
  const row = h('div', {
    class: `line ${own ? 'own' : 'theirs'}${look.first ? ' first' : ''}${look.last ? ' last' : ''}${line.state ? ' ' + line.state : ''}`,
    role: 'article',
    tabindex: -1,
    'aria-label': `${own ? 'Вы' : 'Бот'}, ${time(line.at)}`,
    'data-id': line.id,
  });
  const bare = line.photos.length > 0 && !line.text;
  const body = h('div', {
    class: `bubble${bare ? ' bare' : ''}${line.photos.length || line.location ? ' media' : ''}`,
    onclick: event => {
      if (!event.target.closest('a, button, img') && !String(getSelection())) deeds.onMenu(line, event);
    },
  });
  if (line.replyTo) body.append(quote(look.quoted, deeds));
  if (line.photos.length) body.append(photos(line, deeds));
  if (line.location) body.append(placeCard(line.location));
  const foot = meta(line, own, look);
  body.append(line.text ? h('div', {class: 'said'}, words(line.text, {onCommand: deeds.onCommand}), foot) : foot);
  row.append(h('div', {class: 'column'}, body, line.state ? null : replyButton(line, deeds), line.inline && line.buttons.length ? inlineButtons(line, deeds) : null));
  if (line.state === 'failed') row.append(retry(line, deeds));
  return row;
}

/** Beside the bubble while the pointer is over it; the keyboard has "R" instead, and a touch the menu. */
function replyButton(line, deeds) {
  return h('button', {type: 'button', class: 'answer', tabindex: -1, 'aria-label': 'Ответить', title: 'Ответить', onclick: () => deeds.onReply(line)},
      icon('reply'));
}

function quote(quoted, deeds) {
  return h('button', {type: 'button', class: 'quote', onclick: () => quoted && deeds.onQuote(quoted.id)},
      h('b', {}, quoted ? deeds.nameOf(quoted) : 'Сообщение'),
      h('span', {}, quoted ? gist(quoted) : 'удалено'));
}

/** A message in a few words. */
export function gist(line) {
  if (line.text) return line.text.slice(0, 140);
  if (line.photos.length) return 'Фотография';
  return line.location ? 'Место' : 'Сообщение';
}

function photos(line, deeds) {
  const n = line.photos.length;
  return h('div', {class: `photos n${Math.min(n, 4)}`}, line.photos.map((id, i) => {
    const label = n > 1 ? `Фотография ${i + 1} из ${n}` : 'Фотография';
    const image = h('img', {
      src: line.state ? id : deeds.picture(id),
      alt: label,
      loading: 'lazy',
      decoding: 'async',
      onerror: () => image.replaceWith(h('span', {class: 'no-picture'}, icon('photo'), 'Снимок не открывается')),
    });
    return h('button', {type: 'button', class: 'photo', 'aria-label': `${label}: открыть`, onclick: () => deeds.onPhoto(image.src, label)}, image);
  }));
}

function meta(line, own, look) {
  const mark = line.state === 'sending' ? 'clock' : line.state === 'failed' ? 'alert' : null;
  return h('span', {class: 'meta'},
      time(line.at),
      own ? h('span', {class: 'marks'}, mark ? icon(mark) : [icon('check'), look.read ? icon('check') : null]) : null);
}

function inlineButtons(line, deeds) {
  return h('div', {class: 'inline-buttons'}, line.buttons.map(row =>
    h('div', {class: 'button-row'}, row.map(button => pressable(button, pressed => deeds.onPress(button, line, pressed))))));
}

/** A button of a message or of the keyboard below; one that opens a page of the web is a link. */
export function pressable(button, onPress) {
  if (button.kind === 'link' && isWeb(button.url)) {
    return h('a', {class: 'press link', href: button.url, target: '_blank', rel: 'noopener noreferrer nofollow'}, button.label, icon('link'));
  }
  const element = h('button', {
    type: 'button',
    class: `press ${button.kind}`,
    onclick: () => onPress(element),
  }, button.kind === 'location' ? icon('pin') : null, button.label);
  return element;
}

function retry(line, deeds) {
  return h('div', {class: 'failure'},
      h('span', {}, line.reason),
      h('button', {type: 'button', onclick: () => deeds.onRetry(line)}, 'Повторить'),
      h('button', {type: 'button', onclick: () => deeds.onForget(line)}, 'Убрать'));
}
