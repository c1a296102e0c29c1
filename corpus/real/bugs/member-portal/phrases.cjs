exports.en = {
  inbox: { unread: '%{smart_count} unread message |||| %{smart_count} unread messages', from: 'From %{name} on day %{day}' },
  club: { points: '%{name} has %{smart_count} point |||| %{name} has %{smart_count} points', level: 'Level %{level}' },
  cart: { items: '%{smart_count} item in the basket |||| %{smart_count} items in the basket' },
};
exports.pl = {
  inbox: { unread: '%{smart_count} nieprzeczytana wiadomość |||| %{smart_count} nieprzeczytane wiadomości |||| %{smart_count} nieprzeczytanych wiadomości', from: 'Od %{name}, dzień %{day}' },
  club: { points: '%{name} ma %{smart_count} punkt |||| %{name} ma %{smart_count} punkty |||| %{name} ma %{smart_count} punktów', level: 'Poziom %{level}' },
  cart: { items: '%{smart_count} rzecz w koszyku |||| %{smart_count} rzeczy w koszyku |||| %{smart_count} rzeczy w koszyku' },
};
exports.de = {
  inbox: { unread: '%{smart_count} ungelesene Nachricht |||| %{smart_count} ungelesene Nachrichten', from: 'Von %{name} am Tag %{day}' },
  club: { points: '%{name} hat %{smart_count} Punkt |||| %{name} hat %{smart_count} Punkte', level: 'Stufe %{level}' },
  cart: { items: '%{smart_count} Artikel im Korb |||| %{smart_count} Artikel im Korb' },
};
exports.ru = {
  inbox: { unread: '%{smart_count} новое сообщение |||| %{smart_count} новых сообщения |||| %{smart_count} новых сообщений', from: 'От %{name}, день %{day}' },
  club: { points: 'У %{name} %{smart_count} балл |||| У %{name} %{smart_count} балла |||| У %{name} %{smart_count} баллов', level: 'Уровень %{level}' },
  cart: { items: '%{smart_count} товар в корзине |||| %{smart_count} товара в корзине |||| %{smart_count} товаров в корзине' },
};
