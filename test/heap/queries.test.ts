import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { nodeWithId, objectsOf, searchObjects } from '../../source/heap/classes/objects.ts';
import { nodeLabel, propertyTarget, stringValue } from '../../source/heap/graph/labels.ts';
import { placeOf } from '../../source/heap/graph/places.ts';
import { findCollections } from '../../source/heap/holdings/collections.ts';
import { findContexts } from '../../source/heap/holdings/contexts.ts';
import { findDuplicates } from '../../source/heap/holdings/duplicates.ts';
import { findGlobals } from '../../source/heap/holdings/globals.ts';
import { findListeners } from '../../source/heap/holdings/listeners.ts';
import type { HeapModel } from '../../source/heap/model.ts';
import { freedByCuts } from '../../source/heap/retainers/edge-cuts.ts';
import { heldAs, pathText, retainerRows, shortestPath } from '../../source/heap/retainers/paths.ts';
import { heapReport } from '../../source/heap/summary.ts';
import { modelOf, type PlannedEdge } from './build.ts';
import { recordHeaps } from './record.ts';

let model: HeapModel;
const one = (pattern: string) => searchObjects(model, pattern, 1)[0];

before(async () => {
  [model] = await recordHeaps(`
    const { EventEmitter } = require('node:events');
    class Profile { constructor(i) { this.city = Buffer.from('Llanfairpwllgwyngyll').toString(); this.i = i; } }
    const profiles = new Map(); globalThis.profile = (i) => profiles.get(i);
    for (let i = 0; i < 500; i++) profiles.set('k' + i, new Profile(i));
    globalThis.bus = new EventEmitter().setMaxListeners(0);
    for (let i = 0; i < 40; i++) bus.on('change', function onChange() { return i; });
    globalThis.target = new EventTarget();
    target.addEventListener('go', function first() {}); target.addEventListener('go', function second() {});
    for (let i = 0; i < 7; i++) setTimeout(function later() { return i; }, 1e8 + i).unref();
    globalThis.text = 'begin ' + process.pid + ' in the middle of a longer text and the end';
    globalThis.makeShared = () => { const bulky = new Array(5000).fill(1.5); return [() => bulky.length, () => 1]; };
    globalThis.shared = makeShared()[1];
    globalThis.numbers = Array.from({ length: 3000 }, (_, i) => i);
    class Person {}
    globalThis.folk = Array.from({ length: 50 }, () => new Person());
    globalThis.people = new Map(folk.map((person) => [person, person]));
    function perCall(i) { const local = new Array(100).fill(i); return () => local.length; }
    globalThis.calls = Array.from({ length: 300 }, (_, i) => perCall(i));
    snapshot();`);
});

test('a path is written as a person would write it', () => {
  const [profile] = objectsOf(model, model.classes.names.indexOf('Profile'), 'retained', 1);
  const words = pathText(model.graph, shortestPath(model, profile));
  // Whoever reads the module's variable: it is the module's.
  assert.deepEqual(words.slice(0, 3), ['program.cjs', 'profiles', '[…]']);
  const listener = one('^onChange\\(\\)$');
  const held = pathText(model.graph, shortestPath(model, listener));
  assert.deepEqual(held.slice(0, 4), ['global', '.bus', '._events', '.change']);
  const timer = one('^later\\(\\)$');
  assert.match(pathText(model.graph, shortestPath(model, timer)).join(' '), /^timers \[\d+\] \._onTimeout$/);
});

test('without one reference there is another path, or none, and what goes is told', () => {
  const [holding] = objectsOf(model, model.classes.names.indexOf('Profile'), 'retained', 1);
  const profile = propertyTarget(model.graph, holding, 'city');
  const path = shortestPath(model, profile);
  const { edge } = path.at(-2)!;
  assert.deepEqual(shortestPath(model, profile, [{ edge, alike: false }]), []);
  const { each, together } = freedByCuts(model, [{ edge, alike: false }]);
  assert.deepEqual(each, [together]);
  assert.equal(together, model.dominators!.retainedSize[profile]);
});

