/** The components as Ink renders them, keys and all, without a terminal: overlays, tables and panes of a session, and the picker. */
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { cleanup, render } from 'ink-testing-library';
import type { Showing } from '../../source/screens/app.tsx';
import { Root, type RootProps } from '../../source/screens/root.tsx';
import { modelOf } from '../heap/build.ts';
import { heapSessionOn } from '../support/heap-session.ts';
import { HELD_TWICE } from '../support/held-twice.ts';
import { plain, sessionOn } from '../support/session.ts';

afterEach(cleanup);

const samples = [
  { stack: ['main', 'parse', 'scan'], micros: 600 },
  { stack: ['main', 'parse'], micros: 100 },
  { stack: ['main', { name: 'get', url: 'file:///app/node_modules/left-pad/index.js' }], micros: 300 },
];

interface Rendered {
  press(keys: string): void;
  /** Waits for a frame that holds all of it. */
  shows(...parts: (string | RegExp)[]): Promise<string>;
  heard: string[];
}

function renderRoot(ready: Showing | null, props: Partial<RootProps> = {}): Rendered {
  const heard: string[] = [];
  const { stdin, lastFrame } = render(
    <Root
      start={{ ready, loading: null }}
      find={() => []}
      directory="."
      look={{ level: 0, ascii: false, theme: 'dark' }}
      load={() => ({
        result: new Promise(() => {}),
        progress: () => ({ path: '', phase: '', bytes: 0, total: null }),
        abort() {},
      })}
      onFail={(error) => heard.push(error.message)}
      onQuit={() => heard.push('quit')}
      onInterrupt={() => heard.push('interrupt')}
      onSuspend={() => heard.push('suspend')}
      onRedraw={() => heard.push('redraw')}
      onReady={() => {}}
      onPicking={() => {}}
      onResize={() => {}}
      {...props}
    />,
  );
  const text = () => plain(lastFrame() ?? '');
  const holds = (part: string | RegExp) =>
    typeof part === 'string' ? text().includes(part) : part.test(text());
  return {
    heard,
    press: (keys) => stdin.write(keys),
    async shows(...parts) {
      for (let turn = 0; turn < 500 && !parts.every(holds); turn++)
        await new Promise((resolve) => setTimeout(resolve, 10));
      for (const part of parts) assert.ok(holds(part), `${part} in\n${text()}`);
      return text();
    },
  };
}

test('a table: the cursor moves, the filter is typed into its prompt, Esc takes it back', async () => {
  const app = renderRoot(sessionOn(samples).session);
  app.press('4');
  await app.shows(/scan .*60 %|60 % .* scan/, /left-pad/);
  app.press('/');
  await app.shows('filter:');
  app.press('scan');
  const frame = await app.shows('filter: scan', /60 % .* scan/);
  assert.doesNotMatch(frame, /left-pad/);
  app.press('\x1b');
  await app.shows(/left-pad/);
});

test('overlays lie over the screen: help scrolls, the palette finds by name and does what it names', async () => {
  const app = renderRoot(sessionOn(samples).session);
  app.press('?');
  await app.shows('Keys: Overview', 'Esc close');
  app.press('\x1b');
  await app.shows(/q quit/);
  app.press(':');
  await app.shows('› ');
  app.press('callers');
  await app.shows('› callers', 'Nothing matches.');
  app.press('\x1b');
  await app.shows(/q quit/);
  app.press('2');
  await app.shows(/▾ main/);
  app.press(':');
  app.press('callees');
  await app.shows('callers instead of callees');
  app.press('\r');
  await app.shows(/left-pad|scan/, /bottom-up|callers/);
});

test('panes: Tab goes to the next, and the source says when it is not on disk', async () => {
  const app = renderRoot(sessionOn(samples).session);
  app.press('6');
  await app.shows('called by (1)', 'calls (0)', /▸ Source not found/);
  app.press('\t');
  await app.shows(/▸ called by \(1\)/);
});

test('x on references of two paths: what both free together stands under the object, and 0 brings them back', async () => {
  const app = renderRoot((await heapSessionOn([modelOf(HELD_TWICE)])).session);
  app.press('/');
  await app.shows(/Esc/);
  app.press('@15');
  app.press('\r');
  await app.shows(/Retained by .*Store/, 'held by (2)');
  app.press('x');
  await app.shows(/Cut: \.offers of Store @11 · freed: 0 B/, /Retained by .*Timer/, '1 cut');
  app.press('x');
  await app.shows(/freed: 3\.90 MB \(alone 0 B, 0 B\)/, /Nothing else holds it/, '2 cut');
  app.press('0');
  const frame = await app.shows(/Retained by .*Store/);
  assert.doesNotMatch(frame, /freed:/);
});

test('the picker: recordings in a list, what is chosen is loaded, and a letter is no key of a session', async () => {
  const loaded: string[][] = [];
  const app = renderRoot(null, {
    find: () => [
      { path: 'new.cpuprofile', bytes: 2_340_000, modified: Date.now() },
      { path: 'old.heapsnapshot', bytes: 7_480_000, modified: Date.now() - 864e5 },
    ],
    load(paths) {
      loaded.push(paths);
      return {
        result: Promise.reject(new Error('it is empty')),
        progress: () => ({ path: paths[0], phase: 'opening', bytes: 0, total: null }),
        abort() {},
      };
    },
  });
  await app.shows('new.cpuprofile', '2.34 MB', 'old.heapsnapshot');
  app.press('j');
  app.press('\r');
  await app.shows('it is empty', 'new.cpuprofile');
  assert.deepEqual(loaded, [['old.heapsnapshot']]);
  app.press('q');
  await app.shows('new.cpuprofile');
  assert.deepEqual(app.heard, ['quit']);
});
