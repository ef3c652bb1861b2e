/** What this browser remembers between visits: nothing that matters if it is lost. */
const PREFIX = 'otklik-sandbox.';

export function recall(key, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // A private window keeps nothing.
  }
}
