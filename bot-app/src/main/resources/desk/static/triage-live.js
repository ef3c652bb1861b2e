// What comes to the curator appears by itself, and what a colleague has given away goes; the row somebody is at stays, and so do its keys.
(() => {
  const AT_MOST_EVERY = 1_500;
  const WITHOUT_STREAM = 10_000;
  const COME_BACK_AFTER = 15_000;
  const list = document.getElementById('triage');
  if (!list) return;
  let stream;
  let lookedAt = Date.now();
  let waiting;
  // One answer at a time: an older one that comes after a newer one would bring back what has gone.
  let looking = false;
  let again = false;
  // Changes made here. What was asked for before one of them knows nothing of it, and would take away a row that has just come back.
  let changes = 0;
  document.addEventListener('htmx:beforeSwap', () => { changes++; });

  const find = number => list.querySelector(`[data-number="${CSS.escape(number)}"]`);

  // After those that go before it on the server, whatever else stands in between.
  function place(row, order) {
    const following = order.slice(order.indexOf(row.dataset.number) + 1).map(find).find(Boolean);
    list.insertBefore(row, following ?? null);
    htmx.process(row);
  }

  function put(page) {
    const rows = [...page.querySelectorAll('#triage > .triage-row')];
    const order = rows.map(row => row.dataset.number);
    const fresh = rows.filter(row => !find(row.dataset.number)).map(row => document.adoptNode(row));
    // From the end, so that each finds its place before one that is there.
    fresh.reverse().forEach(row => place(row, order));
    if (!page.getElementById('more')) {
      [...list.querySelectorAll('.triage-row')]
        .filter(row => !order.includes(row.dataset.number) && !row.contains(document.activeElement) && !row.dataset.going)
        .forEach(row => row.remove());
    }
    document.getElementById('nothing').hidden = list.children.length > 0;
    if (fresh.length > 0) document.getElementById('arrived').textContent = `Новых сообщений: ${fresh.length}`;
  }

  async function look() {
    clearTimeout(waiting);
    waiting = undefined;
    lookedAt = Date.now();
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    const changesBefore = changes;
    const page = await rowsNow();
    looking = false;
    if (page !== null && changes === changesBefore) put(new DOMParser().parseFromString(page, 'text/html'));
    if (again || (page !== null && changes !== changesBefore)) soon();
    again = false;
  }

  async function rowsNow() {
    try {
      const answer = await fetch('/desk/triage');
      return answer.ok && !answer.redirected ? await answer.text() : null;
    } catch {
      return null;
    }
  }

  const soon = () => { waiting ??= setTimeout(look, Math.max(0, lookedAt + AT_MOST_EVERY - Date.now())); };

  function open() {
    if (stream || document.hidden) return;
    stream = new EventSource('/desk/live');
    stream.addEventListener('changed', soon);
    // Something may have been missed before.
    stream.addEventListener('open', soon);
    stream.addEventListener('error', () => {
      if (stream?.readyState !== EventSource.CLOSED) return;
      stream = undefined;
      setTimeout(open, COME_BACK_AFTER);
    });
  }

  // A browser opens few connections to one server: only pages that somebody sees keep one.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) open();
    else { stream?.close(); stream = undefined; }
  });
  addEventListener('pagehide', () => { stream?.close(); stream = undefined; });
  addEventListener('pageshow', event => { if (event.persisted) open(); });
  setInterval(() => {
    if (!document.hidden && stream?.readyState !== EventSource.OPEN && Date.now() - lookedAt >= WITHOUT_STREAM) look();
  }, 1_000);
  document.addEventListener('DOMContentLoaded', open);
})();
