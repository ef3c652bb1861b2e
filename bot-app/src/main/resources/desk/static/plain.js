// Plain words: what to mend in an answer, told while it is being written.
(() => {
  const PAUSE = 400;
  const token = () => document.querySelector('meta[name=csrf]');
  let waiting;
  let asked = 0;

  const box = area => area.form.querySelector('[data-plain]');

  async function check(area) {
    const turn = ++asked;
    const answer = await fetch('/desk/plain-words', {
      method: 'POST',
      headers: {[token().dataset.header]: token().content},
      body: new URLSearchParams({text: area.value, filled: box(area).hasAttribute('data-filled')}),
    }).catch(() => null);
    // Without an answer there is no advice; the words can be sent all the same.
    if (answer?.ok && turn === asked && area.isConnected) box(area).innerHTML = await answer.text();
  }

  function soon(area) {
    clearTimeout(waiting);
    waiting = setTimeout(() => check(area), PAUSE);
  }

  document.addEventListener('input', event => {
    const area = event.target;
    if (area.name === 'text' && area.form && box(area)) soon(area);
  });

  // A draft that came back, or words typed before this file was there.
  function greet() {
    document.querySelectorAll('[data-plain]:empty').forEach(plain => {
      const area = plain.closest('form').querySelector('textarea[name=text]');
      if (area.value) soon(area);
    });
  }
  document.addEventListener('DOMContentLoaded', greet);
  document.addEventListener('htmx:afterSettle', greet);

  document.addEventListener('click', event => {
    const plain = event.target.closest('[data-plain]');
    const area = plain?.closest('form').querySelector('textarea[name=text]');
    const place = event.target.closest('[data-select]');
    if (place) {
      area.focus();
      area.setSelectionRange(Number(place.dataset.from), Number(place.dataset.to));
    }
    if (event.target.closest('[data-rewrite]')) {
      area.value = plain.querySelector('[data-rewritten]').value;
      plain.replaceChildren();
      area.dispatchEvent(new Event('input', {bubbles: true}));
      area.focus();
    }
  });
})();
