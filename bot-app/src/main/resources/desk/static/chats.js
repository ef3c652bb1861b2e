// A chat as in a messenger: stays at its end, never jumps while somebody reads above, keeps what is typed.
(() => {
  const thread = () => document.getElementById('thread');
  const box = () => document.querySelector('.say textarea');
  const tell = words => {
    const told = document.createElement('p');
    told.className = 'told wrong';
    told.textContent = words;
    document.getElementById('problem-say')?.replaceChildren(...(words ? [told] : []));
  };
  const draft = () => `chat:${document.getElementById('work').dataset.number}`;
  const isAtEnd = () => thread().scrollHeight - thread().scrollTop - thread().clientHeight < 48;

  function toEnd() {
    thread().scrollTop = thread().scrollHeight;
    thread().querySelector('[data-to-end]').hidden = true;
  }

  function prepare() {
    if (!thread() || thread().dataset.ready) return;
    thread().dataset.ready = 'yes';
    toEnd();
    if (!box()) return;
    box().value ||= sessionStorage.getItem(draft()) ?? '';
    if (matchMedia('(min-width: 1200px)').matches) box().focus();
  }

  document.addEventListener('DOMContentLoaded', prepare);
  document.addEventListener('htmx:afterSettle', prepare);

  // Whoever has the page in the background has not read what is new.
  document.addEventListener('htmx:configRequest', event => {
    if (event.detail.elt === thread()) event.detail.parameters.looking = String(document.visibilityState === 'visible');
  });

  let before;
  document.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.target?.id !== 'thread') return;
    if (event.detail.xhr.status === 404) {
      event.detail.shouldSwap = false;
      document.getElementById('gone').hidden = false;
      return;
    }
    const lines = thread().querySelectorAll('.line').length;
    before = {atEnd: isAtEnd(), place: thread().scrollTop, lines, focused: document.activeElement === thread()};
  });
  document.addEventListener('htmx:afterSwap', event => {
    if (event.detail.target?.id !== 'thread' || !before || !thread()) return;
    thread().dataset.ready = 'yes';
    const mine = event.detail.requestConfig?.elt?.classList.contains('say');
    if (before.atEnd || mine) toEnd();
    else {
      thread().scrollTop = before.place;
      thread().querySelector('[data-to-end]').hidden = thread().querySelectorAll('.line').length <= before.lines;
    }
    if (before.focused) thread().focus({preventScroll: true});
    before = undefined;
  });

  document.addEventListener('htmx:beforeRequest', event => {
    if (event.target.classList?.contains('say')) tell('');
  });
  document.addEventListener('htmx:afterRequest', event => {
    if (!event.target.classList?.contains('say')) return;
    if (event.detail.successful) {
      sessionStorage.removeItem(draft());
      box().form.reset();
      box().value = '';
      chosen();
      box().focus();
    } else if (event.detail.failed && event.detail.xhr.status !== 422) {
      tell(event.detail.xhr.status === 413 ? 'Фото больше 20 МБ. Ничего не отправлено, уменьшите фото и повторите.' : event.detail.xhr.status === 403
        ? 'Страница устарела: обновите её. Написанное сохранится.'
        : event.detail.xhr.status === 404 ? 'Этого чата больше нет. Ничего не отправлено.'
          : 'Не отправлено: сервер не ответил. Написанное сохранено, попробуйте ещё раз.');
    }
  });
  document.addEventListener('htmx:sendError', event => {
    if (event.target.classList?.contains('say')) tell('Нет связи: ничего не отправлено, написанное сохранено.');
  });

  document.addEventListener('click', event => {
    if (event.target.closest('[data-to-end]')) toEnd();
  });
  document.addEventListener('submit', event => {
    const question = event.target.dataset?.confirm;
    if (question && !confirm(question)) event.preventDefault();
  });
  const MANY = new Intl.PluralRules('ru');
  const PHOTOS = {one: 'снимок', few: 'снимка', many: 'снимков', other: 'снимка'};
  function chosen() {
    const n = box().form.photos.files.length;
    box().form.querySelector('[data-chosen]').textContent =
      n ? `${n} ${PHOTOS[MANY.select(n)]}` : 'до 10, каждое до 20 МБ';
  }
  document.addEventListener('change', event => {
    if (event.target.name === 'photos' && event.target.form === box()?.form) chosen();
  });
  document.addEventListener('input', event => {
    if (event.target === box()) sessionStorage.setItem(draft(), box().value);
  });
  document.addEventListener('keydown', event => {
    if (event.target === box() && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) box().form.requestSubmit();
    if (event.target === box() && event.key === 'Escape') thread().focus();
  });
  let stuck = true;
  document.addEventListener('scroll', event => {
    if (event.target !== thread()) return;
    stuck = isAtEnd();
    if (stuck) thread().querySelector('[data-to-end]').hidden = true;
  }, true);
  addEventListener('resize', () => { if (thread() && stuck) toEnd(); });
})();
