import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordHeaps } from '../../heap/record.ts';
import { diagnoseHeap } from '../../support/plain-findings.ts';

/** One leak, sessions that nobody takes out, as different people would write it: how a session is put by. */
const FORMS: Record<string, string> = {
  'a Map in a module': 'const sessions = new Map(); const open = (s) => sessions.set(s.id, s);',
  'a Set in a module': 'const sessions = new Set(); const open = (s) => sessions.add(s);',
  'an array in a module': 'const sessions = []; const open = (s) => sessions.push(s);',
  'an object used as a table': 'const sessions = {}; const open = (s) => { sessions["s" + s.id] = s; };',
  'an array that is copied':
    'let sessions = []; const open = (s) => { if (s.id % 10 === 0) sessions = [...sessions, s]; else sessions.push(s); };',
  'a field of a class':
    'class Hub { sessions = new Map(); open(s) { this.sessions.set(s.id, s); } } const hub = new Hub(); const open = (s) => hub.open(s);',
  'a private field':
    'class Hub { #sessions = new Map(); open(s) { this.#sessions.set(s.id, s); } } const hub = new Hub(); const open = (s) => hub.open(s);',
  'a static field':
    'class Hub { static sessions = new Map(); } const open = (s) => Hub.sessions.set(s.id, s);',
  'a variable of a closure':
    'const makeHub = () => { const sessions = new Map(); return { open: (s) => sessions.set(s.id, s), size: () => sessions.size }; }; const hub = makeHub(); const open = hub.open;',
  'a property of the global object':
    'globalThis.sessions = new Map(); const open = (s) => globalThis.sessions.set(s.id, s);',
  'Maps in a Map':
    'const sessions = new Map(); const open = (s) => { const of = s.id % 7; if (!sessions.has(of)) sessions.set(of, new Map()); sessions.get(of).set(s.id, s); };',
  'entries with more beside it':
    'const sessions = new Map(); const open = (s) => sessions.set(s.id, { at: s.id / 3, session: s });',
};

const PROGRAM = (form: string) => `
  class Session { constructor(id) { this.id = id; this.token = 't' + id; this.grants = Array.from({ length: 20 }, (_, k) => ({ id, k: k / 2 })); } }
  ${form}
  globalThis.use = () => [open, typeof hub === 'undefined' ? null : hub, typeof sessions === 'undefined' ? null : sessions];
  let n = 0;
  for (let s = 0; s < 3; s++) { for (let i = 0; i < 300; i++) open(new Session(n++)); snapshot(); }`;

test('the same leak is told alike however it is written', async () => {
  const freed: number[] = [];
  for (const [form, source] of Object.entries(FORMS)) {
    const models = await recordHeaps(PROGRAM(source));
    const [first] = diagnoseHeap(models[2], { earlier: models.slice(0, 2) });
    assert.equal(first.verdict, 'optimize', form);
    assert.match(first.title, /sessions/, form);
    const whole = [first.title, ...first.evidence.map(({ text }) => text)].join('\n');
    assert.match(whole, /Session/, form);
    assert.match(whole, /900/, form);
    freed.push(first.impact.bytes!);
  }
  // The tables differ, their contents do not.
  assert.ok(Math.max(...freed) < Math.min(...freed) * 1.2, freed.join(', '));
});
