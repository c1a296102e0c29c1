import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildModel } from '../../source/cpu/build.ts';
import { WHOLE } from '../../source/cpu/model.ts';
import { diagnose, SourceReader } from '../../source/diagnose/diagnose.ts';
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
import { recordingOf } from '../support/recording.ts';
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

/** What needs something to be there first, by action, or by action and screen. */
const BEFORE: Record<string, string[]> = {
  up: ['down'],
  home: ['down'],
  pageUp: ['pagedown'],
  expandHot: ['left'],
  'left flame': ['down', 'down', 'down', 'right'],
  'left findings': ['tab'],
  'home function': ['tab', 'tab', 'down'],
  'up function': ['tab', 'tab', 'down'],
  'down function': ['tab', 'tab'],
  'pageDown function': ['tab', 'tab'],
  'pageUp function': ['tab', 'tab', 'pagedown'],
  'end function': ['tab', 'tab'],
  'pageDown findings': ['*', 'tab'],
  'pageUp findings': ['*', 'tab', 'pagedown'],
  'left overview': ['end', 'right'],
  'home overview': ['end'],
  'pageUp overview': ['pagedown'],
  'enter function': ['tab'],
};

test('every key of the table changes something on every screen it is said to work on', async () => {
  const deep = Array.from({ length: 60 }, (_, i) => ({
    stack: ['main', { name: 'dep', url: 'file:///a/node_modules/p/i.js' }, `left${i}`, `deep${i}`],
    micros: 40 + i,
  }));
  const samples = [...deep, { stack: ['(idle)'], micros: 20 }, { stack: ['main', 'right'], micros: 10 }];
  const sources = new SourceReader({ roots: [] });
  const found = diagnose(buildModel(recordingOf(samples), WHOLE), { sources });
  const [finding] = found.findings;
  const findings = ['first', 'second'].map((title) => ({ ...finding, title }));
  const idle: string[] = [];
  for (const [at, screen] of SCREENS.entries())
    for (const { action, keys } of bindingsOn(screen)) {
      // That the digit leads here is how the others begin.
      if (action === (screen === 'findings' ? 'findings' : `screen${at + 1}`)) continue;
      for (const key of keys) {
        const bench = sessionOn([samples, samples], { rows: action.startsWith('page') ? 14 : 24 });
        for (const [slot, { model }] of bench.session.get().slots.entries())
          bench.session.dispatch({
            type: 'findings',
            slot,
            diagnosed: model,
            findings,
            levers: found.levers,
            method: [],
          });
        await bench.press(
          'escape',
          String(at + 1),
          ...(BEFORE[`${action} ${screen}`] ?? BEFORE[action] ?? []),
        );
        const { slots, active } = bench.session.get();
        assert.equal(slots[active].screen, screen, `${action} on ${screen}`);
        const seen = () => JSON.stringify([bench.text(), bench.asked]);
        const start = seen();
        await bench.press(key);
        if (seen() === start) idle.push(`${key} (${action}) on ${screen}`);
      }
    }
  assert.deepEqual(idle, []);
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
