import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readSettings } from '../../source/commands/settings.ts';

const home = mkdtempSync(join(tmpdir(), 'culprit-settings-'));
const env = { XDG_CONFIG_HOME: home };
after(() => rmSync(home, { recursive: true }));
const write = (text: string) => {
  mkdirSync(join(home, 'culprit'), { recursive: true });
  writeFileSync(join(home, 'culprit', 'config.json'), text);
};

test('settings are read where they are, and what is wrong in them is named', () => {
  assert.deepEqual(readSettings(env), {});
  write('{"theme": "light", "mouse": false, "editor": "code"}');
  assert.deepEqual(readSettings(env), { theme: 'light', mouse: false, editor: 'code' });
  write('{"theme": "purple"}');
  assert.throws(
    () => readSettings(env),
    /config\.json: "theme" takes one of auto, dark, light, colour-blind, terminal/,
  );
  write('{"colour": "light"}');
  assert.throws(
    () => readSettings(env),
    /unknown field "colour" \(known: theme, ascii, mouse, screenReader, sourceRoots, editor\)/,
  );
  write('{');
  assert.throws(() => readSettings(env), /config\.json: /);
});
