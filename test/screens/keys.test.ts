import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compareSides } from '../../source/compare/compare.ts';
import { buildModel } from '../../source/cpu/build.ts';
import { WHOLE } from '../../source/cpu/model.ts';
import { diagnose } from '../../source/diagnose/diagnose.ts';
import { openRecording } from '../../source/load/open.ts';
import { WaitsDraft } from '../../source/load/waits/draft.ts';
import type { Action } from '../../source/screens/binding.ts';
import { profileSubject } from '../../source/screens/cpu/subject.ts';
import { keyTable } from '../../source/screens/key-table.ts';
import { actionFor, bindingsOn, KEYS, keySign } from '../../source/screens/keys.ts';
import {
  type AnyScreenId,
  COMPARE_SCREENS,
  HEAP_SCREENS,
  HEAP_SIDES_SCREENS,
  SCREENS,
  WAITS_SCREENS,
} from '../../source/screens/screen-ids.ts';
import { reducer } from '../../source/screens/update.ts';
import { buildWaits } from '../../source/waits/build.ts';
import { runs } from '../compare/sides.ts';
import { recordHeaps } from '../heap/record.ts';
import { compareSessionOn, heapSidesSessionOn } from '../support/compare-session.ts';
import { heapSessionOn } from '../support/heap-session.ts';
import { recordingOf } from '../support/recording.ts';
import { sessionOn } from '../support/session.ts';
import { testSources } from '../support/sources.ts';
import { waitsSessionOn } from '../support/waits-session.ts';

const NONE = testSources();
const sample = (name: string) => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));

/** A service that forgets no session, whose heap is taken twice. */
const LEAK = `
  class Session { constructor(id) { this.id = id; this.half = id + 0.5; this.user = { name: 'user ' + id, tags: [id] }; } }
  global.sessions = new Map();
  global.texts = Array.from({ length: 80 }, () => Buffer.from('the same text every time').toString('latin1'));
  const { EventEmitter } = require('node:events');
  global.bus = new EventEmitter().setMaxListeners(0);
  for (let round = 0, id = 0; round < 2; round++) {
    for (let i = 0; i < 3000; i++) { sessions.set('k' + id, new Session(id++)); bus.on('config', () => i); }
    snapshot();
  }
`;

test('no key means two things on one screen', () => {
  for (const screen of [
    ...SCREENS,
    ...HEAP_SCREENS,
    ...COMPARE_SCREENS,
    ...HEAP_SIDES_SCREENS,
    ...WAITS_SCREENS,
  ]) {
    const seen = new Map<string, string>();
    for (const { keys, action } of bindingsOn(screen)) {
      for (const key of keys) {
        assert.equal(seen.get(key) ?? action, action, `${key} on ${screen}`);
        seen.set(key, action);
      }
    }
  }
});

/** What is open in a bench, whatever its kind. */
interface AnyBench {
  press(...keys: string[]): unknown;
  text(): string;
  asked: string[];
  session: { get(): { active: number; slots: { screen: AnyScreenId }[] } };
}

interface Keyed {
  /** In the order of their digits. */
  screens: readonly AnyScreenId[];
  open(rows: number): AnyBench | Promise<AnyBench>;
  /** What needs something to be there first, by action and screen, by action, or by screen. */
  before: Record<string, string[]>;
  /** So few that what scrolls has somewhere to go. */
  rows?(action: Action): number;
  /** How a screen without a digit is reached. */
  way?: Partial<Record<AnyScreenId, string[]>>;
}

/** Presses every key of the table on every screen that it is said to work on; those that changed nothing. */
async function idleKeys({ screens, open, before, way = {}, rows = () => 14 }: Keyed): Promise<string[]> {
  const idle: string[] = [];
  for (const [at, screen] of screens.entries())
    for (const { action, keys } of bindingsOn(screen)) {
      // That the digit leads here is how the others begin.
      if (action === `screen${at + 1}` || (action === 'findings' && keys.includes(String(at + 1)))) continue;
      for (const key of keys) {
        const bench = await open(rows(action));
        await bench.press('escape', ...(way[screen] ?? [String(at + 1)]));
        await bench.press(...(before[`${action} ${screen}`] ?? before[action] ?? before[screen] ?? []));
        const { slots, active } = bench.session.get();
        assert.equal(slots[active].screen, screen, `${action} on ${screen}`);
        const seen = () => JSON.stringify([bench.text(), bench.asked]);
        const start = seen();
        await bench.press(key);
        if (seen() === start) idle.push(`${key} (${action}) on ${screen}`);
      }
    }
  return idle;
}

