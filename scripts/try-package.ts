/*
 * Packs culprit as npm would publish it, installs the tarball into an empty folder and runs every verb there, with each Node of
 * `engines` that is on this machine: npm run try-package
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMMANDS } from '../source/commands/index.ts';
import { bundled, dependencyTable } from './dependencies.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const PACKED_AT_MOST = 2_000_000;
const UNPACKED_AT_MOST = 6_800_000;

/** A program with a cause that culprit finds, changes and proves. */
const UNIQUE = `export function uniqueSkus(orders) {
  const seen = [];
  for (const order of orders) {
    if (!seen.includes(order.sku)) {
      seen.push(order.sku);
    }
  }
  return seen;
}
`;
const APP = `import { uniqueSkus } from './unique.mjs';
const orders = Array.from({ length: 30000 }, (_, i) => ({ sku: 'sku-' + ((i * 7919) % 12000) }));
console.log(uniqueSkus(orders).length);
`;

/** A program that waits for an answer. */
const WAITING = `import { createServer, get } from 'node:http';
const server = createServer((_, response) => setTimeout(() => response.end('done'), 20)).listen(0, () => {
  get({ port: server.address().port }, (response) => response.resume().on('end', () => server.close()));
});
`;

const npm = (args: string[], cwd: string) =>
  execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });

const folder = mkdtempSync(join(tmpdir(), 'culprit-package-'));
try {
  checkDependencies();
  const tarball = pack();
  writeFileSync(join(folder, 'package.json'), '{"private": true}');
  npm(['install', '--no-audit', '--no-fund', '--loglevel=error', tarball], folder);
  const installed = join(folder, 'node_modules/culprit');
  assert.ok(existsSync(join(installed, 'dist/LICENCES.txt')), 'the licences are shipped');
  assert.ok(existsSync(join(installed, 'man/culprit.1')), 'the man page is shipped');
  for (const node of nodes()) tryAll(node, installed);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** `docs/dependencies.md` speaks of what is bundled; sizes may have moved since. */
function checkDependencies(): void {
  dependencyTable();
  const told = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');
  for (const { name } of bundled())
    assert.ok(told.includes(name), `docs/dependencies.md leaves ${name} out: npm run dependency-table`);
}

function pack(): string {
  const [{ filename, size, unpackedSize, files }] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  );
  console.log(`${filename}: ${size} bytes packed, ${unpackedSize} unpacked, ${files.length} files`);
  assert.ok(size <= PACKED_AT_MOST, `packed size is at most ${PACKED_AT_MOST}`);
  assert.ok(unpackedSize <= UNPACKED_AT_MOST, `unpacked size is at most ${UNPACKED_AT_MOST}`);
  return join(folder, filename);
}

/** The Node that runs this, and the others that \`npm run nodes\` has installed. */
function nodes(): string[] {
  const others = [20, 22, 24]
    .map((major) => join(root, 'test/nodes', String(major), 'node_modules/node/bin/node'))
    .filter((path) => existsSync(path) && statSync(path).size > 0);
  return [...others, process.execPath];
}

function tryAll(node: string, installed: string): void {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  const start = performance.now();
  const cwd = join(folder, version);
  mkdirSync(cwd);
  writeFileSync(join(cwd, 'unique.mjs'), UNIQUE);
  writeFileSync(join(cwd, 'app.mjs'), APP);
  writeFileSync(join(cwd, 'waits.mjs'), WAITING);
  const profile = join(installed, 'samples/order-service.cpuprofile');
  const startup = join(installed, 'samples/cli-startup.cpuprofile');
  const programs = ['--source-root', join(installed, 'samples/programs')];
  const used = new Set<string>();
  /** Runs culprit; what it writes must match, to either output. */
  const culprit = (args: string[], wanted: RegExp, code = 0) => {
    used.add(args[0]);
    const bin = join(installed, 'dist/cli.js');
    const { status, stdout, stderr } = spawnSync(node, [bin, ...args], { cwd, encoding: 'utf8' });
    const said = `Node ${version}: culprit ${args.join(' ')}\n${stdout}\n${stderr}`;
    assert.equal(status, code, said);
    assert.match(`${stdout}\n${stderr}`, wanted, said);
    return stdout;
  };
  culprit(['--version'], /^\d+\.\d+\.\d+$/m);
  culprit(['--help'], /culprit report/);
  culprit(['help', 'report'], /culprit report/);
  culprit(['--demo'], /`uniqueSkus` scans the array `seen`[\s\S]*cli-startup/);
  culprit(['completions', 'bash'], /complete .*culprit/);
  culprit(['report', profile, ...programs, '--format', 'json'], /"schemaVersion"/);
  culprit(['report', startup, ...programs], /phrasebook/);
  culprit(['check', profile, '--goal', 'self(uniqueSkus) <= 10%'], /uniqueSkus/, 1);
  culprit(['check', startup, '--goal', 'wall <= 3600s'], /held/);
  culprit(['compare', profile, profile], /uniqueSkus|no difference|same/i);
  culprit(['growth', `n=1:${profile}`, `n=2:${profile}`, `n=4:${profile}`], /Growth over n = 1, 2, 4/);
  const recorded = /Recorded (\S+\.cpuprofile)/.exec(
    spawnSync(node, [join(installed, 'dist/cli.js'), 'record', '--', node, 'app.mjs'], {
      cwd,
      encoding: 'utf8',
    }).stderr,
  )?.[1];
  assert.ok(recorded, `Node ${version}: culprit record`);
  used.add('record');
  const program = ['--', node, 'app.mjs'];
  culprit(['report', recorded], /uniqueSkus` scans the array `seen`/);
  // Both load changed source into the program, which Node can since 22.15.
  const old = Number.parseInt(version.slice(1), 10) < 22 ? /Node 22\.15 or later/ : null;
  const code = old ? 2 : 0;
  culprit(['record', '--waits', '--', node, 'waits.mjs'], old ?? /Waits\.\S+/, code);
  const prove = ['prove', recorded, '--finding', '1', '--runs', '2', '--output', 'proof.json'];
  culprit(['probe', recorded, '--finding', '1', ...program], old ?? /calls/, code);
  culprit([...prove, ...program], old ?? /output/i, code);
  culprit(['apply', recorded, '--finding', '1', '--force', '--yes'], /new Set/);
  assert.match(readFileSync(join(cwd, 'unique.mjs'), 'utf8'), /new Set/);
  for (const { name } of COMMANDS) assert.ok(used.has(name), `culprit ${name} was tried`);
  console.log(`Node ${version}: every verb works (${((performance.now() - start) / 1000).toFixed(0)} s)`);
}
