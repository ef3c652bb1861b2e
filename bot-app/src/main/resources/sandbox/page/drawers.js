import * as api from './api.js';
import {h, icon, iconButton} from './dom.js';
import {time} from './words.js';

const FAULTS = [
  {kind: 'drop-before', name: 'Обрыв до приёма', about: 'запрос не дошёл: ничего не сделано'},
  {kind: 'drop-after', name: 'Обрыв после приёма', about: 'всё сделано, но ответа приложение не получит'},
  {kind: 'status', name: 'Ошибка сервера', about: 'ничего не сделано, ответ с кодом', value: 500, unit: 'код ответа', min: 400, max: 599},
  {kind: 'delay', name: 'Медленный ответ', about: 'сделано, но не сразу', value: 5000, unit: 'миллисекунд', min: 1, max: 600000},
  {kind: 'limit', name: 'Слишком часто', about: 'мессенджер просит подождать', value: 5, unit: 'секунд ждать', min: 1, max: 3600},
];

const ROLES = {
  curator: 'куратор, видит сообщения всех', administrator: 'администратор: доступ, страницы, модели',
  clerk: 'специалист ведомства', chief: 'руководитель ведомства',
};
const FEW_ACCOUNTS = 6;

/** A panel at the window's edge. Opens with `open()`, closes with Esc, its cross, or a click beside it. */
function drawer(title, ...body) {
  const element = h('dialog', {class: 'drawer', 'aria-label': title, onclick: event => event.target === element && element.close()},
      h('div', {class: 'drawer-inside'},
          h('div', {class: 'drawer-head'}, h('h2', {}, title), iconButton('close', 'Закрыть', () => element.close())),
          ...body));
  document.body.append(element);
  return element;
}

/** Troubles made on purpose for one of the pages that the phones are open at. */
export function faultsDrawer(stations) {
  const done = h('ol', {class: 'done', 'aria-live': 'polite'});
  const target = h('div', {class: 'choices two'});
  const kinds = h('div', {class: 'choices'});
  const times = h('input', {type: 'number', min: 1, max: 10000, value: 1, required: true});
  const value = h('input', {type: 'number', required: true});
  const unit = h('span', {});
  const valueLabel = h('label', {}, unit, value);
  const raw = h('textarea', {rows: 4, spellcheck: 'false', 'aria-label': 'Событие в JSON'}, '{"message": {"chat": "не такой"}}');
  let fault = FAULTS[0];
  let station = stations[0];
  let sure = false;

  function pick(next) {
    fault = next;
    valueLabel.hidden = !next.value;
    value.disabled = !next.value;
    if (!next.value) return;
    unit.textContent = next.unit[0].toUpperCase() + next.unit.slice(1);
    Object.assign(value, {min: next.min, max: next.max, value: next.value});
  }
  async function run(words, call) {
    const page = station.current;
    try {
      if (!page) throw new api.Refused(0, 'Страница ещё не подключена');
      await call(page.id);
      report(`${station.title}, ${page.name}: ${words}`);
    } catch (refused) {
      report(refused.message, true);
    }
  }
  function report(words, wrong = false) {
    done.prepend(h('li', {class: wrong ? 'wrong' : null}, h('time', {}, time(new Date())), ' ', words));
    while (done.children.length > 8) done.lastChild.remove();
    done.scrollIntoView({block: 'nearest'});
  }

  target.append(...stations.map((one, i) => choice('target', i === 0, one.title, '', () => {
    station = one;
  })));
  kinds.append(...FAULTS.map((one, i) => choice('fault', i === 0, one.name, one.about, () => pick(one))));
  pick(fault);
  const revoke = h('button', {type: 'button', class: 'quiet danger', onclick: () => {
    if (!sure) {
      sure = true;
      revoke.textContent = 'Точно отозвать? Вернуть можно только перезапуском';
      return;
    }
    restore();
    run('ключ отозван', page => api.revoke(station.messenger, page));
  }}, 'Отозвать ключ страницы');
  function restore() {
    sure = false;
    revoke.textContent = 'Отозвать ключ страницы';
  }

  const element = drawer('Сбои',
      h('p', {class: 'hint'}, 'Мессенджер подведёт приложение на его следующих запросах. Ничего не должно потеряться и прийти дважды.'),
      h('form', {onsubmit: event => {
        event.preventDefault();
        run(`${fault.name.toLowerCase()} × ${times.value}`, page => api.fault(station.messenger, page, {
          kind: fault.kind, times: times.valueAsNumber, value: fault.value ? value.valueAsNumber : undefined,
        }));
      }},
      fieldset('Где', target), fieldset('Что случится', kinds),
      h('div', {class: 'fields'}, h('label', {}, h('span', {}, 'Сколько запросов'), times), valueLabel),
      h('button', {type: 'submit', class: 'primary wide'}, icon('bolt'), 'Устроить сбой')),
      done,
      h('details', {}, h('summary', {}, 'Необычное событие'),
          h('p', {class: 'hint'}, 'Страница получит от мессенджера ровно этот JSON.'), raw,
          h('button', {type: 'button', class: 'quiet', onclick: () => run('событие отправлено', page => api.raw(station.messenger, page, parsed(raw.value)))}, 'Отправить событие')),
      h('details', {}, h('summary', {}, 'Отозвать ключ'),
          h('p', {class: 'hint'}, 'Мессенджер перестанет узнавать страницу, как если бы её ключ сменили.'), revoke));
  element.addEventListener('close', restore);
  return element;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (e) {
    throw new api.Refused(0, `Это не JSON: ${e.message}`);
  }
}

