/** Real services under real load: a program of `programs/` is recorded while requests are sent to it. */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../../source/diagnose/finding.ts';
import { diagnoseWaits } from '../../source/diagnose/waits/diagnose.ts';
import { runWithWaits } from '../../source/experiment/waits/record.ts';
import { openRecording } from '../../source/load/open.ts';
import type { WaitsModel } from '../../source/waits/model.ts';
import { freePort } from '../support/ports.ts';
import { testSources } from '../support/sources.ts';

export const program = (name: string) => fileURLToPath(new URL(`./programs/${name}`, import.meta.url));

export interface Recorded {
  model: WaitsModel;
  findings: Finding[];
  exitCode: number;
  stderr: string;
}

interface Load {
  /** Sent one after another, by so many at once. */
  paths: string[];
  at?: number;
  env?: Record<string, string>;
  record?: 'cpu' | 'none';
}

/** Records a service while requests are sent to it; it listens on PORT, and ends by SIGTERM. */
export async function recordService(
  name: string,
  { paths, at = 1, env = {}, record = 'cpu' }: Load,
): Promise<Recorded> {
  const port = await freePort();
  return recordProgram([program(name)], { ...env, PORT: String(port) }, record, async (exited) => {
    await listening(port, exited);
    const agent = new Agent({ keepAlive: true, maxSockets: at });
    const rest = [...paths];
    const worker = async () => {
      for (let path = rest.shift(); path !== undefined; path = rest.shift())
        await answered(port, path, agent);
    };
    await Promise.all(Array.from({ length: at }, worker));
    agent.destroy();
  });
}

/** Records a program to its end. */
export async function recordProgram(
  words: string[],
  env: Record<string, string> = {},
  record: 'cpu' | 'none' = 'cpu',
  during?: (exited: AbortSignal) => Promise<void>,
): Promise<Recorded> {
  const directory = mkdtempSync(join(tmpdir(), 'culprit-waits-'));
  try {
    const run = await runWithWaits(
      { command: [process.execPath, ...words], env },
      { directory, record, output: 'digest', ...(during ? { during: ({ exited }) => during(exited) } : {}) },
    );
    if (run.files.length === 0) throw new Error(`nothing was recorded: ${run.stderr}`);
    const [opened] = await openRecording(run.files[0]);
    if (opened.kind !== 'waits') throw new Error(`it was opened as ${opened.kind}`);
    const findings = diagnoseWaits(opened.model, testSources());
    return { model: opened.model, findings, exitCode: run.exitCode, stderr: run.stderr };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

export async function listening(port: number, exited?: AbortSignal): Promise<void> {
  for (;;) {
    if (exited?.aborted) throw new Error('the service ended before it listened');
    const there = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      }).on('error', () => resolve(false));
    });
    if (there) return;
    await delay(20);
  }
}

function answered(port: number, path: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent }, (response) => {
      response.resume().on('end', () => {
        if ((response.statusCode ?? 500) < 400) resolve();
        else reject(new Error(`${path}: ${response.statusCode}`));
      });
    }).on('error', reject);
  });
}

export interface Other {
  /** For the service's environment. */
  env: Record<string, string>;
  stop(): Promise<void>;
}

/** Starts others beside each other. Where one cannot be started, those that were are stopped, and what was said of it is thrown. */
export async function startAll(...starts: (() => Promise<Other>)[]): Promise<Other[]> {
  const settled = await Promise.allSettled(starts.map((start) => start()));
  const running = settled.filter((one) => one.status === 'fulfilled').map(({ value }) => value);
  const failed = settled.find((one) => one.status === 'rejected');
  if (!failed) return running;
  await stopAll(running);
  throw failed.reason;
}

/** Stops them all; one that cannot be stopped does not keep the rest running. */
export async function stopAll(others: readonly Other[]): Promise<void> {
  const stopped = await Promise.allSettled(others.map((other) => other.stop()));
  const failed = stopped.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}

