// The page of events: forms that open, topics that are found, times at a click.
(() => {
  const form = () => document.getElementById('event-form');
  const plain = words => words.trim().toLocaleLowerCase('ru').replaceAll('ё', 'е');

  function show(id) {
    document.querySelectorAll('.small-form').forEach(small => small.classList.toggle('shown', small.id === id && !small.classList.contains('shown')));
    const shown = document.querySelector('.small-form.shown');
    shown?.querySelector('textarea, input:not([type=hidden])').focus();
    shown?.scrollIntoView({block: 'nearest'});
  }

  function count(group) {
    const whole = group.querySelector('[data-whole]');
    const others = [...group.querySelectorAll('input[type=checkbox]:not([data-whole])')];
    others.forEach(box => { box.disabled = whole.checked; });
    const n = others.filter(box => box.checked).length;
    group.querySelector('.chosen').textContent = whole.checked ? 'все' : n || '';
  }

  function find(words) {
    const wanted = plain(words);
    let some = false;
    form().querySelectorAll('[data-group]').forEach(group => {
      const named = plain(group.querySelector('summary').textContent).includes(wanted);
      let hits = 0;
      group.querySelectorAll('label:not(.whole)').forEach(label => {
        const hit = named || plain(label.textContent).includes(wanted);
        label.hidden = !hit;
        hits += hit;
      });
      group.hidden = hits === 0;
      if (wanted) group.open = hits > 0;
      some ||= hits > 0;
    });
    form().querySelector('.topic-list .nothing').hidden = some;
  }

  function local(date) {
    const two = n => String(n).padStart(2, '0');
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
  }

  // Clocks of the page and of the region may differ: the server says what time it is there.
  function until(wish) {
    const field = document.getElementById('event-until');
    const there = new Date(field.dataset.now);
    if (wish === 'evening') there.setHours(18, 0);
    else there.setHours(there.getHours() + Number(wish));
    field.value = wish ? local(there) : '';
    field.dispatchEvent(new Event('change', {bubbles: true}));
  }

  function prepare() {
    if (!form() || form().dataset.ready) return;
    form().dataset.ready = 'yes';
    form().querySelectorAll('[data-topics], .quick').forEach(hidden => { hidden.hidden = false; });
    form().querySelectorAll('[data-group]').forEach(count);
    form().querySelector('[aria-invalid=true], .field-problem')?.scrollIntoView({block: 'center'});
  }

  document.addEventListener('DOMContentLoaded', prepare);
  document.addEventListener('htmx:afterSettle', prepare);
  document.addEventListener('change', event => {
    const group = event.target.closest('[data-group]');
    if (group) count(group);
  });
  document.addEventListener('input', event => {
    if ('topics' in event.target.dataset) find(event.target.value);
  });
  document.addEventListener('click', event => {
    const opener = event.target.closest('[data-show]');
    if (opener) {
      event.preventDefault();
      show(opener.dataset.show);
    }
    const quick = event.target.closest('[data-until]');
    if (quick) until(quick.dataset.until);
  });
  document.addEventListener('keydown', event => {
    if (event.target.dataset?.topics !== undefined && event.key === 'Enter') event.preventDefault();
    const small = event.target.closest?.('.small-form, .event-form');
    if (small && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) small.requestSubmit();
    if (event.key === 'Escape' && small?.classList.contains('small-form')) show('');
  });
})();
