import autocannon, { type Client } from 'autocannon';
import { percentile } from '../../waits/percentiles.ts';
import type { LoadStep } from '../../waits/recording.ts';

export interface Drive {
  /** Of one service: each connection asks for them in turn. */
  urls: readonly string[];
  connections: number;
  /** Requests per second over all connections; null: as many as are answered. */
  rate: number | null;
  seconds: number;
  signal: AbortSignal;
}

/** Sends requests for a while, and says what came of it; times are on the clock of the recording. In a bundle of its own: it is rarely wanted. */
export async function drive({ urls, connections, rate, seconds, signal }: Drive): Promise<LoadStep> {
  const from = Number(process.hrtime.bigint()) / 1000;
  const running = autocannon({
    url: urls[0],
    setupClient: inTurn(urls, connections),
    connections,
    duration: seconds,
    ...(rate === null ? {} : { overallRate: rate }),
  });
  const latencies = new Latencies(rate === null ? null : (1000 * connections) / rate);
  running.on('response', (_, status, __, millis) => {
    if (status >= 200 && status < 300) latencies.add(millis);
  });
  const stop = () => running.stop();
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  try {
    const { requests, errors, timeouts, non2xx, duration } = await running;
    return {
      connections,
      rate,
      fromMicros: from,
      toMicros: Number(process.hrtime.bigint()) / 1000,
      requests: requests.total,
      perSecond: duration > 0 ? requests.total / duration : 0,
      ...latencies.figures(),
      errors: errors + timeouts + non2xx,
    };
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Each connection asks for all URLs in turn, and begins with another. */
function inTurn(urls: readonly string[], connections: number): (client: Client) => void {
  const requests = urls.map((url) => {
    const { pathname, search } = new URL(url);
    return { path: `${pathname}${search}` };
  });
  let started = 0;
  return (client) => {
    const from = Math.floor((started++ * requests.length) / connections) % requests.length;
    client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
  };
}

/** Latencies as the sender saw them. Its own percentiles are whole milliseconds, and have no 95th. */
class Latencies {
  private readonly millis: number[] = [];
  /** Milliseconds between the requests of a connection where a rate was asked for: those that a slow answer held up count, too. */
  private readonly interval: number | null;

  constructor(interval: number | null) {
    this.interval = interval;
  }

  add(millis: number): void {
    this.millis.push(millis);
    if (this.interval === null) return;
    for (let late = millis - this.interval; late >= this.interval; late -= this.interval)
      this.millis.push(late);
  }

  figures(): Pick<LoadStep, 'p50Micros' | 'p95Micros' | 'p99Micros' | 'maxMicros'> {
    const sorted = Float64Array.from(this.millis).sort();
    const at = (share: number) => percentile(sorted, share) * 1000;
    return { p50Micros: at(0.5), p95Micros: at(0.95), p99Micros: at(0.99), maxMicros: at(1) };
  }
}
