import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { holdStderr } from '../../source/commands/hold.ts';

test('warnings and what threads print are kept while the app is on the screen, and written after it', async () => {
  const { write } = process.stderr;
  let written = '';
  process.stderr.write = ((text: string) => {
    written += text;
    return true;
  }) as typeof write;
  const printers = process.listeners('warning');
  try {
    const release = holdStderr();
    process.emitWarning('planted');
    process.stderr.write('from a thread\n');
    await setImmediate();
    assert.equal(written, '');
    release();
    assert.equal(written, 'from a thread\n(culprit) Warning: planted\n');
    assert.deepEqual(process.listeners('warning'), printers);
  } finally {
    process.stderr.write = write;
  }
});
