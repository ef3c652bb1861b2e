// Deadlines count down by themselves, by the same words as the server's. Nothing announces it: whoever looks sees it.
(() => {
  const SECOND = 1_000;
  const MINUTE = 60 * SECOND;
  const HOUR = 60 * MINUTE;
  const DAY = 24 * HOUR;

  function days(n) {
    const tail = n % 100;
    const last = n % 10;
    if (tail >= 11 && tail <= 14) return `${n}\u00a0дней`;
    return `${n}\u00a0${last === 1 ? 'день' : last >= 2 && last <= 4 ? 'дня' : 'дней'}`;
  }

  function late(passed) {
    if (passed < HOUR) return `${Math.max(1, Math.floor(passed / MINUTE))} мин`;
    return passed < 2 * DAY ? `${Math.floor(passed / HOUR)} ч` : days(Math.floor(passed / DAY));
  }

  function left(time) {
    if (time < MINUTE) return `${Math.max(1, Math.floor(time / SECOND))} с`;
    const minutes = Math.floor(time / MINUTE);
    if (time < HOUR) return `${minutes} мин`;
    return `${Math.floor(minutes / 60)} ч${minutes % 60 ? ` ${minutes % 60} мин` : ''}`;
  }

  function show(due) {
    // The server says how long there is, so a wrong clock of this machine does no harm.
    due.dataset.at ??= Date.now() + Number(due.dataset.dueIn);
    const time = Number(due.dataset.at) - Date.now();
    if (time >= DAY) return;
    const words = (due.dataset.dueWhat ?? '') + (time > 0 ? `ещё ${left(time)}` : `просрочено ${late(-time)}`);
    if (due.textContent !== words) due.textContent = words;
    due.classList.toggle('calm', false);
    due.classList.toggle('soon', time > 0);
    due.classList.toggle('late', time <= 0);
  }

  const showAll = () => { if (!document.hidden) document.querySelectorAll('[data-due-in]').forEach(show); };
  setInterval(showAll, SECOND);
  document.addEventListener('visibilitychange', showAll);
  document.addEventListener('DOMContentLoaded', showAll);
  document.addEventListener('htmx:afterSettle', showAll);
})();
