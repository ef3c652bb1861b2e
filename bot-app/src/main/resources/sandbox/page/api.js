/** The sandbox's own address, whatever folder the application lives in. */
export const ROOT = new URL('../', import.meta.url);

const BY_STATUS = {
  400: 'Мессенджер такого не принимает',
  404: 'Этого уже нет',
  409: 'Страница заблокирована: сначала разблокируйте её',
  413: 'Слишком большой файл',
  503: 'Приложение занято, попробуйте ещё раз',
};

/** The application said no; the message is fit to be shown. */
export class Refused extends Error {
  constructor(status, detail) {
    super(/[а-яё]/i.test(detail ?? '') ? detail : BY_STATUS[status] ?? `Не получилось (код ${status})`);
    this.status = status;
  }
}

const api = path => new URL(`api/${path}`, ROOT);

async function call(path, options) {
  let response;
  try {
    response = await fetch(api(path), {cache: 'no-store', ...options});
  } catch {
    throw new Refused(0, 'Нет связи с приложением');
  }
  const type = response.headers.get('content-type') ?? '';
  const body = type.includes('json') ? await response.json() : null;
  if (!response.ok) throw new Refused(response.status, body?.detail);
  return body;
}

function post(path, body) {
  return call(path, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

const part = encodeURIComponent;

export const pages = () => call('pages');
export const accounts = () => call('accounts');
export const fault = (messenger, page, body) => post(`${messenger}/${part(page)}/faults`, body);
export const revoke = (messenger, page) => post(`${messenger}/${part(page)}/revoke`);
export const raw = (messenger, page, body) => post(`${messenger}/${part(page)}/raw`, body);

/** One resident's conversation with one page. */
export class Chat {
  constructor(messenger, page, resident) {
    this.messenger = messenger;
    this.page = page;
    this.resident = resident;
    this.path = `${messenger}/${part(page)}/${part(resident)}`;
  }

  is(page, resident) {
    return this.page === page && this.resident === resident;
  }

  view() {
    return call(`view/${this.path}`);
  }

  text(text, replyTo) {
    return post(`${this.path}/text`, {text, replyTo});
  }

  press(label, id) {
    return post(`${this.path}/press`, {label, id});
  }

  location({lat, lon}) {
    return post(`${this.path}/location`, {lat, lon});
  }

  photos(files, caption) {
    const form = new FormData();
    for (const file of files) form.append('file', file, file.name);
    if (caption) form.append('caption', caption);
    return call(`${this.path}/photo`, {method: 'POST', body: form});
  }

  file(file) {
    const form = new FormData();
    form.append('file', file, file.name);
    return call(`${this.path}/file`, {method: 'POST', body: form});
  }

  other(kind) {
    return post(`${this.path}/other`, {kind});
  }

  edit(id, text) {
    return post(`${this.path}/edit`, {id, text});
  }

  block(blocked) {
    return post(`${this.path}/${blocked ? 'block' : 'unblock'}`);
  }

  picture(id) {
    return api(`${this.messenger}/${part(this.page)}/pictures/${part(id)}`).href;
  }
}

/**
 * News of changed chats, for as long as the page is open. The browser comes back by itself after a broken connection, but gives up after
 * a refused one.
 */
export function listen({onOpen, onLost, onChange}) {
  const source = new EventSource(api('events'));
  source.addEventListener('open', onOpen);
  source.addEventListener('chat', event => onChange(JSON.parse(event.data)));
  source.addEventListener('error', () => {
    onLost();
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen({onOpen, onLost, onChange}), 2000);
  });
}
