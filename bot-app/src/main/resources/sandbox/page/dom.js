import {PATHS} from './icons.js';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes an element. Children that are words become text nodes: nothing on this page is ever read as HTML.
 * Attributes that are null, undefined or false are left out; `onclick` and the like are listeners.
 */
export function h(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
export function s(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** A drawing of ours, silent for screen readers. */
export function icon(name) {
  const drawing = s('svg', {viewBox: '0 0 24 24', class: `icon icon-${name}`, 'aria-hidden': 'true'});
  for (const d of PATHS[name]) drawing.append(s('path', {d}));
  return drawing;
}

/** A button that is only a drawing; the label is read aloud and shown on hover. */
export function iconButton(name, label, onclick, attributes = {}) {
  return h('button', {type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick, ...attributes}, icon(name));
}

/** One letter on a ground whose colour always belongs to the name. */
export function avatar(name, size = '') {
  const letter = [...name.trim()][0] ?? '?';
  let sum = 0;
  for (const char of name) sum = (sum * 31 + char.codePointAt(0)) % 997;
  return h('span', {class: `avatar tint-${sum % 7} ${size}`, 'aria-hidden': 'true'}, letter.toUpperCase());
}
