import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readSettings, screenOptions } from '../../source/commands/settings.ts';
import { run, sample } from './run.ts';

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

test('a dumb terminal gets lines, one whose locale is not UTF-8 ASCII; flags and settings come first', () => {
  const none = { XDG_CONFIG_HOME: join(home, 'none') };
  const looks = (more: Record<string, string>, flags = {}) => {
    const { ascii, screenReader } = screenOptions(flags, { ...none, TERM: 'xterm', ...more });
    return { ascii, screenReader };
  };
  assert.deepEqual(looks({}), { ascii: false, screenReader: false });
  assert.deepEqual(looks({ TERM: 'dumb' }), { ascii: false, screenReader: true });
  for (const LANG of ['C.UTF-8', 'en_US.utf8', '']) assert.equal(looks({ LANG }).ascii, false, LANG);
  for (const LANG of ['C', 'POSIX', 'de_DE.ISO-8859-1']) assert.equal(looks({ LANG }).ascii, true, LANG);
  assert.equal(looks({ LANG: 'C', LC_ALL: 'C.UTF-8' }).ascii, false);
  assert.equal(looks({ LANG: 'C.UTF-8' }, { ascii: true }).ascii, true);
  write('{"ascii": false, "screenReader": false}');
  const own = screenOptions({}, { ...env, TERM: 'dumb', LANG: 'C' });
  assert.deepEqual([own.ascii, own.screenReader], [false, false]);
});

test('source roots of the settings are read by reports too; what is not on this machine is passed over', async () => {
  const before = process.env.XDG_CONFIG_HOME;
  process.env.XDG_CONFIG_HOME = home;
  try {
    write(JSON.stringify({ sourceRoots: [join(home, 'nowhere'), sample('programs')] }));
    const { stdout } = await run('report', sample('order-service.cpuprofile'));
    assert.match(stdout, /uniqueSkus` scans the array `seen`/);
  } finally {
    if (before === undefined) delete process.env.XDG_CONFIG_HOME;
    else process.env.XDG_CONFIG_HOME = before;
  }
});
