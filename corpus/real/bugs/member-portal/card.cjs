const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text) => text.replace(/[&<>"]/g, (c) => ENTITIES[c]);

function level(points) {
  let n = 0;
  for (let need = 50; points >= need; need *= 2) n++;
  return n;
}

function card(member, t) {
  const unread = member.letters.filter((l) => !l.read).length;
  const rows = member.letters
    .slice()
    .sort((a, b) => b.day - a.day)
    .map((l) => `<li class="${l.read ? 'read' : 'new'}">${safe(t('inbox.from', { name: l.from, day: l.day }))}</li>`);
  return [
    `<article id="m${member.id}" lang="${member.locale}">`,
    `<h3>${safe(t('club.points', { name: member.name, smart_count: member.points }))}</h3>`,
    `<p>${safe(t('club.level', { level: level(member.points) }))}, ${safe(t('cart.items', member.basket))}</p>`,
    `<h4>${safe(t('inbox.unread', unread))}</h4>`,
    `<ul>${rows.join('')}</ul>`,
    '</article>',
  ].join('\n');
}

module.exports = { card };
