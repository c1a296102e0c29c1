import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { randomFrom } from '../../scripts/soak/actions.ts';
import { soak } from '../../scripts/soak/session.ts';

const sample = (name: string) => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'culprit-soaked-'));
after(() => rmSync(directory, { recursive: true, force: true }));

// The same deeds each time; longer, with others, on large recordings: npm run soak.
for (const [name, files] of [
  ['a profile', ['order-service.cpuprofile']],
  ['waits', ['order-page.waits.json.gz']],
  ['a heap series', [1, 2].map((n) => `session-leak.${n}.heapsnapshot.gz`)],
] as const)
  test(`random keys, clicks, pastes, sizes, stops and signals on ${name}: it answers, and gives the terminal back`, async () => {
    const cwd = join(directory, name);
    mkdirSync(cwd);
    const { problem, deeds } = await soak({
      args: files.map(sample),
      cwd,
      env: { PATH: cwd, HOME: cwd, EDITOR: '/bin/true', VISUAL: '/bin/true' },
      random: randomFrom(18),
      goesOn: (deeds) => deeds < 60,
    });
    assert.equal(problem, null);
    assert.equal(deeds, 60);
  });
