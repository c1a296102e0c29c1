const templates = require('tiny-templates');

const BODY = `Dear {{name}},

we are pleased that you, in {{city}}, ordered {{#items}} one {{.}}, {{/items}} from us.
It will arrive within five days. {{footer}}`;

/** One person's mail. */
function renderMail(person) {
  const render = templates.compile(BODY);
  return render({ ...person, footer: 'Your shop' });
}
module.exports = { renderMail };
