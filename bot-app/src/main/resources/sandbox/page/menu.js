import {h, icon} from './dom.js';

/**
 * A short list of deeds beside what was clicked, inside a phone. Arrows walk, Esc closes, focus goes back where it came from.
 *
 * @param items `{icon, label, run, danger}`
 */
export function openMenu(phone, anchor, items) {
  const back = document.activeElement;
  const menu = h('div', {class: 'menu', role: 'menu'}, items.map(item =>
    h('button', {
      type: 'button',
      role: 'menuitem',
      class: item.danger ? 'danger' : null,
      onclick: () => {
        close();
        item.run();
      },
    }, icon(item.icon), item.label)));

  function close() {
    menu.remove();
    document.removeEventListener('pointerdown', outside, true);
    if (back instanceof HTMLElement && back.isConnected) back.focus({preventScroll: true});
  }
  function outside(event) {
    if (!menu.contains(event.target)) close();
  }
  menu.addEventListener('keydown', event => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step) {
      event.preventDefault();
      const buttons = [...menu.children];
      buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length].focus();
    }
  });

  phone.append(menu);
  place(menu, phone, anchor);
  document.addEventListener('pointerdown', outside, true);
  menu.firstElementChild.focus();
}

function place(menu, phone, anchor) {
  const frame = phone.getBoundingClientRect();
  const near = anchor.getBoundingClientRect();
  const left = Math.min(Math.max(near.left - frame.left, 8), phone.clientWidth - menu.offsetWidth - 8);
  const below = near.bottom - frame.top + 4;
  const fits = below + menu.offsetHeight < phone.clientHeight - 8;
  const top = fits ? below : Math.max(8, near.top - frame.top - menu.offsetHeight - 4);
  menu.style.left = `${left}px`;
  menu.style.top = `${top}px`;
}
