import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { runProgram } from '../source/experiment/run.ts';
import { listening } from '../source/experiment/waits/load.ts';
import { runWithWaits } from '../source/experiment/waits/record.ts';
import { judge, median } from './measure.ts';

const ROUNDS = 3;
const WARM = 3000;
const REQUESTS = 4000;
const CONNECTIONS = 10;

const own = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface Round {
  perSecond: number;
  p99: number;
  /** CPU time of a request after warm-up, in microseconds: what other programs do to this machine is hardly in it. */
  cpu: number;
  maxRss: number;
}

/** What recording costs a service: the same load without the hook, with it, and with the CPU profile as well, in turns. */
export async function benchWaits(): Promise<void> {
  const port = await freePort();
  const upstream = spawn(process.execPath, [own('../test/waits/programs/upstream.mjs')], {
    env: { ...process.env, PORT: String(port) },
  });
  const rounds: Record<'without' | 'waits' | 'waits and CPU', Round[]> = {
    without: [],
    waits: [],
    'waits and CPU': [],
  };
  try {
    for (let round = 0; round < ROUNDS; round++)
      for (const name of Object.keys(rounds) as (keyof typeof rounds)[])
        rounds[name].push(await once(name, `http://127.0.0.1:${port}`));
  } finally {
    upstream.kill();
  }
  const of = (name: keyof typeof rounds, what: keyof Round) => median(rounds[name].map((one) => one[what]));
  for (const [name, list] of Object.entries(rounds))
    console.log(
      `  ${name.padEnd(14)} ${list.map(({ perSecond }) => perSecond.toFixed(0)).join(', ')} requests per second; ${of(name as keyof typeof rounds, 'cpu').toFixed(0)} µs CPU each; p99 ${list.map(({ p99 }) => `${p99 / 1000} ms`).join(', ')}; ${(of(name as keyof typeof rounds, 'maxRss') / 1e6).toFixed(0)} MB`,
    );
  judge(
    'throughput with the hook, of without',
    of('waits', 'perSecond') / of('without', 'perSecond'),
    0.9,
    'at least',
  );
  judge(
    'CPU time of a request with the hook, of without',
    of('waits', 'cpu') / of('without', 'cpu'),
    1 / 0.9,
    'at most',
  );
  judge('p99 with the hook, of without', of('waits', 'p99') / of('without', 'p99'), 1.15, 'at most');
  judge('memory with the hook, of without', of('waits', 'maxRss') / of('without', 'maxRss'), 1.5, 'at most');
}

async function once(how: 'without' | 'waits' | 'waits and CPU', upstream: string): Promise<Round> {
  const directory = mkdtempSync(join(tmpdir(), 'culprit-bench-'));
  const port = await freePort();
  const program = {
    command: [process.execPath, own('./waits/service.mjs')],
    env: { PORT: String(port), UPSTREAM: upstream },
  };
  const url = `http://127.0.0.1:${port}/users/1`;
  let measured = { duration: 1, latency: { p99: 0 } };
  let cpu = 0;
  const used = async () => {
    const { user, system } = (await (await fetch(new URL('/cpu', url))).json()) as NodeJS.CpuUsage;
    return user + system;
  };
  const during = async ({ exited }: { exited: AbortSignal }) => {
    await listening('127.0.0.1', port, exited);
    // The first are the compiler's.
    await autocannon({ url, connections: CONNECTIONS, amount: WARM });
    const before = await used();
    measured = await autocannon({ url, connections: CONNECTIONS, amount: REQUESTS });
    cpu = (await used()) - before;
  };
  const options = { directory, output: 'digest', during } as const;
  try {
    const { processes } =
      how === 'without'
        ? await runProgram(program, { ...options, record: 'none' })
        : await runWithWaits(program, { ...options, record: how === 'waits' ? 'none' : 'cpu' });
    const maxRss = Math.max(...processes.map(({ maxRssBytes }) => maxRssBytes));
    const { duration, latency } = measured;
    return { perSecond: REQUESTS / duration, p99: latency.p99 * 1000, cpu: cpu / REQUESTS, maxRss };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
