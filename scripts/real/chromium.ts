import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/** One command of the DevTools protocol. */
type Send = (method: string, params?: object) => Promise<Record<string, unknown>>;

interface Message {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** No answer for so long is none. */
const PATIENCE = 120_000;

/** Records a page at work as DevTools does: its CPU profile, a trace, and a heap snapshot with the nodes that it took off and kept. */
export async function recordPage(page: string, folder: string): Promise<string[]> {
  const profile = mkdtempSync(join(tmpdir(), 'culprit-chromium-'));
  const browser = spawn(
    browserName(),
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const gone = new Promise<void>((resolve) => browser.on('close', () => resolve()));
  try {
    const url = await new Promise<string>((resolve, reject) => {
      browser.on('error', reject);
      createInterface({ input: browser.stderr }).on('line', (line) => {
        const found = /^DevTools listening on (ws:\S+)/.exec(line);
        if (found) resolve(found[1]);
      });
      gone.then(() => reject(new Error('chromium ended before it listened')));
    });
    return await record(new WebSocket(url), page, folder);
  } finally {
    browser.kill('SIGKILL');
    await gone;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Debian's, Ubuntu's and Google's name for it. */
function browserName(): string {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const found = names.find((name) => spawnSync(name, ['--version']).status === 0);
  if (found === undefined) throw new Error(`none of ${names.join(', ')} is installed`);
  return found;
}

async function record(socket: WebSocket, page: string, folder: string): Promise<string[]> {
  const waiting = new Map<number, (message: Message) => void>();
  const heard: ((message: Message) => void)[] = [];
  socket.addEventListener('message', ({ data }) => {
    const message: Message = JSON.parse(String(data));
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else for (const listener of heard) listener(message);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error('chromium does not answer')));
  });
  let last = 0;
  const to =
    (sessionId?: string): Send =>
    (method, params = {}) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        const timer = setTimeout(() => reject(new Error(`${method}: no answer`)), PATIENCE);
        waiting.set(id, ({ result, error }) => {
          clearTimeout(timer);
          waiting.delete(id);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result ?? {});
        });
        socket.send(JSON.stringify({ id, method, params, sessionId }));
      });
  const event = (method: string) =>
    new Promise<void>((resolve) => heard.push((message) => message.method === method && resolve()));

  const { targetId } = await to()('Target.createTarget', { url: pathToFileURL(page).href });
  const { sessionId } = await to()('Target.attachToTarget', { targetId, flatten: true });
  const send = to(sessionId as string);
  const work = () => send('Runtime.evaluate', { expression: 'work()', awaitPromise: true });
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  await send('Profiler.enable');
  await send('Profiler.start');
  await work();
  const { profile } = await send('Profiler.stop');

  const events: unknown[] = [];
  heard.push(({ method, params }) => {
    if (method === 'Tracing.dataCollected') events.push(...(params!.value as unknown[]));
  });
  await send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-v8.cpu_profiler'] },
  });
  await work();
  const traced = event('Tracing.tracingComplete');
  await send('Tracing.end');
  await traced;

  const chunks: string[] = [];
  heard.push(({ method, params }) => {
    if (method === 'HeapProfiler.addHeapSnapshotChunk') chunks.push(String(params!.chunk));
  });
  await send('HeapProfiler.enable');
  await send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  socket.close();
  return [
    write('page.cpuprofile', JSON.stringify(profile)),
    write('page.trace.json', JSON.stringify({ traceEvents: events })),
    write('page.heapsnapshot', chunks.join('')),
  ];
}
