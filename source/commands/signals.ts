import { constants } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Signals that end the program; each ends it with the shell's own number for it. All that Ink's own handler knows are here: alone with one, it
 * would give back its half of the terminal and not ours. SIGIOT is another name of SIGABRT, and each name is told. Not here: faults, after
 * which no JavaScript can run, and SIGPROF and SIGUSR1, which are V8's and Node's.
 */
const DEADLY = [
  'SIGHUP',
  'SIGINT',
  'SIGQUIT',
  'SIGTRAP',
  'SIGABRT',
  'SIGIOT',
  'SIGUSR2',
  'SIGALRM',
  'SIGTERM',
  'SIGSTKFLT',
  'SIGXCPU',
  'SIGXFSZ',
  'SIGVTALRM',
  'SIGIO',
  'SIGPOLL',
  'SIGPWR',
  'SIGSYS',
  'SIGBREAK',
] as const;

/** Those that this system has, with the exit code for each. */
const CODES = Object.entries(constants.signals)
  .filter(([name]) => (DEADLY as readonly string[]).includes(name))
  .map(([name, number]) => [name, 128 + number] as const);

/** What the program does about signals. */
interface OnSignal {
  end(code: number): void;
  /** Asked from outside to stop: typed, ^Z comes as a key. */
  stop(): void;
  /** Going on after a stop, whoever asked for that. */
  resumed(): void;
  /** The terminal may have another size, which the stream on it knows by now; or has had one for a moment. */
  resized(): void;
}

/** Takes signals until the function it returns is called. */
export function onSignals({ end, stop, resumed, resized }: OnSignal): () => void {
  const going = () => {
    // Whoever is stopped does not hear of a new size, and Node looks for one only on this signal.
    if (process.platform !== 'win32') process.kill(process.pid, 'SIGWINCH');
    resumed();
  };
  const handlers: [string, () => void][] = [
    ...CODES.map(([signal, code]): [string, () => void] => [signal, () => end(code)]),
    ['SIGTSTP', stop],
    ['SIGCONT', going],
    ['SIGWINCH', resized],
  ];
  for (const [signal, handler] of handlers) process.on(signal, handler);
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  };
}

/** Milliseconds after which a program that runs was not stopped, or goes on already. */
const GOES_ON = 200;

/** Stops as the terminal's own ^Z would, the whole group: npm waits in it too. Resolves when it goes on. */
export async function stopUntilResumed(): Promise<void> {
  const resumed = new Promise<void>((resolve) => process.once('SIGCONT', () => resolve()));
  const handlers = process.listeners('SIGTSTP');
  process.removeAllListeners('SIGTSTP');
  process.kill(0, 'SIGTSTP');
  // Without a shell above it (`tmux new-session culprit`, a container) nobody could let it go on, and the kernel does not stop it: then it does.
  await Promise.race([resumed, delay(GOES_ON)]);
  for (const handler of handlers) process.on('SIGTSTP', handler);
}
