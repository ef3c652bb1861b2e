import {h} from './dom.js';
import {count} from './words.js';

const LINK = /https?:\/\/[^\s<>«»"]+/g;
const COMMAND = /(?<![^\s])\/[a-z][a-z0-9_]{0,31}/g;
const TRAILING = /[.,;:!?)\]]+$/;
const LONG = 2_500;
const SHOWN_OF_LONG = 1_200;

/**
 * The words of a message: links open elsewhere, commands (where the messenger knows them) are said when clicked, very long texts are
 * folded.
 */
export function words(text, {onCommand} = {}) {
  const box = h('div', {class: 'words'});
  if (text.length <= LONG) {
    box.append(...pieces(text, onCommand));
    return box;
  }
  const unfold = h('button', {
    type: 'button',
    class: 'unfold',
    onclick: event => {
      event.stopPropagation();
      box.replaceChildren(...pieces(text, onCommand));
    },
  }, `Показать целиком: ${count(text.length, 'знак', 'знака', 'знаков')}`);
  box.append(...pieces(text.slice(0, SHOWN_OF_LONG), onCommand), '… ', unfold);
  return box;
}

function pieces(text, onCommand) {
  const found = [...text.matchAll(LINK)].map(match => ({at: match.index, word: match[0].replace(TRAILING, ''), make: link}));
  if (onCommand) {
    for (const match of text.matchAll(COMMAND)) {
      found.push({at: match.index, word: match[0], make: word => command(word, onCommand)});
    }
  }
  found.sort((a, b) => a.at - b.at);
  const result = [];
  let done = 0;
  for (const {at, word, make} of found) {
    if (at < done) continue;
    if (at > done) result.push(text.slice(done, at));
    result.push(make(word));
    done = at + word.length;
  }
  if (done < text.length) result.push(text.slice(done));
  return result;
}

export function link(address) {
  return h('a', {href: address, target: '_blank', rel: 'noopener noreferrer nofollow'}, address);
}

function command(word, onCommand) {
  return h('button', {
    type: 'button',
    class: 'command',
    onclick: event => {
      event.stopPropagation();
      onCommand(word);
    },
  }, word);
}

/** Whether an address given by a page may be opened: nothing but the web. */
export const isWeb = address => /^https?:\/\//i.test(address ?? '');
