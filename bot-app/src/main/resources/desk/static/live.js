// News of incidents. While the stream is open the page asks only for what has changed; while it is away it asks again and again.
(() => {
  const rows = document.getElementById('rows');
  if (!rows) return;
  const AT_MOST_EVERY = 2_000;
  const WITHOUT_STREAM = 8_000;
  // Words like «через 5 минут» grow old by themselves.
  const WITH_STREAM = 60_000;
  const COME_BACK_AFTER = 15_000;
  const HIDDEN_FOR = 10_000;
  const SHOWN_FOR = 5_000;
  const EVERYTHING = '*';

  let stream;
  let lookedAt = Date.now();
  let waiting;
  let leaving;
  // Numbers that have changed, and until when that is shown.
  const touched = new Map();
  const isOpen = () => stream?.readyState === EventSource.OPEN;
  const card = () => document.getElementById('work')?.dataset.number;

  function look() {
    clearTimeout(waiting);
    waiting = undefined;
    lookedAt = Date.now();
    htmx.trigger(document.body, 'queue-changed');
    lookAtCard();
  }

  // News that comes while the card is being asked for may be newer than what is on its way: it is asked for once more then.
  // What somebody does shows the card anew, too. Of two answers for one card the second would find it gone, and lose its map.
  let asking = false;
  let again = false;
  const acts = new Set();
  function lookAtCard() {
    const fresh = document.getElementById('fresh');
    if (asking || acts.size) again = true;
    else if (fresh) htmx.trigger(fresh, 'look');
  }
  const isLook = event => event.detail.requestConfig.elt.matches('.fresh');
  document.addEventListener('htmx:beforeRequest', event => {
    if (event.defaultPrevented) return;
    if (isLook(event)) {
      if (acts.size) event.preventDefault();
      else asking = true;
    } else if (event.detail.target?.id === 'work') {
      acts.add(event.detail.xhr);
      if (asking) htmx.trigger(document.getElementById('fresh'), 'htmx:abort');
    }
  });
  document.addEventListener('htmx:afterRequest', event => {
    if (isLook(event)) asking = false;
    else if (!acts.delete(event.detail.xhr)) return;
    if (!again || acts.size) return;
    again = false;
    // Once the new card has settled and listens.
    setTimeout(lookAtCard, 100);
  });

  function soon() {
    waiting ??= setTimeout(look, Math.max(0, lookedAt + AT_MOST_EVERY - Date.now()));
  }

  function hear(number) {
    if (number !== EVERYTHING) touched.set(number, Date.now() + SHOWN_FOR);
    if (number === card()) lookAtCard();
    soon();
  }

  function open() {
    if (stream || document.hidden) return;
    stream = new EventSource('/desk/live');
    stream.addEventListener('changed', event => hear(event.data));
    // Something may have been missed before.
    stream.addEventListener('open', soon);
    stream.addEventListener('error', () => {
      soon();
      if (stream?.readyState !== EventSource.CLOSED) return;
      stream = undefined;
      setTimeout(open, COME_BACK_AFTER);
    });
  }

  function leave() {
    stream?.close();
    stream = undefined;
  }

  // A browser opens few connections to one server: only pages that somebody sees keep one.
  document.addEventListener('visibilitychange', () => {
    clearTimeout(leaving);
    if (document.hidden) leaving = setTimeout(leave, HIDDEN_FOR);
    else if (!stream) open();
  });
  addEventListener('pagehide', leave);
  addEventListener('pageshow', event => { if (event.persisted) open(); });

  setInterval(() => {
    if (!document.hidden && Date.now() - lookedAt >= (isOpen() ? WITH_STREAM : WITHOUT_STREAM)) look();
  }, 1_000);

  // What a row says, but for its deadline, which goes on by itself.
  const saying = row => [...row.querySelectorAll('.what, .facts > :not(.due)')].map(part => part.textContent).join('|');
  let said = new Map();
  document.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.target !== rows) return;
    said = new Map([...rows.querySelectorAll('.row')].map(row => [row.dataset.number, saying(row)]));
  });
  document.addEventListener('htmx:afterSwap', event => {
    if (event.detail.target !== rows) return;
    const now = Date.now();
    rows.querySelectorAll('.row').forEach(row => {
      const number = row.dataset.number;
      if (said.has(number) && said.get(number) !== saying(row)) touched.set(number, now + SHOWN_FOR);
      if (touched.get(number) > now) row.classList.add('touched');
    });
    touched.forEach((until, number) => { if (until < now) touched.delete(number); });
  });

  document.addEventListener('DOMContentLoaded', open);
  if (document.readyState === 'complete') open();
})();
