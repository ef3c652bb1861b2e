// Work by keyboard, in either layout of the keyboard.
(() => {
  const typing = target => target.closest('input:not([type=checkbox]), textarea, select, dialog[open]') !== null;
  const rows = () => [...document.querySelectorAll('#rows .row:not([hidden])')];

  function step(by) {
    const all = rows();
    const here = all.indexOf(document.activeElement.closest('.line')?.querySelector('.row') ?? document.activeElement);
    const from = here >= 0 ? here : all.findIndex(row => row.hasAttribute('aria-current'));
    const next = all[Math.min(all.length - 1, Math.max(0, from + by))];
    next?.focus();
    next?.scrollIntoView({block: 'nearest'});
  }

  const press = key => {
    // What is done with marked rows stands before the card's own.
    const pressed = [...document.querySelectorAll(`[data-key="${key}"]`)].find(element => element.checkVisibility());
    pressed?.click();
    if (pressed?.matches('textarea')) pressed.focus();
  };

  document.addEventListener('click', event => {
    const opener = event.target.closest('[data-open]');
    const dialog = opener && document.getElementById(opener.dataset.open);
    if (dialog && !dialog.open) dialog.showModal();
  });

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
    const does = {
      KeyJ: () => step(1), KeyK: () => step(-1), KeyT: () => press('t'), KeyF: () => press('f'), KeyA: () => press('a'), KeyQ: () => press('q'), KeyP: () => press('p'), KeyZ: () => press('z'),
      KeyN: () => press('n'), KeyE: () => press('e'), KeyM: () => press('m'), KeyW: () => press('w'),
    }[event.code];
    const help = event.key === '?' || (event.code === 'Slash' && event.shiftKey);
    const search = event.key === '/' || (event.code === 'Slash' && !event.shiftKey);
    if (help) document.getElementById('keys')?.showModal();
    else if (search) document.getElementById('search')?.focus();
    else if (does && !event.shiftKey) does();
    else return;
    event.preventDefault();
  });
})();
