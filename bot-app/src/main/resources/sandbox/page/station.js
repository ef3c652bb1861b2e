import {avatar, h, iconButton} from './dom.js';
import {MANNERS} from './manners.js';
import {recall, remember} from './memory.js';
import {Phone} from './phone.js';

const NEIGHBOURS = ['Анна', 'Борис', 'Вера'];
const LONGEST_NAME = 40;

/** A phone and, beside it, the choice of who holds it and whom they write to. */
export class Station {
  #pages = [];
  #news = new Set();

  constructor(messenger) {
    this.messenger = messenger;
    this.page = recall(`${messenger}.page`, null);
    this.resident = recall(`${messenger}.resident`, NEIGHBOURS[0]);
    this.phone = new Phone(messenger, () => this.#focusResident());
    this.select = h('select', {id: `${messenger}-page`, onchange: () => this.#choose(this.select.value, this.resident)});
    this.people = h('div', {class: 'people', role: 'radiogroup', 'aria-label': 'Житель'});
    const name = h('input', {type: 'text', placeholder: 'Ещё житель', 'aria-label': 'Имя нового жителя', maxlength: LONGEST_NAME, autocomplete: 'off'});
    this.element = h('div', {class: `station for-${messenger}`, id: messenger},
        h('aside', {class: 'rail', 'aria-label': `${MANNERS[messenger].title}: страница и житель`},
            h('h2', {}, MANNERS[messenger].title),
            h('label', {class: 'rail-label', for: `${messenger}-page`}, 'Страница'), this.select,
            h('span', {class: 'rail-label'}, 'Кто пишет'), this.people,
            h('form', {
              class: 'newcomer',
              onsubmit: event => {
                event.preventDefault();
                const word = name.value.trim();
                name.value = '';
                if (word) this.#add(word);
                else name.focus();
              },
            }, name, iconButton('plus', 'Добавить жителя', null, {type: 'submit'}))),
        this.phone.element);
    this.#draw();
  }

  get title() {
    return MANNERS[this.messenger].title;
  }

  /** @param pages as the application lists them: `[{id, name, residents}]` */
  showPages(pages) {
    this.#pages = pages.toSorted((a, b) => a.id.localeCompare(b.id));
    this.#draw();
  }

  chatChanged(page, resident) {
    if (this.phone.isAt(page, resident)) {
      this.phone.refresh();
    } else if (page === this.current?.id) {
      this.#news.add(resident);
      this.#draw();
    }
    return this.#pages.some(known => known.id === page && known.residents.includes(resident));
  }

  refresh() {
    this.phone.refresh();
  }

  get current() {
    const pages = this.#pages;
    return pages.find(page => page.id === this.page) ?? pages.find(page => page.id === `demo-${this.messenger}`) ?? pages[0] ?? null;
  }

  #choose(page, resident) {
    this.page = page ?? null;
    this.resident = resident;
    this.#news.delete(resident);
    remember(`${this.messenger}.page`, page);
    remember(`${this.messenger}.resident`, resident);
    this.#draw();
  }

  #add(name) {
    const added = recall('residents', []);
    if (!added.includes(name)) remember('residents', [...added, name].slice(-20));
    this.#choose(this.page, name);
    this.phone.focus();
  }

  #residents() {
    return [...new Set([...NEIGHBOURS, ...(this.current?.residents ?? []), ...recall('residents', []), this.resident])];
  }

  #draw() {
    const current = this.current;
    this.#drawPages(current);
    this.#drawPeople();
    this.phone.open(current, this.resident);
  }

  #drawPages(current) {
    const face = JSON.stringify([this.#pages.map(page => [page.id, page.name]), current?.id]);
    if (this.select.dataset.face === face) return;
    this.select.dataset.face = face;
    this.select.replaceChildren(...this.#pages.map(page =>
      h('option', {value: page.id, selected: page === current, title: page.id}, page.name)));
    if (!this.#pages.length) this.select.append(h('option', {}, 'ещё не подключены'));
    this.select.disabled = this.#pages.length < 2;
  }

  #drawPeople() {
    const names = this.#residents();
    const face = JSON.stringify([names, this.resident, [...this.#news]]);
    if (this.people.dataset.face === face) return;
    this.people.dataset.face = face;
    const focused = this.people.contains(document.activeElement);
    this.people.replaceChildren(...names.map(name => h('label', {class: 'person'},
        h('input', {
          type: 'radio', name: `${this.messenger}-resident`, value: name, checked: name === this.resident,
          onchange: () => this.#choose(this.page, name),
        }),
        avatar(name, 'small'), h('span', {}, name),
        this.#news.has(name) ? h('i', {class: 'news', title: 'Есть новое'}) : null)));
    if (focused) this.#focusResident();
    this.people.querySelector(':checked')?.closest('label').scrollIntoView?.({block: 'nearest', inline: 'nearest'});
  }

  #focusResident() {
    this.people.querySelector(':checked')?.focus();
  }
}
