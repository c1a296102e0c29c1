const P = require('parsimmon');

const comment = P.regexp(/#[^\n]*/);
const blank = P.alt(P.whitespace, comment).many();
const token = parser => parser.skip(blank);
const word = text => token(P.string(text));

const Site = P.createLanguage({
  name: () => token(P.regexp(/[a-z][a-z0-9_-]*/)).desc('name'),
  number: () => token(P.regexp(/[0-9]+/).map(Number)).node('number'),
  text: () => token(P.regexp(/"([^"]*)"/, 1)).node('text'),
  list: r => r.value.sepBy(word(',')).wrap(word('['), word(']')).node('list'),
  value: r => P.alt(r.list, r.text, r.number),
  setting: r => P.seqObj(['key', r.name], word('='), ['value', r.value]).node('setting'),
  block: r =>
    P.seqObj(
      ['kind', r.name],
      ['label', r.text],
      word('{'),
      ['settings', r.setting.many()],
      word('}')
    ).node('block'),
  file: r => blank.then(r.block.many()),
});

module.exports = { parse: source => Site.file.tryParse(source) };
