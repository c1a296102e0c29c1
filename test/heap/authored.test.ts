import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type BuildOptions, build } from 'esbuild';
import { diagnoseHeap } from '../support/plain-findings.ts';
import { modelOfBytes } from './record.ts';

const SESSION = `export interface Options {
  user: string;
}

export class Session {
  readonly parts: string[] = [];
  constructor(private readonly options: Options) {
    for (let i = 0; i < 20; i++) this.parts.push(options.user + Math.random());
  }
}

const sessions = new Map<number, Session>();
export function open(user: string): () => number {
  const session = new Session({ user });
  sessions.set(sessions.size, session);
  return function closeSession(): number {
    return session.parts.length;
  };
}
`;
const MAIN = `import { writeHeapSnapshot } from 'node:v8';
import { open } from './session.ts';
const closers: Array<() => number> = [];
for (let s = 0; s < 3; s++) {
  for (let i = 0; i < 200; i++) closers.push(open('user ' + i));
  writeHeapSnapshot(s + '.heapsnapshot');
}
console.log(closers.length);
`;

/** What the first findings say of a program that is bundled as given. */
async function told(options: BuildOptions): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'culprit-authored-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'session.ts'), SESSION);
    writeFileSync(join(folder, 'main.ts'), MAIN);
    await build({
      entryPoints: [join(folder, 'main.ts')],
      outfile: join(folder, 'dist/app.js'),
      bundle: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'silent',
      ...options,
    });
    execFileSync(process.execPath, [join(folder, 'dist/app.js')], { cwd: folder, env: {}, stdio: 'ignore' });
    const models = [0, 1, 2].map((s) => modelOfBytes(readFileSync(join(folder, `${s}.heapsnapshot`))));
    const findings = diagnoseHeap(models[2], { earlier: models.slice(0, 2), roots: [folder] });
    return findings.flatMap(({ title, evidence }) => [title, ...evidence.map(({ text }) => text)]).join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('closures and constructors of a snapshot are told by the lines of their TypeScript', async () => {
  const inside = await told({ sourcemap: 'inline' });
  assert.match(inside, /closeSession\(\) \(session\.ts:16\)/);
  assert.match(inside, /session\.ts:7/);
  assert.doesNotMatch(inside, /app\.js:\d/);
});

test('of minified code by the names of their author as well', async () => {
  const minified = await told({ sourcemap: true, minify: true });
  assert.match(minified, /closeSession\(\) \(session\.ts:16\)/);
  assert.doesNotMatch(minified, /app\.js:\d/);
});

test('without a map by what ran', async () => {
  assert.match(await told({}), /closeSession\(\) \(app\.js:\d+\)/);
});
