package ru.otklik.dialogs.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechKindTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            HELLO              | привет
            HELLO              | Здравствуйте!
            HELLO              | здраствуйте
            HELLO              | Добрый день
            HELLO              | доброго времени суток
            HELLO              | Доброе утро всем
            HELLO              | hello
            HELLO              | 👋
            HELLO              | привет бот
            THANKS             | спасибо
            THANKS             | Спасибо большое за помощь!
            THANKS             | спс
            THANKS             | благодарю вас
            THANKS             | огромное спасибо за быстрый ответ
            THANKS             | спасибо, вы лучшие
            THANKS             | спасибо до свидания
            THANKS             | 👍
            THANKS             | ок, спасибо
            THANKS             | спосибо
            BYE                | пока
            BYE                | до свидания
            BYE                | всего доброго
            BYE                | Досвидания
            BYE                | до завтра, пока
            ABUSE              | идиоты
            ABUSE              | вы все козлы
            ABUSE              | тупой бот
            ABUSE              | пошёл на хуй
            ABUSE              | да вы там совсем дебилы
            ABUSE              | бот дурак
            ABUSE              | чиновники воры и жулики
            ABUSE              | заткнись
            ABUSE              | что за бред
            ABUSE              | бесполезный бот
            ABUSE              | мрази конченые
            SPAM               | Заработок от 5000 в день без вложений! Пиши в лс
            SPAM               | Лучшее казино, бонус 10000 https://kazino.example
            SPAM               | Продам диплом недорого, доставка, пишите @diplom_2026
            SPAM               | Кредит онлайн за 5 минут без справок, переходи по ссылке
            SPAM               | Пассивный доход на крипте, инвестируй с нами t.me/kripta
            SPAM               | Раскрутка, накрутка подписчиков, лайки дешево, пиши в личку
            QUESTION_ABOUT_BOT | ты кто?
            QUESTION_ABOUT_BOT | кто ты такой
            QUESTION_ABOUT_BOT | ты бот или человек
            QUESTION_ABOUT_BOT | это робот?
            QUESTION_ABOUT_BOT | что ты умеешь
            QUESTION_ABOUT_BOT | что вы можете
            QUESTION_ABOUT_BOT | как это работает?
            QUESTION_ABOUT_BOT | как тебя зовут
            QUESTION_ABOUT_BOT | кто мне ответит?
            QUESTION_ABOUT_BOT | кто читает эти сообщения
            QUESTION_ABOUT_BOT | куда уходит моё сообщение?
            QUESTION_ABOUT_BOT | Здравствуйте, вы кто?
            QUESTION_ABOUT_BOT | я с роботом говорю?
            OPERATOR           | оператор
            OPERATOR           | Позовите оператора
            OPERATOR           | хочу поговорить с живым человеком
            OPERATOR           | соедините с сотрудником пожалуйста
            OPERATOR           | переключите на оператора
            OPERATOR           | есть кто живой?
            OPERATOR           | дайте нормального человека
            OPERATOR           | мне нужен специалист
            OPERATOR           | аператор
            OPERATOR           | здравствуйте, можно оператора?
            """)
    void knowsWhatReportsNothing(SpeechKind kind, String text) {
        assertThat(SpeechKind.of(text)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "...",
                "15",
                "привет, у нас яма",
                "Добрый день, не горит фонарь",
                "здравствуйте как записаться в сад",
                "спасибо за ремонт дороги, но люк открыт",
                "спасибо что засыпали, но яма снова",
                "Спасибо, не решено",
                "пока не починили",
                "пока ничего",
                "уроды, почините дорогу",
                "идиоты опять не вывезли мусор",
                "дороги говно",
                "какие дебилы положили асфальт в снег",
                "вы задолбали, третий день нет воды",
                "водитель автобуса хам и дурак",
                "сосед урод бьёт собаку",
                "тупик на Садовой не чистят",
                "мошенники звонят и предлагают кредит",
                "реклама казино на столбах, уберите",
                "развесили объявления «заработок, кредиты» на подъезде",
                "торгуют с машины, продают рыбу",
                "не выплатили пособие, деньги нужны, звоните",
                "оператор связи не ловит в деревне",
                "мобильный оператор плохо работает",
                "специалист МФЦ нахамил",
                "нет специалистов в поликлинике",
                "нужен врач",
                "человек лежит на снегу",
                "люди ходят по дороге",
                "диспетчер такси не отвечает",
                "кто отвечает за уборку снега",
                "кто убирает двор",
                "как работает МФЦ",
                "что делать с ямой",
                "куда уходят деньги за капремонт",
                "как зовут главу района",
                "как писать жалобу на УК",
                "вечер, темно, фонари не горят",
                "день города был плохо организован",
                "да",
                "нет",
                "Ленина 5",
                "мусор",
                "ещё хуже",
                "тупик",
                "скот без присмотра"
            })
    void neverTakesAReportForIdleTalk(String text) {
        assertThat(SpeechKind.of(text)).isEqualTo(SpeechKind.NONE);
    }
}
