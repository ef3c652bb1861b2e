/** How the two messengers differ to the eye and the hand. */
export const MANNERS = {
  telegram: {
    title: 'Telegram',
    kind: 'бот',
    typing: 'печатает',
    about: 'Что умеет этот бот?',
    attach: 'clip',
    send: 'send',
    checks: true,
    commands: true,
    noticePlace: 'top',
    block: 'Остановить и заблокировать',
    unblock: 'Разблокировать',
    blocked: 'Вы заблокировали этого бота',
    start: chat => chat.text('/start'),
  },
  vk: {
    title: 'ВКонтакте',
    kind: 'сообщество',
    typing: 'печатает',
    about: 'Сообщения сообщества',
    attach: 'plus',
    send: 'up',
    checks: false,
    commands: false,
    noticePlace: 'bottom',
    block: 'Запретить сообщения',
    unblock: 'Разрешить сообщения',
    blocked: 'Вы запретили этому сообществу писать вам',
    // As the first words they are a press of the button that VK shows in an empty dialog.
    start: chat => chat.text('Начать'),
  },
};

export const SUGGESTIONS = [
  'У дома на Ленина 5 не горят фонари',
  'Яма на Мира 12, пробил колесо',
  'Третий день не вывозят мусор',
];
