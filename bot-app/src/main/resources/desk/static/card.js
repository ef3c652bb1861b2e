// The card: its forms, drafts that survive, the preview, photos, and news about what is being looked at.
(() => {
  const MOST_PHOTOS = 10;
  const MOST_BYTES = 20 * 1024 * 1024;
  const work = () => document.getElementById('work');
  const openForm = () => document.querySelector('.composer:not([hidden])');
  const formOf = element => element.closest?.('.composer, .note-form, .approving');
  const isBusy = () => openForm() || document.getElementById('note-text')?.value
    || [...document.querySelectorAll('.approving textarea')].some(field => field.value !== field.defaultValue)
    || [...document.querySelectorAll('#work input[type=file]')].some(input => input.files.length > 0);
  const token = () => document.querySelector('meta[name=csrf]');

  // Sent as a header, so that the server knows it before it reads a large body.
  document.addEventListener('htmx:configRequest', event => {
    event.detail.headers[token().dataset.header] = token().content;
  });

  // Drafts, for this tab alone.
  const draftKey = field => `draft:${work()?.dataset.number}:${field.dataset.draft}`;
  const forget = form => form.querySelectorAll('[data-draft]').forEach(field => sessionStorage.removeItem(draftKey(field)));

  function show(act) {
    document.querySelectorAll('.composer').forEach(form => { form.hidden = form.dataset.form !== act; });
    const form = openForm();
    if (!form) return;
    const field = form.querySelector('textarea, input[type=search], input[type=text]');
    field.focus();
    // Whoever goes on with a draft goes on at its end.
    if (!field.dataset.placed) field.setSelectionRange(field.value.length, field.value.length);
    form.scrollIntoView({block: 'nearest'});
  }

  function update(form) {
    const text = form.querySelector('textarea[name=text]');
    if (!text) return;
    const counter = form.querySelector('[data-counter]');
    if (!counter) return;
    counter.textContent = `${text.value.length} из ${text.maxLength}`;
    counter.classList.toggle('near', text.value.length > text.maxLength * 0.95);
    const preview = form.querySelector('[data-preview]');
    if (preview) preview.textContent = text.value || '…';
  }

  // What stays of a draft goes before what is new.
  function showKept(form) {
    const box = form.querySelector('[data-kept]');
    if (!box) return;
    box.replaceChildren(...[...form.querySelectorAll('[name=kept]:checked')].map(chosen => {
      const figure = document.createElement('figure');
      figure.append(chosen.parentElement.querySelector('img').cloneNode());
      const words = chosen.parentElement.querySelector('span')?.textContent;
      if (words) {
        const caption = document.createElement('figcaption');
        caption.textContent = words;
        figure.append(caption);
      }
      return figure;
    }));
  }

  function keep(input, files) {
    const transfer = new DataTransfer();
    files.forEach(file => transfer.items.add(file));
    input.files = transfer.files;
    thumbs(input);
  }

  function thumbs(input) {
    const box = input.form.querySelector(`[data-thumbs="${input.name}"]`);
    box.querySelectorAll('img').forEach(image => URL.revokeObjectURL(image.src));
    box.replaceChildren(...[...input.files].map((file, index) => {
      const figure = document.createElement('figure');
      const image = document.createElement('img');
      image.src = URL.createObjectURL(file);
      image.alt = file.name;
      const remove = document.createElement('button');
      remove.type = 'button';
      remove.textContent = '×';
      remove.ariaLabel = `Убрать ${file.name}`;
      remove.addEventListener('click', () => keep(input, [...input.files].filter((_, i) => i !== index)));
      figure.append(image, remove);
      if (input.dataset.caption) {
        const caption = document.createElement('figcaption');
        caption.textContent = input.dataset.caption;
        figure.append(caption);
      }
      return figure;
    }));
  }

  function tell(form, problem) {
    const box = form.querySelector('.problem');
    const words = document.createElement('p');
    words.className = 'told wrong';
    words.textContent = problem;
    box.replaceChildren(...(problem ? [words] : []));
  }

  function choosePhotos(input) {
    const large = [...input.files].filter(file => file.size > MOST_BYTES);
    let files = [...input.files].filter(file => file.size <= MOST_BYTES);
    const problems = large.map(file => `«${file.name}» больше 20 МБ.`);
    const others = [...input.form.querySelectorAll('input[type=file]')].filter(other => other !== input).reduce((sum, other) => sum + other.files.length, 0)
      + input.form.querySelectorAll('[name=kept]:checked').length;
    if (files.length > MOST_PHOTOS - others) {
      files = files.slice(0, Math.max(0, MOST_PHOTOS - others));
      problems.push('Больше 10 фото нельзя, лишние убраны.');
    }
    keep(input, files);
    tell(input.form, problems.join(' '));
  }

  function prepare() {
    document.querySelectorAll('.composer, .note-form, .approving').forEach(form => {
      if (form.dataset.ready) return;
      form.dataset.ready = 'yes';
      form.querySelectorAll('[data-draft]').forEach(field => {
        field.value ||= sessionStorage.getItem(draftKey(field)) ?? '';
      });
      form.querySelectorAll('[data-templates]').forEach(choice => { choice.hidden = false; });
      form.querySelectorAll('[data-filter]').forEach(filter => { filter.hidden = false; });
      update(form);
      showKept(form);
    });
  }

  // What goes in a moment counts down; the server alone decides when it has gone.
  setInterval(() => document.querySelectorAll('[data-left]').forEach(left => {
    left.dataset.until ??= performance.now() + Number(left.dataset.left);
    const seconds = Math.ceil((left.dataset.until - performance.now()) / 1000);
    left.textContent = seconds > 0 ? `${seconds} с` : 'мгновение';
  }), 250);

  document.addEventListener('DOMContentLoaded', prepare);
  document.addEventListener('htmx:afterSettle', prepare);

  document.addEventListener('click', event => {
    const act = event.target.closest('[data-act]');
    if (act) {
      event.preventDefault();
      show(openForm()?.dataset.form === act.dataset.act ? '' : act.dataset.act);
    }
    if (event.target.closest('[data-close]')) show('');
    if (event.target.closest('[data-refresh]')) location.reload();
  });

  document.addEventListener('input', event => {
    const field = event.target;
    if (field.dataset.draft) sessionStorage.setItem(draftKey(field), field.value);
    if (field.form && formOf(field)) update(field.form);
    if (field.dataset.filter) {
      const wanted = field.value.trim().toLocaleLowerCase('ru').replaceAll('ё', 'е');
      document.querySelectorAll(`${field.dataset.filter} option`).forEach(option => {
        option.hidden = !option.textContent.toLocaleLowerCase('ru').replaceAll('ё', 'е').includes(wanted);
      });
    }
  });
  // Only whoever answers can fill in what stands in braces still.
  // What the incident itself knows is filled in when several are answered at once.
  const BLANK = /\{(?!(?:адрес|номер|ведомство|дата)\})[а-яё][а-яё -]{0,39}\}/i;
  function selectBlank(text, from = 0) {
    const blank = BLANK.exec(text.value.slice(from));
    text.focus();
    if (blank) text.setSelectionRange(from + blank.index, from + blank.index + blank[0].length);
    return blank;
  }

  // Where somebody has put the caret themselves, else at the end; a blank line keeps it apart from what stands there.
  function insert(choice) {
    const text = choice.form.querySelector('textarea[name=text]');
    const at = text.dataset.placed ? text.selectionEnd : text.value.length;
    const before = text.value.slice(0, at).trimEnd();
    const after = text.value.slice(at).trimStart();
    const from = before ? before.length + 2 : 0;
    text.value = `${before}${before && '\n\n'}${choice.value}${after && '\n\n'}${after}`;
    text.setSelectionRange(from + choice.value.length, from + choice.value.length);
    choice.value = '';
    delete text.dataset.placed;
    text.dispatchEvent(new Event('input', {bubbles: true}));
    selectBlank(text, from);
  }
  const place = event => { if (event.target.matches('.composer textarea')) event.target.dataset.placed = 'yes'; };
  document.addEventListener('pointerdown', place);
  document.addEventListener('keydown', place);

  // From one blank to the next, as in a form.
  document.addEventListener('keydown', event => {
    if (event.key !== 'Tab' || event.shiftKey || event.target.name !== 'text' || !BLANK.test(event.target.value)) return;
    const text = event.target;
    if (selectBlank(text, text.selectionEnd)) event.preventDefault();
  });

  document.addEventListener('change', event => {
    if (event.target.matches('[data-template]') && event.target.value) insert(event.target);
    if (event.target.name === 'kept') showKept(event.target.form);
    if (event.target.matches('#form-answer input[type=file]')) choosePhotos(event.target);
  });

  // Who did what last, as a response tells it.
  const newsIn = html => new DOMParser().parseFromString(html, 'text/html').getElementById('work')?.dataset.news;

  function warn(news) {
    const stale = document.getElementById('stale');
    stale.querySelector('[data-what]').textContent = news ? `: ${news}` : '';
    stale.hidden = false;
  }

  // What came by itself is shown for what it is.
  function announce(news) {
    const just = document.getElementById('just');
    if (!just) return;
    just.textContent = `Только что: ${news}`;
    just.hidden = false;
    document.querySelector('#history li:last-child')?.classList.add('touched');
  }

  // A card that changes under somebody's hands waits until they look.
  let places;
  let focused;
  let known;
  let calledBack = false;
  document.addEventListener('htmx:beforeSwap', event => {
    // The event is the target's; who asked for it stands in the request.
    const asker = event.detail.requestConfig.elt;
    const form = formOf(asker);
    // Before the new card comes, whose forms would take the draft of what has just been sent.
    if (form && event.detail.xhr.status === 200) forget(form);
    if (event.detail.target !== work()) return;
    const polled = asker.classList.contains('fresh');
    calledBack = asker.closest('.going') !== null;
    known = polled ? work().dataset.news : undefined;
    if (polled && !asker.isConnected) {
      event.detail.shouldSwap = false;
    } else if (polled && event.detail.xhr.status === 404) {
      event.detail.shouldSwap = false;
      warn('сообщение передали, у вас его больше нет');
    } else if (polled && isBusy() && event.detail.xhr.status === 200) {
      event.detail.shouldSwap = false;
      const news = newsIn(event.detail.xhr.responseText);
      // How a delivery goes on is no reason to look up from writing.
      if (news !== known) warn(news);
    }
    const active = document.activeElement;
    focused = polled && work().contains(active) && !active.id ? active.dataset.key : undefined;
    places = polled || asker.closest('.work') ? [...work().children].map(column => column.scrollTop) : undefined;
  });
  document.addEventListener('htmx:afterSwap', event => {
    if (event.detail.target?.id !== 'work') return;
    if (known && work().dataset.news !== known) announce(work().dataset.news);
    if (focused) document.querySelector(`#work [data-key="${focused}"]`)?.focus({preventScroll: true});
    places?.forEach((top, index) => { if (work().children[index]) work().children[index].scrollTop = top; });
    if (!places && matchMedia('(max-width: 1199px)').matches) scrollTo(0, 0);
    if (work().dataset.title) document.title = work().dataset.title;
    else if (work().dataset.number) document.title = `№ ${work().dataset.number} — Отклик`;
  });
  // Whoever calls words back goes on writing them.
  document.addEventListener('htmx:afterSettle', () => {
    if (calledBack) openForm()?.querySelector('textarea').focus();
    calledBack = false;
  });
  // One new card at a time: what somebody does brings one, and news that comes meanwhile would bring another.
  let doing = 0;
  const isDone = event => event.detail.requestConfig.verb === 'post';
  document.addEventListener('htmx:beforeRequest', event => {
    if (isDone(event)) doing++;
    else if (doing && event.detail.elt.matches('.fresh')) event.preventDefault();
  });
  document.addEventListener('htmx:afterRequest', event => { if (isDone(event)) doing--; });
  document.addEventListener('htmx:beforeRequest', event => {
    const form = formOf(event.target);
    if (form) tell(form, '');
  });
  document.addEventListener('htmx:afterRequest', event => {
    const form = formOf(event.target);
    if (!form) return;
    if (event.detail.successful) forget(form);
    else if (event.detail.failed && ![404, 409, 413, 422].includes(event.detail.xhr.status)) {
      tell(form, event.detail.xhr.status === 403
        ? 'Страница устарела: обновите её. Написанное сохранится.'
        : 'Не отправлено: сервер не ответил. Написанное сохранено, попробуйте ещё раз.');
    }
  });
  document.addEventListener('htmx:sendError', event => {
    const form = formOf(event.target);
    if (form) tell(form, 'Нет связи: ничего не отправлено, написанное сохранено.');
  });

  // Photos large.
  let photos = [];
  let at = 0;
  const gallery = () => document.getElementById('gallery');
  function turn(step) {
    at = (at + step + photos.length) % photos.length;
    const image = gallery().querySelector('img');
    image.src = photos[at].href;
    image.alt = photos[at].querySelector('img').alt;
  }
  document.addEventListener('click', event => {
    const photo = event.target.closest('[data-photo]');
    if (photo && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      photos = [...photo.closest('.photos').querySelectorAll('[data-photo]')];
      at = photos.indexOf(photo);
      turn(0);
      gallery().querySelectorAll('.gallery-back, .gallery-next').forEach(button => { button.hidden = photos.length < 2; });
      gallery().showModal();
    } else if (event.target.closest('.gallery-back')) turn(-1);
    else if (event.target.closest('.gallery-next')) turn(1);
    else if (event.target.closest('.gallery') && event.target.tagName === 'IMG') gallery().close();
  });
  document.addEventListener('keydown', event => {
    if (gallery()?.open && event.key === 'ArrowLeft') turn(-1);
    if (gallery()?.open && event.key === 'ArrowRight') turn(1);
    const form = formOf(event.target);
    if (form && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    if (form && event.key === 'Escape') form.matches('.composer') ? show('') : event.target.blur();
  });
})();