test('retainers that look alike are one row', () => {
  const edges: PlannedEdge[] = Array.from({ length: 5 }, (_, i) => ({
    type: 'property',
    name: 'x',
    to: i + 1,
  }));
  const heap = modelOf([
    { type: 'synthetic', name: '', edges },
    ...Array.from({ length: 5 }, (_, i) => ({
      type: 'object',
      name: i < 4 ? 'A' : 'B',
      size: 8,
      edges: [{ type: 'property', name: 'held', to: 6 }],
    })),
    { type: 'object', name: 'Held', size: 8 },
  ]);
  assert.deepEqual(
    retainerRows(heap, 6).map(({ node, count, distance }) => [node, count, distance]),
    [
      [1, 4, 1],
      [5, 1, 1],
    ],
  );
  const rows = retainerRows(heap, 6);
  const cuts = [{ edge: rows[0].edge, alike: false }];
  assert.deepEqual(
    retainerRows(heap, 6, cuts).map(({ count, cut }) => [count, cut]),
    [
      [1, true],
      [3, false],
      [1, false],
    ],
  );
  const alike = [{ edge: rows[0].edge, alike: true }];
  assert.deepEqual(
    retainerRows(heap, 6, alike).map(({ count, cut }) => [count, cut]),
    [
      [4, true],
      [1, false],
    ],
  );
  const both = [...alike, { edge: rows[1].edge, alike: false }];
  assert.deepEqual(freedByCuts(heap, both), { each: [0, 0], together: 8 });
});

test('a list of objects has as many as its class counts', () => {
  const { names, instances } = model.classes;
  for (const name of ['(system)', '(array)', 'Object', 'Profile']) {
    const c = names.indexOf(name);
    assert.equal(objectsOf(model, c, 'self', 1e6).length, instances[c], name);
  }
});

test('objects by class, by id and by name', () => {
  const c = model.classes.names.indexOf('Profile');
  const profiles = objectsOf(model, c, 'retained', 1000);
  assert.equal(profiles.length, 500);
  const size = model.dominators!.retainedSize;
  for (let i = 1; i < profiles.length; i++) assert.ok(size[profiles[i - 1]] >= size[profiles[i]]);
  assert.equal(nodeWithId(model, model.graph.nodeId[profiles[3]]), profiles[3]);
  assert.equal(nodeWithId(model, 4_294_967_294), -1);
  assert.equal(searchObjects(model, 'onchange', 100).length >= 40, true);
});

test('a search finds what a variable or property of that name holds', () => {
  const [found] = searchObjects(model, '^profiles$', 10);
  assert.equal(nodeLabel(model.graph, found), 'Map');
  const [bus] = searchObjects(model, '^bus$', 10);
  assert.equal(nodeLabel(model.graph, bus), 'EventEmitter');
});

test('equal strings, with who holds them', () => {
  const row = findDuplicates(model, 20).find(
    (r) => stringValue(model.graph, r.node) === 'Llanfairpwllgwyngyll',
  )!;
  // One more is the literal in the program's code.
  assert.equal(row.count, 501);
  assert.equal(row.holder, 'Profile.city');
  // It is a sample that was looked at, and known as that.
  assert.equal(row.looked, 64);
  assert.equal(row.wasted, row.bytes - row.bytes / 501);
});

test('listeners of emitters and event targets, and timers by callback', () => {
  const rows = findListeners(model, 1000);
  const change = rows.find((r) => r.event === 'change')!;
  assert.deepEqual([change.kind, change.count], ['emitter', 40]);
  assert.ok(rows.some((r) => r.kind === 'event-target' && r.count === 2));
  const later = rows.find((r) => r.kind === 'timers' && r.event.startsWith('later()'))!;
  assert.equal(later.count, 7);
  assert.match(later.event, /program\.cjs:\d+/);
});

test('a scope, its closures, and the variable that outlives its use', () => {
  const row = findContexts(model, 500).find((r) => r.variables.some((v) => v.name === 'bulky'))!;
  assert.ok(row.retainedSize >= 40_000);
  assert.equal(row.variables[0].name, 'bulky');
  assert.ok(row.closureCount >= 1 && row.closures.length === row.closureCount);
});

