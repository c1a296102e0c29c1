import autocannon from 'autocannon';
import type { LoadStep } from '../../waits/recording.ts';

export interface Drive {
  url: string;
  connections: number;
  /** Requests per second over all connections; null: as many as are answered. */
  rate: number | null;
  seconds: number;
  signal: AbortSignal;
}

/** Sends requests for a while, and says what came of it; times are on the clock of the recording. In a bundle of its own: it is rarely wanted. */
export async function drive({ url, connections, rate, seconds, signal }: Drive): Promise<LoadStep> {
  const from = Number(process.hrtime.bigint()) / 1000;
  const running = autocannon({
    url,
    connections,
    duration: seconds,
    ...(rate === null ? {} : { overallRate: rate }),
  });
  const stop = () => running.stop();
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  try {
    const { requests, latency, errors, timeouts, non2xx, duration } = await running;
    return {
      connections,
      rate,
      fromMicros: from,
      toMicros: Number(process.hrtime.bigint()) / 1000,
      requests: requests.total,
      perSecond: duration > 0 ? requests.total / duration : 0,
      p50Micros: latency.p50 * 1000,
      p99Micros: latency.p99 * 1000,
      maxMicros: latency.max * 1000,
      errors: errors + timeouts + non2xx,
    };
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
