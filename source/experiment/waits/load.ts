import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { InputError } from '../../load/errors.ts';
import type { LoadStep } from '../../waits/recording.ts';

/** What is sent to a service while it is recorded. */
export interface LoadPlan {
  /** Of one service, asked in turn. */
  urls: readonly string[];
  /** Connections of each step, one after another. */
  connections: readonly number[];
  rate: number | null;
  /** Of each step. */
  seconds: number;
}

/** How long a service may take until it listens. */
const PATIENCE = 60_000;

/**
 * Waits until the service listens, then drives it step by step.
 *
 * @param exited the service has ended: nothing is left to be driven
 * @throws InputError where it never listens
 */
export async function driveAll(
  plan: LoadPlan,
  exited: AbortSignal,
  onStep: (step: LoadStep) => void,
): Promise<void> {
  const { hostname, port, protocol } = new URL(plan.urls[0]);
  await listening(
    hostname.replace(/^\[|\]$/g, ''),
    Number(port) || (protocol === 'https:' ? 443 : 80),
    exited,
  );
  const own = import.meta.url.endsWith('.ts') ? './driver.ts' : './load-driver.js';
  const { drive } = (await import(new URL(own, import.meta.url).href)) as typeof import('./driver.ts');
  for (const connections of plan.connections) {
    if (exited.aborted) return;
    onStep(await drive({ ...plan, connections, signal: exited }));
  }
}

/** Waits until something listens there. */
export async function listening(host: string, port: number, exited: AbortSignal): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    if (exited.aborted) throw new InputError(`the program ended before it listened on ${host}:${port}`);
    const there = await new Promise<boolean>((resolve) => {
      const socket = connect(port, host, () => {
        socket.destroy();
        resolve(true);
      }).on('error', () => resolve(false));
    });
    if (there) return;
    await delay(50);
  }
  throw new InputError(`nothing listens on ${host}:${port}`);
}

/** Whether a host is this machine. */
export const isLoopback = (hostname: string): boolean =>
  /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