test('scopes that one place in source makes are one row, none counted twice', () => {
  const row = findContexts(model, 500).find((r) => r.variables.some((v) => v.name === 'local'))!;
  assert.equal(row.count, 300);
  assert.ok(row.together > 300 * 800 && row.together < 300 * 1200, String(row.together));
  // A scope inside one of the same place, as a recursion makes them: the outer one has its bytes already.
  const kinds = ['object', 'hidden'];
  const heap = modelOf([
    { type: 'synthetic', name: '', edges: [{ type: 'element', name: 1, to: 1 }] },
    ...[1, 2, 3].map((i) => ({
      type: kinds[0],
      name: 'system / Context',
      size: 100,
      edges: [
        { type: 'internal', name: 'scope_info', to: 4 },
        ...(i < 3 ? [{ type: 'context', name: 'next', to: i + 1 }] : []),
      ],
    })),
    { type: kinds[1], name: 'system / ScopeInfo', size: 0 },
  ]);
  const [nested] = findContexts(heap, 10);
  assert.deepEqual([nested.node, nested.count, nested.together], [1, 3, 300]);
});

test('numbers in an array leave no trace but its size, and what is held elsewhere still says what it is', () => {
  const rows = findCollections(model, 500);
  const named = (name: string) => rows.find((r) => heldAs(model, r.node) === `.${name}`)!;
  const { entries, atMost, holds } = named('numbers');
  assert.deepEqual([atMost, holds], [true, '(number)']);
  assert.ok(entries >= 3000 && entries < 5000, String(entries));
  assert.deepEqual([named('people').holds, named('people').entries], ['Person', 50]);
});

test('collections with what they hold', () => {
  const c = findCollections(model, 500).find((r) => r.holds === 'Profile')!;
  assert.deepEqual([c.kind, c.entries], ['Map', 500]);
  assert.ok(c.capacity >= 500);
});

test('what hangs from globals and scopes', () => {
  const rows = findGlobals(model, 500);
  assert.ok(rows.some((r) => r.scope === 'global' && r.name === 'bus'));
  assert.ok(rows.some((r) => r.name === 'profiles' && /program\.cjs$/.test(r.scope)));
  // Variables of functions are no module's, however long they live.
  assert.deepEqual(
    rows.filter((r) => r.name === 'local' || r.name === 'bulky'),
    [],
  );
  const keys = rows.map((r) => `${r.scope} ${r.name}`);
  assert.equal(new Set(keys).size, keys.length);
});

test('strings made of parts are put together, and closures know their place', () => {
  const text = searchObjects(model, '^begin \\d+ in the middle', 1)[0];
  assert.match(stringValue(model.graph, text), /^begin \d+ in the middle of a longer text and the end$/);
  const place = placeOf(model.graph, one('^onChange\\(\\)$'))!;
  assert.match(place.url, /program\.cjs$/);
  assert.ok(place.line > 1 && place.column > 1);
});

test('a plain object is shown by its properties from both ends', () => {
  const names = Array.from({ length: 40 }, (_, i) => `property${i}`);
  const heap = modelOf([
    { type: 'synthetic', name: '', edges: [{ type: 'element', name: 1, to: 1 }] },
    { type: 'object', name: 'Object', edges: names.map((name) => ({ type: 'property', name, to: 0 })) },
  ]);
  const label = nodeLabel(heap.graph, 1);
  assert.match(label, /^\{property0, property1, .*…, .*property38, property39\}$/);
  assert.ok(label.length <= 130, label);
});

test("the report's heap part: largest first, and no text of a string", () => {
  const report = heapReport(model, 200);
  assert.equal(report.totalSize, model.totals.size);
  assert.equal(report.objects.length, 200);
  for (const list of [report.constructors, report.objects]) {
    for (let i = 1; i < list.length; i++) assert.ok(list[i - 1].retainedSize >= list[i].retainedSize);
  }
  assert.ok(!JSON.stringify(report).includes('in the middle of'));
  // What V8 alone reaches, and what nothing does, is at no distance.
  const distances = [...report.constructors, ...report.objects].map((row) => row.distance);
  assert.ok(distances.includes(null));
  for (const distance of distances) assert.ok(distance === null || (distance >= 0 && distance < 1e8));
  assert.deepEqual(report.constructors.find((row) => row.name === 'Profile')?.count, 500);
});
