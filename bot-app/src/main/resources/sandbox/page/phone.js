import {avatar, h, iconButton} from './dom.js';
import {Chat} from './api.js';
import {Composer} from './composer.js';
import {Log} from './log.js';
import {MANNERS, SUGGESTIONS} from './manners.js';
import {openMenu} from './menu.js';
import {samplePhoto} from './sample.js';
import {openPhotoSheet, openPicture, openPlaceSheet} from './sheets.js';
import {time} from './words.js';

const LOOK_AGAIN_WHILE_TYPING = 2_000;
const NOTICE_TIME = 4_000;

/** One phone in a resident's hand, open at one chat. */
export class Phone {
  #chat = null;
  #name = '';
  #view = null;
  #sending = [];
  #sent = 0;
  #notices = new Map();
  #loading = false;
  #again = false;
  #timers = {};

  constructor(messenger, onBack) {
    this.messenger = messenger;
    this.manners = MANNERS[messenger];
    this.element = h('section', {class: `phone ${messenger}`, 'aria-label': `Телефон: ${this.manners.title}`});
    this.log = new Log({
      onMenu: (line, event) => this.#menu(line, event.currentTarget),
      onPress: (button, line, pressed) => this.#press(button, line, pressed),
      onCommand: this.manners.commands ? word => this.#say(word) : null,
      onPhoto: openPicture,
      onQuote: id => this.log.point(id),
      onReply: line => this.#reply(line),
      onRetry: line => this.#retry(line),
      onForget: line => this.#drop(line),
      picture: id => this.#chat.picture(id),
      nameOf: line => line.from === 'resident' ? 'Вы' : this.#name,
    });
    this.composer = new Composer(this.element, this.manners, {
      onText: (text, replyTo) => this.#say(text, replyTo),
      onEdit: (id, text) => this.#do(chat => chat.edit(id, text)),
      onEditLast: () => this.#editLast(),
      onFiles: files => this.#photos(files),
      onFile: file => this.#do(chat => chat.file(file)),
      onSample: async () => this.#photos([await samplePhoto()]),
      onPlace: () => this.#place(),
      onOther: kind => this.#do(chat => chat.other(kind)),
      onPress: (button, line, pressed) => this.#press(button, line, pressed),
      onStart: () => this.#do(chat => this.manners.start(chat)),
      onUnblock: () => this.#do(chat => chat.block(false)),
    });
    this.notice = h('div', {class: `notice ${this.manners.noticePlace}`, role: 'status'});
    this.title = h('b', {});
    this.state = h('span', {class: 'state'});
    this.face = h('span', {class: 'face'});
    this.clock = h('span', {});
    this.menuButton = iconButton('menu', 'Ещё', () => this.#pageMenu(), {'aria-haspopup': 'menu'});
    this.element.append(
        h('div', {class: 'status-bar', 'aria-hidden': 'true'}, this.clock, h('span', {class: 'signs'}, h('i'), h('i'), h('i'))),
        h('header', {class: 'head'},
            iconButton('back', 'К списку жителей', onBack, {class: 'icon-button back'}),
            this.face, h('div', {class: 'names'}, this.title, this.state), this.menuButton),
        this.log.element, this.notice, this.composer.element);
    this.empty = this.#emptyState();
    this.#dropping();
    this.#tick();
    setInterval(() => this.#tick(), 10_000);
  }

  #tick() {
    this.clock.textContent = time(new Date());
  }

  /** @param page `{id, name}`, or null while there is none to write to */
  open(page, resident) {
    const same = page && this.#chat?.is(page.id, resident);
    this.#name = page?.name ?? 'Подключается…';
    this.title.textContent = this.#name;
    this.face.replaceChildren(avatar(this.#name));
    if (same) return;
    this.#chat = page ? new Chat(this.messenger, page.id, resident) : null;
    this.#view = null;
    this.#sending = [];
    this.#notices.clear();
    this.log.clear();
    this.composer.clear();
    this.#draw();
    this.refresh();
  }

  isAt(page, resident) {
    return this.#chat?.is(page, resident) ?? false;
  }

  focus() {
    this.composer.field.focus({preventScroll: true});
  }

  /** Reads the chat anew; one reading at a time, and once more if something changed meanwhile. */
  async refresh() {
    if (!this.#chat) return;
    if (this.#loading) {
      this.#again = true;
      return;
    }
    this.#loading = true;
    const chat = this.#chat;
    try {
      const view = await chat.view();
      if (chat === this.#chat) this.#show(view);
    } catch {
      // The bar above says that there is no connection; with it everything is read anew.
    } finally {
      this.#loading = false;
      if (this.#again || chat !== this.#chat) {
        this.#again = false;
        this.refresh();
      }
    }
  }

  #show(view) {
    const first = this.#view === null;
    this.#view = view;
    const own = view.lines.filter(line => line.from === 'resident').length;
    this.#sending = this.#sending.filter(line => line.state === 'failed' || own <= line.after);
    for (const line of view.lines) {
      if (line.notice && line.notice !== this.#notices.get(line.id) && !first) this.toast(line.notice);
      this.#notices.set(line.id, line.notice);
    }
    clearTimeout(this.#timers.typing);
    if (view.typing) this.#timers.typing = setTimeout(() => this.refresh(), LOOK_AGAIN_WHILE_TYPING);
    this.#draw();
  }

  #draw() {
    const {lines = [], typing = false, blocked = false} = this.#view ?? {};
    this.state.textContent = typing ? this.manners.typing : this.#chat ? this.manners.kind : 'соединение…';
    this.state.classList.toggle('busy', typing);
    this.menuButton.disabled = !this.#chat;
    this.composer.enable(this.#chat !== null);
    this.composer.show(lines, blocked, this.#view !== null);
    this.log.show(lines, this.#sending, typing, this.#view && !blocked ? this.empty : null);
  }

  #emptyState() {
    const chip = (label, run) => h('button', {type: 'button', class: 'chip', onclick: run}, label);
    return h('div', {class: 'empty'},
        h('div', {class: 'about'},
            h('b', {}, this.manners.about),
            h('p', {}, 'Напишите, что случилось и где. Бот уточнит, передаст ведомству и принесёт ответ в этот же чат.')),
        h('div', {class: 'suggestions'},
            h('span', {}, 'С чего начать'),
            chip('Нажмите «Начать»', () => this.#do(chat => this.manners.start(chat))),
            SUGGESTIONS.map(words => chip(words, () => this.#say(words)))));
  }

  /** A message that is seen at once and replaced by the real one when that has arrived. */
  async #send(line, call) {
    const chat = this.#chat;
    const own = (this.#view?.lines ?? []).filter(other => other.from === 'resident').length;
    const pending = {
      id: `sending-${++this.#sent}`, from: 'resident', text: '', buttons: [], inline: true, photos: [], replyTo: null, location: null,
      notice: null, at: new Date().toISOString(), ...line, state: 'sending', after: own + this.#sending.length, call,
    };
    this.#sending.push(pending);
    this.#draw();
    this.log.toBottom();
    try {
      await call(chat);
      if (chat === this.#chat) await this.refresh();
    } catch (refused) {
      pending.state = 'failed';
      pending.reason = refused.message;
      if (chat === this.#chat) this.#draw();
    }
  }

  #say(text, replyTo) {
    this.#send({text, replyTo: replyTo ?? null}, chat => chat.text(text, replyTo));
  }

  #photos(files) {
    openPhotoSheet(this.element, files, (chosen, caption, addresses) =>
      this.#send({photos: addresses, text: caption}, chat => chat.photos(chosen, caption)));
  }

  #place() {
    openPlaceSheet(this.element, place => this.#send({location: place}, chat => chat.location(place)));
  }

  #retry(line) {
    this.#drop(line);
    this.#send({text: line.text, photos: line.photos, location: line.location, replyTo: line.replyTo}, line.call);
  }

  #drop(line) {
    this.#sending = this.#sending.filter(other => other.id !== line.id);
    this.#draw();
  }

  async #do(call) {
    const chat = this.#chat;
    try {
      await call(chat);
      if (chat === this.#chat) {
        await this.refresh();
        this.log.toBottom();
      }
    } catch (refused) {
      this.toast(refused.message, true);
    }
  }

  async #press(button, line, pressed) {
    if (button.kind === 'location') {
      this.#place();
      return;
    }
    if (line) this.#notices.delete(line.id);
    pressed.classList.add('pressed');
    await this.#do(chat => chat.press(button.label, line?.id));
    pressed.classList.remove('pressed');
  }

  #menu(line, anchor) {
    if (line.state) return;
    const items = [{icon: 'reply', label: 'Ответить', run: () => this.#reply(line)}];
    if (line.from === 'resident' && line.text) items.push({icon: 'pencil', label: 'Изменить', run: () => this.composer.edit(line)});
    if (line.text) items.push({icon: 'copy', label: 'Скопировать текст', run: () => this.#copy(line.text)});
    openMenu(this.element, anchor, items);
  }

  #reply(line) {
    this.composer.reply(line, line.from === 'resident' ? 'Вы' : this.#name);
  }

  async #copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.toast('Текст скопирован');
    } catch {
      this.toast('Браузер не дал скопировать', true);
    }
  }

  #pageMenu() {
    const blocked = this.#view?.blocked ?? false;
    openMenu(this.element, this.menuButton, [
      {icon: 'play', label: 'Начать сначала', run: () => this.#do(chat => this.manners.start(chat))},
      blocked
        ? {icon: 'play', label: this.manners.unblock, run: () => this.#do(chat => chat.block(false))}
        : {icon: 'stop', label: this.manners.block, danger: true, run: () => this.#do(chat => chat.block(true))},
    ].slice(blocked ? 1 : 0));
  }

  #editLast() {
    const last = this.#view?.lines.findLast(line => line.from === 'resident' && line.text);
    if (last) this.composer.edit(last);
  }

  /** A few words for a moment: what the page answered to a press, or what went wrong. */
  toast(text, wrong = false) {
    clearTimeout(this.#timers.notice);
    this.notice.textContent = text;
    this.notice.classList.toggle('wrong', wrong);
    this.notice.classList.add('shown');
    this.#timers.notice = setTimeout(() => this.notice.classList.remove('shown'), NOTICE_TIME);
  }

  /** Photos may be dropped anywhere on the phone. */
  #dropping() {
    const carriesFiles = event => [...event.dataTransfer.types].includes('Files');
    this.element.addEventListener('dragover', event => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      this.element.classList.add('dropping');
    });
    this.element.addEventListener('dragleave', event => {
      if (!this.element.contains(event.relatedTarget)) this.element.classList.remove('dropping');
    });
    this.element.addEventListener('drop', event => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      this.element.classList.remove('dropping');
      const images = [...event.dataTransfer.files].filter(file => file.type.startsWith('image/'));
      if (images.length && this.#chat) this.#photos(images);
    });
  }
}
