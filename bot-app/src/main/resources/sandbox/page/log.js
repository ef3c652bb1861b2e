import {h, iconButton} from './dom.js';
import {bubble, withAlbums} from './bubbles.js';
import {count, day} from './words.js';

/** Nearer than this to the bottom, in pixels, the reader is taken to follow the conversation. */
const NEAR = 60;

/** The conversation itself. It redraws only what changed, keeps its place while somebody reads above, and follows otherwise. */
export class Log {
  #deeds;
  #shown = new Map();
  #known = new Set();
  #unread = 0;
  #following = true;

  constructor(deeds) {
    this.#deeds = deeds;
    this.lines = h('div', {class: 'lines'});
    this.scroller = h('div', {class: 'log', role: 'log', tabindex: 0, 'aria-label': 'Переписка', 'aria-live': 'polite'}, this.lines);
    this.jump = iconButton('down', 'К последнему сообщению', () => this.toBottom(true), {class: 'jump', hidden: true});
    this.badge = h('span', {class: 'badge', hidden: true});
    this.jump.append(this.badge);
    this.element = h('div', {class: 'log-frame'}, this.scroller, this.jump);
    this.scroller.addEventListener('scroll', () => this.#scrolled(), {passive: true});
    this.scroller.addEventListener('keydown', event => this.#key(event));
    const resized = new ResizeObserver(() => this.#following && this.#known.size && this.toBottom());
    resized.observe(this.lines);
    resized.observe(this.scroller);
  }

  /** Another chat: nothing of the last one stays. */
  clear() {
    this.#shown.clear();
    this.#known.clear();
    this.#unread = 0;
    this.#following = true;
    this.lines.replaceChildren();
    this.#showJump();
  }

  /**
   * @param lines oldest first
   * @param sending ours that are on their way
   * @param empty what stands here while there is nothing
   */
  show(lines, sending, typing, empty) {
    const albums = withAlbums(lines);
    const all = [...albums, ...sending];
    const lastSaid = albums.findLastIndex(line => line.from === 'page');
    const byId = new Map(lines.map(line => [line.id, line]));
    const wanted = [];
    all.forEach((line, i) => {
      const before = all[i - 1];
      if (!before || day(before.at) !== day(line.at)) wanted.push(this.#once(`day-${day(line.at)}`, '', () => dateChip(line.at)));
      const look = {
        first: before?.from !== line.from || day(before.at) !== day(line.at),
        last: all[i + 1]?.from !== line.from,
        quoted: line.replyTo ? byId.get(line.replyTo) : undefined,
        read: i < lastSaid || typing,
      };
      wanted.push(this.#once(line.id, JSON.stringify([line, look]), () => bubble(line, look, this.#deeds)));
    });
    if (typing) wanted.push(this.#once('typing', '', dots));
    if (!all.length && empty) wanted.push(empty);
    this.#count(lines);
    this.#replace(wanted);
    if (this.#following && all.length) this.toBottom();
  }

  #once(key, face, make) {
    const old = this.#shown.get(key);
    if (old && old.face === face) return old.element;
    const element = make();
    this.#shown.set(key, {face, element});
    return element;
  }

  /** Moves as little as possible, so that neither focus nor an open selection is lost. */
  #replace(wanted) {
    const keep = new Set(wanted);
    const focusLost = this.lines.contains(document.activeElement)
        && ![...this.lines.children].some(child => keep.has(child) && child.contains(document.activeElement));
    for (const child of [...this.lines.children]) if (!keep.has(child)) child.remove();
    for (const [key, {element}] of this.#shown) if (!keep.has(element)) this.#shown.delete(key);
    wanted.forEach((element, i) => {
      if (this.lines.children[i] !== element) this.lines.insertBefore(element, this.lines.children[i] ?? null);
    });
    if (focusLost) this.scroller.focus({preventScroll: true});
  }

  #count(lines) {
    const fresh = lines.filter(line => !this.#known.has(line.id));
    if (this.#known.size && !this.#following) this.#unread += fresh.filter(line => line.from === 'page').length;
    fresh.forEach(line => this.#known.add(line.id));
    this.#showJump();
  }

  toBottom(smoothly = false) {
    this.#following = true;
    this.#unread = 0;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.scroller.scrollTo({top: this.scroller.scrollHeight, behavior: smoothly && !calm ? 'smooth' : 'instant'});
    this.#showJump();
  }

  /** Shows a message that stands further up, for a moment in another colour. */
  point(id) {
    const row = this.#shown.get(id)?.element;
    if (!row) return;
    row.scrollIntoView({block: 'center'});
    row.classList.add('pointed');
    row.addEventListener('animationend', () => row.classList.remove('pointed'), {once: true});
  }

  #scrolled() {
    const {scrollTop, scrollHeight, clientHeight} = this.scroller;
    this.#following = scrollHeight - scrollTop - clientHeight < NEAR;
    if (this.#following) this.#unread = 0;
    this.#showJump();
  }

  #showJump() {
    this.jump.hidden = this.#following;
    this.badge.hidden = this.#unread === 0;
    this.badge.textContent = this.#unread;
    this.jump.setAttribute('aria-label', this.#unread
      ? `Вниз: ${count(this.#unread, 'новое сообщение', 'новых сообщения', 'новых сообщений')}`
      : 'К последнему сообщению');
  }

  /** Arrows walk along the messages, Enter opens what can be done with one, "R" answers it. */
  #key(event) {
    const rows = [...this.lines.querySelectorAll('.line')];
    const at = rows.indexOf(document.activeElement);
    if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      rows[at].querySelector('.bubble').click();
      return;
    }
    if (event.code === 'KeyR' && at >= 0 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      rows[at].querySelector('.answer')?.click();
      return;
    }
    const step = {ArrowUp: -1, ArrowDown: 1}[event.key];
    if (!step || !rows.length || event.target.closest('button, a')) return;
    event.preventDefault();
    rows[at < 0 ? rows.length - 1 : Math.min(rows.length - 1, Math.max(0, at + step))].focus();
  }
}

function dateChip(at) {
  return h('div', {class: 'date'}, h('span', {}, day(at)));
}

function dots() {
  return h('div', {class: 'line theirs first last typing', 'aria-label': 'печатает'},
      h('div', {class: 'column'}, h('div', {class: 'bubble'}, h('i'), h('i'), h('i'))));
}
