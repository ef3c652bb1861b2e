// Keeps the queue calm: it is asked anew all the time, but rows that were not there before wait behind «3 новых».
(() => {
  const rows = () => document.getElementById('rows');
  const news = () => document.getElementById('news');
  const numbersIn = root => [...root.querySelectorAll('.row')].map(row => row.dataset.number);
  let shown;
  let place = 0;

  const plural = n => {
    const tail = n % 100;
    return n % 10 === 1 && tail !== 11 ? 'новое' : 'новых';
  };

  function markCurrent() {
    const number = document.getElementById('work')?.dataset.number;
    rows()?.querySelectorAll('.row').forEach(row => {
      row.dataset.number === number ? row.setAttribute('aria-current', 'true') : row.removeAttribute('aria-current');
    });
  }

  function holdBack() {
    const all = [...rows().querySelectorAll('.row')];
    const fresh = all.filter(row => !shown.has(row.dataset.number));
    if (fresh.length === all.length) {
      all.forEach(row => shown.add(row.dataset.number));
      fresh.length = 0;
    }
    fresh.forEach(row => { row.hidden = true; row.closest('.line').hidden = true; });
    news().hidden = fresh.length === 0;
    news().textContent = `${fresh.length} ${plural(fresh.length)}`;
  }

  function reveal() {
    rows().querySelectorAll('.row').forEach(row => { row.hidden = false; row.closest('.line').hidden = false; shown.add(row.dataset.number); });
    news().hidden = true;
    rows().scrollTop = 0;
    rows().querySelector('.row')?.focus();
  }

  document.addEventListener('DOMContentLoaded', () => {
    if (!rows()) return;
    shown = new Set(numbersIn(rows()));
    news().addEventListener('click', reveal);
    rows().querySelector('[aria-current]')?.scrollIntoView({block: 'nearest'});
  });

  let focused;
  document.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.target !== rows()) return;
    place = rows().scrollTop;
    focused = rows().contains(document.activeElement) ? document.activeElement.dataset.number : undefined;
  });
  document.addEventListener('htmx:afterSwap', event => {
    if (rows() && event.detail.target === rows()) {
      holdBack();
      rows().scrollTop = place;
      if (focused) rows().querySelector(`[data-number="${CSS.escape(focused)}"]`)?.focus({preventScroll: true});
    }
    markCurrent();
  });

  const offline = shownNow => { const bar = document.getElementById('offline'); if (bar) bar.hidden = !shownNow; };
  document.addEventListener('htmx:sendError', () => offline(true));
  document.addEventListener('htmx:afterOnLoad', () => offline(false));
})();
