import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { profileSubject } from '../../source/screens/cpu/subject.ts';
import { keyTable } from '../../source/screens/key-table.ts';
import {
  actionFor,
  bindingsOn,
  HEAP_SCREENS,
  KEYS,
  SCREENS,
  WAITS_SCREENS,
} from '../../source/screens/keys.ts';
import { reducer } from '../../source/screens/update.ts';
import { sessionOn } from '../support/session.ts';

test('no key means two things on one screen', () => {
  for (const screen of [...SCREENS, ...HEAP_SCREENS, ...WAITS_SCREENS]) {
    const seen = new Map<string, string>();
    for (const { keys, action } of bindingsOn(screen)) {
      for (const key of keys) {
        assert.equal(seen.get(key) ?? action, action, `${key} on ${screen}`);
        seen.set(key, action);
      }
    }
  }
});

test('every key of the table does something on every screen it is said to work on', async () => {
  const samples = [
    { stack: ['main', { name: 'dep', url: 'file:///a/node_modules/p/i.js' }], micros: 40 },
    { stack: ['(idle)'], micros: 20 },
    { stack: ['main', 'left', 'deep'], micros: 30 },
    { stack: ['main', 'right'], micros: 10 },
  ];
  /** What needs something to be there first. */
  const before: Record<string, string[]> = {
    left: ['right', 'right'],
    up: ['down', 'down'],
    home: ['down', 'down'],
    pageUp: ['pagedown', 'down'],
    next: ['/', 'm', 'a', 'i', 'n', 'enter'],
    previous: ['/', 'r', 'i', 'enter'],
    recordingBack: [],
    reset: ['.'],
    back: ['4', '2'],
  };
  for (const screen of SCREENS) {
    for (const binding of bindingsOn(screen)) {
      for (const key of binding.keys) {
        const bench = sessionOn([samples, samples]);
        await bench.press('escape', String(SCREENS.indexOf(screen) + 1));
        const untouched = JSON.stringify([bench.text(), bench.asked]);
        if (bench.session.get().slots[0].screen !== screen) assert.fail(`no way to ${screen}`);
        await bench.press(...(before[binding.action] ?? []));
        if (bench.session.get().slots[0].screen !== screen) continue;
        const start = JSON.stringify([bench.text(), bench.asked]);
        await bench.press(key);
        const after = JSON.stringify([bench.text(), bench.asked]);
        const nowhereToGo =
          /^(up|down|left|right|home|end|page(Up|Down)|enter|screen\d|findings|pane|paneBack|expandHot|toggle|pin|reverse)$/.test(
            binding.action,
          );
        assert.ok(
          after !== start || nowhereToGo || after !== untouched,
          `${key} (${binding.action}) does nothing on ${screen}`,
        );
      }
    }
  }
});

test('keys are found by screen', () => {
  assert.equal(actionFor('G', 'tree'), 'end');
  assert.equal(actionFor('G', 'functions'), 'end');
  assert.equal(actionFor('L', 'functions'), 'goal');
  assert.equal(actionFor('/', 'functions'), 'filter');
  assert.equal(actionFor('/', 'flame'), 'search');
  assert.equal(actionFor('j', 'tree'), 'down');
  assert.equal(actionFor('€', 'tree'), null);
});

test('help and footer speak from the same table', async () => {
  const bench = sessionOn([{ stack: ['main'], micros: 10 }], { rows: 60 });
  for (const screen of SCREENS) {
    await bench.press(String(SCREENS.indexOf(screen) + 1), '?');
    const text = bench.text();
    for (const { label } of bindingsOn(screen))
      assert.ok(text.includes(label.slice(0, 40)), `${label} in the help of ${screen}`);
    await bench.press('escape');
  }
  assert.ok(KEYS.every(({ label }) => label.length <= 52));
});

test('the README has the table of keys as it is', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  for (const row of keyTable()) assert.ok(readme.includes(row), `npm run readme: ${row} is missing`);
});

test('what is rehearsed are keys that do something, and nothing that asks anything of the world but a source', () => {
  const bench = sessionOn(
    Array.from({ length: 40 }, (_, i) => ({ stack: ['main', `f${i}`, `g${i}`], micros: 1 + i })),
  );
  const update = reducer(profileSubject);
  let state = bench.session.get();
  for (const key of profileSubject.rehearsed.keys) {
    const { screen } = state.slots[0];
    assert.notEqual(actionFor(key, screen), null, `${key} on ${screen}`);
    const next = update(state, { type: 'key', key });
    assert.ok(next.effects.every(({ type }) => type === 'source'));
    state = next.state;
  }
  assert.equal(state.overlay, null);
  assert.deepEqual(bench.asked, []);
});