/** A service of another process, which answers as its path says: `/delay/60/…` after 60 ms. It is not recorded. */
export async function startUpstream(): Promise<Other> {
  const port = await freePort();
  const child = spawn(process.execPath, [program('upstream.mjs')], {
    env: { ...process.env, PORT: String(port) },
  });
  const exited = new AbortController();
  child.once('exit', () => exited.abort());
  await listening(port, exited.signal);
  return { env: { UPSTREAM: `http://127.0.0.1:${port}` }, stop: () => ended(child) };
}

function ended(child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** Debian's PostgreSQL, on a socket in a folder of its own. It refuses to run as root: then it runs as its own user. */
export async function startPostgres(): Promise<Other> {
  const bin = globSync('/usr/lib/postgresql/*/bin').sort().at(-1);
  if (!bin) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
  const folder = mkdtempSync(join(tmpdir(), 'culprit-pg-'));
  const asRoot = process.getuid?.() === 0;
  const run = (command: string) => {
    const words = asRoot ? ['su', 'postgres', '-s', '/bin/sh', '-c', command] : ['/bin/sh', '-c', command];
    const { status, stderr, stdout } = spawnSync(words[0], words.slice(1), { encoding: 'utf8', cwd: '/' });
    if (status !== 0) throw new Error(`${command}: ${stderr}${stdout}`);
  };
  if (asRoot) {
    const id = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' }).stdout.trim();
    chownSync(folder, Number(id), 0);
  }
  const options = `-k ${folder} -c listen_addresses= -c fsync=off -c max_connections=30`;
  try {
    run(`${bin}/initdb -D ${folder}/data -A trust -U postgres -N`);
    run(`${bin}/pg_ctl -D ${folder}/data -l ${folder}/log -w -o "${options}" start`);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    env: { PGHOST: folder, PGUSER: 'postgres', PGDATABASE: 'postgres' },
    async stop() {
      run(`${bin}/pg_ctl -D ${folder}/data -m immediate -w stop`);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Debian's MariaDB, on a socket in a folder of its own. */
export async function startMysql(): Promise<Other> {
  const folder = mkdtempSync(join(tmpdir(), 'culprit-mysql-'));
  const socket = join(folder, 'socket');
  const data = `--datadir=${join(folder, 'data')}`;
  const [user] = process.getuid?.() === 0 ? ['--user=root'] : [''];
  const flags = ['--no-defaults', data, ...(user ? [user] : [])];
  const made = spawnSync(
    'mariadb-install-db',
    [...flags, '--auth-root-authentication-method=normal', '--skip-test-db'],
    {
      encoding: 'utf8',
    },
  );
  if (made.error) throw new Error('MariaDB is not installed: apt-get install mariadb-server-core');
  if (made.status !== 0) throw new Error(`mariadb-install-db: ${made.stdout}${made.stderr}`);
  const server = globSync('/usr/{s,}bin/mariadbd')[0];
  const child = spawn(server, [
    ...flags,
    `--socket=${socket}`,
    '--skip-networking',
    `--pid-file=${folder}/pid`,
  ]);
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  const failed = new Promise<never>((_, reject) => {
    child.once('exit', () => reject(new Error(`mariadbd ended: ${said}`)));
  });
  failed.catch(() => {});
  const up = async () => {
    while (!existsSync(socket)) await delay(20);
  };
  await Promise.race([up(), failed]);
  return {
    env: { MYSQL: socket },
    async stop() {
      await ended(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Debian's Redis, on a socket in a folder of its own. */
export async function startRedis(): Promise<Other> {
  const folder = mkdtempSync(join(tmpdir(), 'culprit-redis-'));
  const socket = join(folder, 'socket');
  const child = spawn('redis-server', ['--port', '0', '--unixsocket', socket, '--save', '', '--dir', folder]);
  const failed = new Promise<never>((_, reject) => {
    child.once('error', () => reject(new Error('Redis is not installed: apt-get install redis-server')));
  });
  const up = async () => {
    while (!existsSync(socket)) await delay(20);
  };
  await Promise.race([up(), failed]);
  return {
    env: { REDIS: socket },
    async stop() {
      await ended(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The row of an operation that a text is in. */
export function operation({ model }: Recorded, text: string) {
  const row = model.operations.find(({ label }) => label.includes(text));
  if (!row)
    throw new Error(`no operation like "${text}": ${model.operations.map(({ label }) => label).join(', ')}`);
  return row;
}