test('every key changes something on every screen of a profile', async () => {
  const deep = Array.from({ length: 60 }, (_, i) => ({
    stack: ['main', { name: 'dep', url: 'file:///a/node_modules/p/i.js' }, `left${i}`, `deep${i}`],
    micros: 40 + i,
  }));
  const samples = [...deep, { stack: ['(idle)'], micros: 20 }, { stack: ['main', 'right'], micros: 10 }];
  const found = diagnose(buildModel(recordingOf(samples), WHOLE), { sources: NONE });
  const findings = ['first', 'second'].map((title) => ({ ...found.findings[0], title }));
  const { levers } = found;
  const open = (rows: number) => {
    const bench = sessionOn([samples, samples], { rows });
    for (const [slot, { model }] of bench.session.get().slots.entries())
      bench.session.dispatch({ type: 'findings', slot, diagnosed: model, findings, levers, method: [] });
    return bench;
  };
  const before = {
    up: ['down'],
    home: ['down'],
    pageUp: ['pagedown'],
    expandHot: ['left'],
    'left flame': ['down', 'down', 'down', 'right'],
    'right flame': ['down', 'down', 'down'],
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
  const rows = (action: Action) => (action.startsWith('page') ? 14 : 24);
  assert.deepEqual(await idleKeys({ screens: SCREENS, open, before, rows }), []);
});

test('every key changes something on every screen of a heap', async () => {
  const models = await recordHeaps(LEAK);
  const open = async (rows: number) => {
    const bench = await heapSessionOn(models, { rows });
    for (const [slot, { findings, findingNodes, method }] of bench.session.get().slots.entries()) {
      const twice = ['first', 'second'].map((title) => ({ ...findings![0], title }));
      const nodes = twice.map(() => findingNodes[0]);
      bench.session.dispatch({ type: 'findings', slot, findings: twice, nodes, method });
    }
    return bench;
  };
  const before = {
    up: ['down'],
    home: ['down'],
    pageUp: ['pagedown'],
    'home heap': ['end'],
    'left dominator-flame': ['down', 'right'],
    'left object': ['right'],
    'left suspects': ['right'],
    // A path is read from its end.
    'down object': ['home'],
    'end object': ['home'],
    'pageDown object': ['home'],
  };
  const way = { objects: ['2', 'home', 'enter'] };
  assert.deepEqual(await idleKeys({ screens: HEAP_SCREENS, open, before, way }), []);
});

/** Two waits of two functions, one after the other. */
function sideBySide() {
  const draft = new WaitsDraft();
  for (const [at, name] of ['first', 'second'].entries()) {
    const stack = draft.addStack([`${name} file:///app/main.js:${at + 1}:1`, 'main file:///app/main.js:9:1']);
    draft.addOperation({ kind: 'sql', label: name, start: at * 1e4, end: at * 1e4 + 1e4, stack });
  }
  return buildWaits(draft.finish('x', 0), null);
}

test('every key changes something on every screen of a recording of waits', async () => {
  const [opened] = await openRecording(sample('order-page.waits.json.gz'));
  if (opened.kind !== 'waits') assert.fail(`opened as ${opened.kind}`);
  const open = (rows: number) => waitsSessionOn([opened.model, sideBySide()], { rows });
  const before = {
    up: ['down'],
    home: ['down'],
    pageUp: ['pagedown'],
    'home waits': ['end'],
    'left waterfall': ['right'],
    'left wait-findings': ['tab'],
    'enter waiting': ['down'],
    // The sample waits in one place only.
    'left waiting': [']', 'down', 'down', 'right'],
    'right waiting': [']', 'down', 'down'],
    'expandHot wait-tree': ['left'],
    'toggle wait-tree': ['home'],
  };
  assert.deepEqual(await idleKeys({ screens: WAITS_SCREENS, open, before }), []);
});

test('every key changes something on every screen of a comparison', async () => {
  const comparison = compareSides(runs(10, 60, 40), runs(10, 90, 40));
  const open = (rows: number) => compareSessionOn(comparison, { columns: 120, rows });
  const before = {
    // It opens at the largest change, which is a leaf.
    'right difference-tree': ['home'],
    'expandHot difference-tree': ['home'],
    'down difference-flame': ['home'],
    'end difference-flame': ['home'],
    'pageDown difference-flame': ['home'],
    up: ['down'],
    home: ['down'],
    pageUp: ['pagedown'],
    'left difference-flame': ['down', 'down', 'right'],
    'right difference-flame': ['down', 'down'],
  };
  assert.deepEqual(await idleKeys({ screens: COMPARE_SCREENS, open, before }), []);
});

test('every key changes something on every screen of heaps of two sides', async () => {
  const open = (rows: number) => heapSidesSessionOn({ columns: 100, rows: Math.min(rows, 12) });
  const before = { up: ['down'], home: ['down'], pageUp: ['pagedown'] };
  assert.deepEqual(await idleKeys({ screens: HEAP_SIDES_SCREENS, open, before }), []);
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
    const lines = bench.text().split(/[│\n]/);
    // What the key does now may stand in the place of the rest.
    for (const { label, keys } of bindingsOn(screen)) {
      const sign = keys.map((key) => keySign(key)).join(' ');
      const beginning = label.split(' ', 2).join(' ');
      assert.ok(
        lines.some((line) => line.includes(`${sign} `) && line.includes(` ${beginning}`)),
        `${label} in the help of ${screen}`,
      );
    }
    await bench.press('escape');
  }
  assert.ok(KEYS.every(({ label }) => label.length <= 52));
});

test('docs/keys.md has the table of keys as it is', () => {
  const written = readFileSync(new URL('../../docs/keys.md', import.meta.url), 'utf8');
  for (const row of keyTable()) assert.ok(written.includes(row), `npm run key-table: ${row} is missing`);
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