function fieldset(title, body) {
  return h('fieldset', {}, h('legend', {}, title), body);
}

function choice(group, checked, name, about, onchange) {
  return h('label', {class: 'choice'}, h('input', {type: 'radio', name: group, checked, onchange}),
      h('span', {}, h('b', {}, name), about ? h('small', {}, about) : null));
}

/** Who can sign in to the desk, with a click to copy each word. */
export function accountsDrawer(deskAddress) {
  const list = h('div', {class: 'accounts', 'aria-live': 'polite'});
  const filter = h('input', {type: 'search', class: 'filter', placeholder: 'Найти ведомство', 'aria-label': 'Найти ведомство', hidden: true, oninput: sift});
  const element = drawer('Демо-входы',
      h('p', {class: 'hint'}, 'Войдите как ведомство, откройте сообщение жителя и ответьте: ответ придёт в тот же чат.'),
      h('a', {class: 'primary wide', href: deskAddress, target: 'otklik-desk'}, icon('desk'), 'Открыть рабочее место'),
      filter, list);
  element.addEventListener('toggle', () => element.open && fetchAccounts());

  async function fetchAccounts() {
    if (!list.children.length) list.append(h('p', {class: 'hint'}, 'Загружаю…'));
    try {
      const accounts = await api.accounts();
      const first = account => ['administrator', 'curator'].indexOf(account.role);
      accounts.sort((a, b) => first(b) - first(a));
      list.replaceChildren(...(accounts.length ? accounts.map(card) : [nobody()]));
      filter.hidden = accounts.length < FEW_ACCOUNTS;
      sift();
    } catch (refused) {
      list.replaceChildren(refused.status === 404 ? nobody() : trouble(refused));
    }
  }
  function sift() {
    const wanted = filter.value.trim().toLowerCase();
    for (const account of list.querySelectorAll('.account')) {
      account.hidden = !account.querySelector('h3').textContent.toLowerCase().includes(wanted);
    }
  }
  function trouble(refused) {
    return h('div', {class: 'nothing'}, h('p', {}, refused.message), h('button', {type: 'button', class: 'quiet', onclick: fetchAccounts}, icon('refresh'), 'Повторить'));
  }
  return element;
}

function nobody() {
  return h('div', {class: 'nothing'}, icon('key'), h('p', {}, 'Рабочее место ещё без демо-входов. Они появятся здесь сами.'));
}

function card(account) {
  return h('article', {class: 'account'},
      h('h3', {}, account.name ?? account.agency, account.role ? h('span', {}, ROLES[account.role] ?? account.role) : null),
      h('dl', {}, secret('Логин', account.login), secret('Пароль', account.password), secret('Ключ API', account.apiToken)));
}

function secret(name, word) {
  if (!word) return null;
  const copy = iconButton('copy', `Скопировать: ${name.toLowerCase()}`, async () => {
    try {
      await navigator.clipboard.writeText(word);
      copy.replaceChildren(icon('check'));
      setTimeout(() => copy.replaceChildren(icon('copy')), 1500);
    } catch {
      getSelection().selectAllChildren(code);
    }
  });
  const code = h('code', {}, word);
  return h('div', {}, h('dt', {}, name), h('dd', {}, code, copy));
}
