import {h, icon, iconButton} from './dom.js';
import {gist, pressable} from './bubbles.js';
import {fileInput} from './sheets.js';
import {openMenu} from './menu.js';

const OTHER_KINDS = [
  ['file', 'Документ', 'document'],
  ['video', 'Видео', 'video'],
  ['voice', 'Голосовое', 'voice'],
  ['person', 'Контакт', 'contact'],
  ['sticker', 'Стикер', 'sticker'],
];

/**
 * Where a resident writes: the field with its buttons, what is being answered or edited above it, the page's keyboard below it; for a
 * blocked page a single button instead.
 */
export class Composer {
  #deeds;
  #manners;
  #context = null;
  #keyboardOpen = true;
  #rows = '';

  /** @param deeds onText(text, replyTo), onEdit(id, text), onFiles, onFile, onPlace, onSample, onOther(kind), onUnblock, onEditLast, onStart, onPress */
  constructor(phone, manners, deeds) {
    this.#deeds = deeds;
    this.#manners = manners;
    this.field = h('textarea', {
      rows: 1, placeholder: 'Сообщение', 'aria-label': 'Сообщение', enterkeyhint: 'send', autocomplete: 'off',
      oninput: () => this.#grow(),
      onkeydown: event => this.#key(event),
      onpaste: event => this.#files(event, event.clipboardData.files),
    });
    const files = fileInput(chosen => deeds.onFiles(chosen));
    const untouched = fileInput(([chosen]) => deeds.onFile(chosen), {});
    this.attach = iconButton(manners.attach, 'Прикрепить', () => openMenu(phone, this.attach, [
      {icon: 'photo', label: 'Фотографии', run: () => files.click()},
      {icon: 'camera', label: 'Снимок для примера', run: deeds.onSample},
      {icon: 'file', label: 'Файл как есть', run: () => untouched.click()},
      {icon: 'pin', label: 'Место', run: deeds.onPlace},
      ...OTHER_KINDS.map(([drawing, label, kind]) => ({icon: drawing, label, run: () => deeds.onOther(kind)})),
    ]), {class: 'icon-button attach', 'aria-haspopup': 'menu'});
    this.toggle = iconButton('keyboard', 'Кнопки бота', () => this.#toggleKeyboard(), {class: 'icon-button toggle', hidden: true, 'aria-expanded': 'true'});
    this.send = iconButton(manners.send, 'Отправить сообщение', null, {class: 'icon-button send', type: 'submit'});
    this.context = h('div', {class: 'context', hidden: true});
    this.form = h('form', {
      class: 'composer',
      onsubmit: event => {
        event.preventDefault();
        this.#submit();
      },
    }, files, untouched, this.attach, h('div', {class: 'field'}, this.field, this.toggle), this.send);
    this.keyboard = h('div', {class: 'keyboard', hidden: true, role: 'group', 'aria-label': 'Кнопки бота'});
    this.start = h('button', {type: 'button', class: 'bottom-button start', hidden: true, onclick: deeds.onStart}, 'Начать');
    this.unblock = h('div', {class: 'blocked', hidden: true},
        h('span', {}, manners.blocked),
        h('button', {type: 'button', class: 'bottom-button', onclick: deeds.onUnblock}, manners.unblock));
    this.element = h('div', {class: 'bottom'}, this.start, this.context, this.form, this.keyboard, this.unblock);
  }

  /** Nobody can write before there is a page to write to. */
  enable(possible) {
    for (const part of [this.field, this.attach, this.send]) part.disabled = !possible;
  }

  /** @param lines oldest first; the newest keyboard that isn't part of a message stands below the field */
  show(lines, blocked, loaded) {
    const keyboard = lines.findLast(line => !line.inline && line.buttons.length);
    this.form.hidden = blocked;
    this.unblock.hidden = !blocked;
    this.start.hidden = blocked || !loaded || lines.length > 0;
    this.#drawKeyboard(blocked ? [] : keyboard?.buttons ?? [], keyboard);
    if (blocked) this.forget();
  }

  #drawKeyboard(rows, line) {
    const face = JSON.stringify([rows, line?.id]);
    if (face !== this.#rows) {
      this.#rows = face;
      this.#keyboardOpen = true;
      this.keyboard.replaceChildren(...rows.map(row => h('div', {class: 'button-row'},
          row.map(button => pressable(button, pressed => this.#deeds.onPress(button, null, pressed))))));
    }
    this.toggle.hidden = rows.length === 0;
    this.#showKeyboard(rows.length > 0 && this.#keyboardOpen);
  }

  #toggleKeyboard() {
    this.#keyboardOpen = !this.#keyboardOpen;
    this.#showKeyboard(this.#keyboardOpen);
  }

  #showKeyboard(open) {
    this.keyboard.hidden = !open;
    this.toggle.setAttribute('aria-expanded', String(open));
  }

  reply(line, name) {
    this.#begin({kind: 'reply', id: line.id}, 'reply', name, gist(line));
  }

  edit(line) {
    this.field.value = line.text;
    this.#begin({kind: 'edit', id: line.id}, 'pencil', 'Изменить сообщение', gist(line));
  }

  #begin(context, drawing, title, words) {
    if (this.#context?.kind === 'edit' && context.kind !== 'edit') this.field.value = '';
    this.#context = context;
    this.context.hidden = false;
    this.context.replaceChildren(icon(drawing), h('div', {}, h('b', {}, title), h('span', {}, words)),
        iconButton('close', 'Отменить', () => this.forget()));
    this.#grow();
    this.field.focus();
  }

  /** No answer, no edit. */
  forget() {
    if (this.#context?.kind === 'edit') this.field.value = '';
    this.#context = null;
    this.context.hidden = true;
    this.#grow();
  }

  clear() {
    this.forget();
    this.field.value = '';
    this.#grow();
  }

  #submit() {
    const text = this.field.value.trim();
    if (!text) return;
    const context = this.#context;
    this.field.value = '';
    this.#context = null;
    this.context.hidden = true;
    this.#grow();
    this.field.focus();
    if (context?.kind === 'edit') this.#deeds.onEdit(context.id, text);
    else this.#deeds.onText(text, context?.id);
  }

  #key(event) {
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === 'Escape' && this.#context) {
      event.stopPropagation();
      this.forget();
    } else if (event.key === 'ArrowUp' && !this.field.value && !this.#context) {
      event.preventDefault();
      this.#deeds.onEditLast();
    }
  }

  #files(event, files) {
    const images = [...files].filter(file => file.type.startsWith('image/'));
    if (!images.length) return;
    event.preventDefault();
    this.#deeds.onFiles(images);
  }

  #grow() {
    this.field.style.height = '';
    // A phone that isn't shown measures nothing.
    if (this.field.scrollHeight) this.field.style.height = `${Math.min(this.field.scrollHeight, 140)}px`;
    this.form.classList.toggle('written', this.field.value.trim() !== '');
  }
}
