import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { plan } from '../load/heapsnapshot/write.ts';
import { KEY, Terminal } from '../support/terminal.ts';

const SERVICE = fileURLToPath(new URL('../../samples/order-service.cpuprofile', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'culprit-typing-'));
const started: Terminal[] = [];
after(() => {
  for (const terminal of started) terminal.kill();
  rmSync(directory, { recursive: true, force: true });
});

function start(file: string): Terminal {
  const terminal = new Terminal([file], { columns: 100, rows: 30 });
  started.push(terminal);
  return terminal;
}

/** Many classes, each with a name that makes `(\w+)+\W$` backtrack. */
const heap = join(directory, 'many.heapsnapshot');
const NAMES = Array.from({ length: 500 }, (_, i) => `${'a'.repeat(60)}${i}`);
writeFileSync(
  heap,
  JSON.stringify(
    plan([
      { type: 'synthetic', name: '', edges: NAMES.map((name, i) => ({ type: 'property', name, to: i + 1 })) },
      ...NAMES.map((name) => ({ type: 'object', name, size: 100 })),
    ]),
  ),
);

for (const [what, file, ready, screen, listed] of [
  ['profile', SERVICE, 'CPU profile of', '4', 'functions, by self'],
  ['snapshot', heap, 'Heap of', '2', 'constructors, by'],
] as const)
  test(`16 kB pasted into the filter of a ${what}, or typed at once, are one edit, and the next key is heard`, async () => {
    const terminal = start(file);
    await terminal.shows(ready);
    terminal.press(screen);
    await terminal.shows(listed);
    const long = 'abc '.repeat(4096);
    for (const paste of [`\x1b[200~${long}\x1b[201~`, long]) {
      terminal.press('&');
      await terminal.shows('filter');
      terminal.press(paste);
      await terminal.shows(/abc abc abc +/);
      terminal.press(KEY.escape);
      await terminal.until(() => !/abc abc/.test(terminal.text()), 'the prompt to be gone');
    }
    // An expression that V8's engine would not come back from.
    terminal.press('&(\\w+)+\\W$');
    await terminal.shows('(\\w+)+\\W$');
    terminal.press(KEY.enter);
    terminal.press('q');
    assert.equal(await terminal.exited, 0);
  });

test('Escape and a key that come in one read, as on a slow line, are both heard', async () => {
  const terminal = start(SERVICE);
  await terminal.shows('CPU profile of');
  terminal.press('?');
  await terminal.shows('Keys: ');
  terminal.press(`${KEY.escape}4`);
  await terminal.shows('functions, by self', 'Keys: ');
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
});
