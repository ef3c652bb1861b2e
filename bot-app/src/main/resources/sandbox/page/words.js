const TIME = new Intl.DateTimeFormat('ru', {hour: '2-digit', minute: '2-digit'});
const DAY = new Intl.DateTimeFormat('ru', {day: 'numeric', month: 'long'});
const DAY_OF_YEAR = new Intl.DateTimeFormat('ru', {day: 'numeric', month: 'long', year: 'numeric'});
const RULES = new Intl.PluralRules('ru');

/** «16:40» */
export const time = at => TIME.format(new Date(at));

/** «Сегодня», «Вчера», «22 ноября» */
export function day(at) {
  const date = new Date(at);
  const now = new Date();
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (date.toDateString() === now.toDateString()) return 'Сегодня';
  if (date.toDateString() === yesterday.toDateString()) return 'Вчера';
  return (date.getFullYear() === now.getFullYear() ? DAY : DAY_OF_YEAR).format(date).replace(' г.', '');
}

/** «1 сообщение», «2 сообщения», «5 сообщений» */
export function count(n, one, few, many) {
  return `${n.toLocaleString('ru')} ${{one, few}[RULES.select(n)] ?? many}`;
}

/** «56.2301, 41.3502», as maps take it. */
export const coordinates = ({lat, lon}) => `${lat.toFixed(4)}, ${lon.toFixed(4)}`;
