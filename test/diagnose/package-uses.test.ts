import assert from 'node:assert/strict';
import test from 'node:test';
import { stands } from '../../source/diagnose/code/edit.ts';
import { USES } from '../../source/diagnose/rules/package-use/uses.ts';

// The tables of how packages are meant to be used: what every row owes its reader.

for (const use of USES) {
  const name = `${[use.package].flat()[0]} ${use.calls.source}`;
  test(`${name} is told in a sentence, with code that parses and a source`, () => {
    assert.match(use.link, /^https:\/\//);
    // `If {when}, {advice} ({link}).`
    for (const text of [use.when, use.advice]) {
      assert.doesNotMatch(text, /[.!]$/);
      assert.match(text, /^[^A-Z]/);
    }
    assert.match(use.cost, /^[A-Z`].*\.$/s);
    if (use.fact) assert.notEqual(Object.keys(use.fact).length, 0);
    if (!use.code) return;
    assert.ok(stands(use.code.after), use.code.after);
    for (const own of Object.keys(use.code.names ?? {}))
      assert.match(use.code.after, new RegExp(`\\b${own}\\b`));
  });
}
