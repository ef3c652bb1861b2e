// One keystroke gives a message to an agency; for a few seconds it can be called back.
(() => {
  const UNDO_FOR = 8000;
  const list = () => document.getElementById('triage');
  const rows = () => [...document.querySelectorAll('.triage-row')];
  const current = () => document.activeElement?.closest('.triage-row');
  // Where somebody was before they clicked beside the rows: a key never goes to a row that has just come to be the first.
  let before;
  document.addEventListener('focusin', () => { before = current() ?? before; });

  function focus(row) {
    row?.focus();
    row?.scrollIntoView({block: 'nearest'});
  }

  function step(by) {
    const all = rows();
    const here = all.indexOf(current());
    focus(all[here < 0 ? 0 : Math.min(all.length - 1, Math.max(0, here + by))]);
  }

  function nothingLeft() {
    const nothing = document.getElementById('nothing');
    if (nothing) nothing.hidden = list().children.length > 0;
  }

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
    if (event.target.closest('input, textarea, select, dialog[open]')) return;
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    if (digit) {
      const row = current() ?? (before?.isConnected ? before : undefined);
      if (!row) return step(1);
      const choice = row?.querySelectorAll('button.choice')[digit - 1];
      if (!choice || row.dataset.going) return;
      row.dataset.going = 'yes';
      choice.click();
    } else if (event.code === 'KeyZ') {
      [...document.querySelectorAll('.undo')].sort((a, b) => (a.dataset.at ?? 0) - (b.dataset.at ?? 0)).at(-1)?.click();
    } else if (event.code === 'KeyJ' || event.code === 'ArrowDown') step(1);
    else if (event.code === 'KeyK' || event.code === 'ArrowUp') step(-1);
    else if (event.code === 'Enter' && document.activeElement?.matches('.triage-row')) current().querySelector('a.number').click();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);

  // Whoever gave one away goes on with the next.
  let next;
  document.addEventListener('htmx:beforeSwap', event => {
    const row = event.detail.target.closest?.('.triage-row');
    next = row && rows()[rows().indexOf(row) + 1] || row && rows()[rows().indexOf(row) - 1];
  });

  document.addEventListener('htmx:load', event => {
    const loaded = event.detail.elt;
    if (loaded.matches('.triage-given')) {
      const undo = loaded.querySelector('.undo');
      if (undo) undo.dataset.at = performance.now();
      focus(next);
      setTimeout(() => { loaded.remove(); nothingLeft(); }, UNDO_FOR);
    } else if (loaded.matches('.triage-row')) {
      focus(loaded);
    }
  });

  document.addEventListener('htmx:sendError', () => rows().forEach(row => delete row.dataset.going));
  document.addEventListener('htmx:afterRequest', event => { if (event.detail.failed) rows().forEach(row => delete row.dataset.going); });
  document.addEventListener('DOMContentLoaded', () => focus(rows()[0]));
})();
