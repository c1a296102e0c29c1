import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildModel } from '../../source/cpu/build.ts';
import { CATEGORIES, CATEGORY_TITLES, WHOLE } from '../../source/cpu/model.ts';
import { textFlame } from '../../source/paint/text-flame.ts';
import { code, markdown, prose } from '../../source/report/escape.ts';
import { CATEGORY_LABEL } from '../../source/screens/theme.ts';
import { recordingOf } from '../support/recording.ts';
import { assertTame, HOSTILE } from './markdown.ts';

test('code in a sentence is code, with the backticks that it holds', () => {
  assert.equal(prose('line 3 is `a || b[0]`; _so_'), 'line 3 is `a || b[0]`; \\_so\\_');
  assert.equal(prose('is `a | b`.', 'cell'), 'is `a \\| b`.');
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code that a report shows
  const held = 'const s = `x ${y}`;';
  assert.equal(prose(`line 7: \`${held}\` builds it`), `line 7: \`\`${held}\`\` builds it`);
  assert.equal(prose('``.t{theme}{}`` never changes'), '`` `.t{theme}{}` `` never changes');
  assert.equal(prose('of ``.t{the…`, again'), 'of `` `.t{the… ``, again');
  assert.equal(prose('a lone ` stays'), 'a lone \\` stays');
  for (const a of HOSTILE) for (const b of HOSTILE) assertTame(`- ${prose(`${a} is \`${b}\` and ${a}`)}\n`);
});

test('addresses are no links, and nothing that cannot be seen is put into them', () => {
  for (const text of ['https://x.org/a', 'www.x.org', 'file:///srv/a.js', 'HTTP://x']) {
    assert.doesNotMatch(markdown(text), /&#|(https?|file):|www\./i);
    assert.equal(markdown(text).replaceAll('\\', ''), text);
  }
  assert.equal(code('file:///srv/a.js', 'line'), '`file:///srv/a.js`');
});

test('a flame graph ends where there is no room for names', () => {
  const deep = Array.from({ length: 30 }, (_, i) => `level${i}`);
  const samples = [
    { stack: ['main'], micros: 97_000 },
    ...deep.map((_, i) => ({ stack: ['main', ...deep.slice(0, i + 1)], micros: 100 })),
  ];
  const text = textFlame(buildModel(recordingOf(samples), WHOLE), 0, 100, 24);
  for (const line of text.split('\n')) assert.match(line, /\w/, text);
  assert.match(text, /^⋮ \d+ more levels, too narrow for names$/m);
});

test('a report calls the categories what the screens call them', () => {
  assert.deepEqual(
    CATEGORIES.map((name) => CATEGORY_TITLES[name]),
    CATEGORY_LABEL,
  );
});
