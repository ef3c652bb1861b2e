// Rows that are marked to do something with all of them at once. They stay marked as they were seen, while the queue goes on by itself.
(() => {
  const MOST = 100;
  const bar = () => document.getElementById('together');
  const rows = () => document.getElementById('rows');
  if (!bar()) return;
  const boxes = () => [...rows().querySelectorAll('.line:not([hidden]) input[name=chosen]')];
  const numberOf = box => box.value.split('.')[0];
  // What is marked, by its number, as it was when it was marked.
  const marked = new Map();
  // The number of the last that was marked: where a range begins.
  let last;

  function show(lost = 0) {
    bar().querySelector('[data-count]').textContent = `Выбрано: ${marked.size}`;
    bar().querySelector('[data-lost]').textContent = lost ? `${lost} ушло из списка` : '';
    bar().querySelector('[data-several]').hidden = marked.size < 2;
    bar().querySelector('[data-none]').hidden = marked.size === 0;
    bar().querySelector('[data-all]').hidden = marked.size === 0 || boxes().every(box => box.checked);
  }

  function mark(box, on) {
    if (on && marked.size >= MOST && !marked.has(numberOf(box))) {
      box.checked = false;
      bar().querySelector('[data-lost]').textContent = `больше ${MOST} за раз нельзя`;
      return;
    }
    box.checked = on;
    if (on && !marked.has(numberOf(box))) marked.set(numberOf(box), box.value);
    else if (!on) marked.delete(numberOf(box));
    show();
  }

  function markRange(box, on) {
    const all = boxes();
    const from = all.findIndex(other => numberOf(other) === last);
    const to = all.indexOf(box);
    all.slice(Math.min(from < 0 ? to : from, to), Math.max(from, to) + 1).forEach(other => mark(other, on));
  }

  function choose(box, on, range) {
    if (range) markRange(box, on);
    else mark(box, on);
    last = numberOf(box);
  }

  function none() {
    marked.clear();
    boxes().forEach(box => { box.checked = false; });
    show();
  }

  // The click comes before the change and knows of Shift, the change has the new state.
  let shift = false;
  rows().addEventListener('click', event => {
    if (event.target.matches('[name=chosen]')) shift = event.shiftKey;
  }, true);
  rows().addEventListener('change', event => {
    if (event.target.matches('[name=chosen]')) choose(event.target, event.target.checked, shift);
    shift = false;
  });
  bar().addEventListener('click', event => {
    if (event.target.matches('[data-none]')) none();
    if (event.target.matches('[data-all]')) boxes().slice(0, MOST).forEach(box => mark(box, true));
  });

  const rowOf = target => target.closest('#rows .line') ?? document.activeElement?.closest('#rows .line')
    ?? rows().querySelector('.row[aria-current]')?.closest('.line');
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest('input:not([type=checkbox]), textarea, select, dialog[open]')) return;
    const onRow = event.target.matches('#rows .row');
    if (event.code === 'KeyX' || (event.code === 'Space' && onRow)) {
      const box = rowOf(event.target)?.querySelector('[name=chosen]');
      if (!box) return;
      choose(box, event.shiftKey || !box.checked, event.shiftKey);
    } else if (event.key === 'Escape' && marked.size > 0) none();
    else return;
    event.preventDefault();
  });

  document.addEventListener('htmx:afterSwap', event => {
    if (event.detail.target !== rows()) return;
    const here = new Map([...rows().querySelectorAll('[name=chosen]')].map(box => [numberOf(box), box]));
    let lost = 0;
    [...marked.keys()].forEach(number => {
      const box = here.get(number);
      if (box) { box.checked = true; box.value = marked.get(number); }
      else { marked.delete(number); lost++; }
    });
    show(lost);
  });
  // Done with, or told of beside the queue.
  document.body.addEventListener('chosen-done', none);
  // A browser that comes back to the page remembers what was ticked.
  addEventListener('pageshow', () => { boxes().filter(box => box.checked).forEach(box => mark(box, true)); show(); });
})();
