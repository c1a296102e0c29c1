import { plural } from '../../format/numbers.ts';
import { actor, countEvidence, onPathEvidence, type WaitsCandidate, type WaitsRule } from './case.ts';

/** A timer that asks again and again. */
export const pollingTimer: WaitsRule = {
  name: 'polling-timer',
  strategy: 'lazy-and-async',
  find(c) {
    const { operations } = c.model.recording;
    return c.model.operations.flatMap((row): WaitsCandidate[] => {
      const inRequests = Array.from(row.rows).filter((i) => operations.request[i] >= 0);
      const path = row.pathMicros;
      if (row.kind !== 'timer' || row.label.startsWith('setInterval')) return [];
      if (row.count < 5 || c.share(path) < 0.1) return [];
      const subject = c.place(c.mainFrame(row.rows));
      const again =
        c.serves && inRequests.length > 1.5 * new Set(inRequests.map((i) => operations.request[i])).size;
      return [
        {
          title: `${actor(subject)} sleeps ${plural(row.count, 'time')} with \`${row.label}\`${again ? ': it polls' : ''}`,
          subject,
          micros: path,
          confidence: again ? 0.85 : 0.75,
          evidence: [
            onPathEvidence(c, path, 'sleeping'),
            countEvidence(row.count, `${plural(row.count, 'timer')} from one place`),
          ],
          proposal:
            'Await the thing itself: an event, a promise, a notification (`LISTEN`/`NOTIFY`, `BLPOP`, a stream). If it must poll, begin with a short pause and increase it.',
          tradeOffs: ['A missed event means waiting forever: keep a timeout.'],
          code: {
            before: c.lines(subject)?.text ?? 'while (!ready()) await sleep(100);',
            after:
              "import { once } from 'node:events';\nawait once(source, 'ready', { signal: AbortSignal.timeout(5000) });",
            language: 'js',
            exact: false,
          },
          goal: null,
          explains: [row.label],
          level: 'cause',
        },
      ];
    });
  },
};
