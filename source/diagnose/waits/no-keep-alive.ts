import { percent, plural } from '../../format/numbers.ts';
import { actor, countEvidence, latencyEvidence, onPathEvidence, type WaitsRule } from './case.ts';

/** A new connection for each request to the same host. */
export const noKeepAlive: WaitsRule = {
  name: 'no-keep-alive',
  strategy: 'network-and-io',
  find(c) {
    const requests = c.rows('http').reduce((sum, { count }) => sum + count, 0);
    const connects = c.rows('net').filter(({ label }) => !label.endsWith('local socket'));
    const lookups = c.rows('dns').filter(({ label }) => label.startsWith('lookup'));
    const made = connects.reduce((sum, { count }) => sum + count, 0);
    // As many connections as requests at the same time are needed at any rate.
    const needed = c.rows('http').reduce((sum, { maxConcurrent }) => sum + maxConcurrent, 0);
    if (requests < 10 || made - needed < 0.6 * requests) return [];
    // They stand within the requests, and are part of their time.
    const inside = [...connects, ...lookups]
      .flatMap(({ rows }) => Array.from(rows))
      .filter((i) => !c.serves || c.model.recording.operations.request[i] >= 0);
    const micros = inside.reduce((total, i) => total + (c.took(i) || 0), 0);
    const ofRequests = c.rows('http').reduce((sum, { totalMicros }) => sum + totalMicros, 0);
    if (micros < 0.1 * ofRequests && c.share(micros) < 0.05) return [];
    const onPath = c.rows('http', 'net', 'dns').reduce((sum, { pathMicros }) => sum + pathMicros, 0);
    const subject = c.place(c.mainFrame(connects.flatMap(({ rows }) => Array.from(rows))));
    return [
      {
        title: `${actor(subject)} opens a new connection for each request: no keep-alive`,
        subject,
        micros: Math.min(micros, onPath),
        confidence: 0.9,
        evidence: [
          countEvidence(made, `${plural(made, 'connection')} for ${plural(requests, 'request')}`),
          onPathEvidence(
            c,
            Math.min(micros, onPath),
            `connecting and looking up names, ${percent(micros / (ofRequests || 1))} of the time of these requests`,
          ),
          ...connects.slice(0, 1).map(latencyEvidence),
        ],
        proposal:
          'Use one agent with `keepAlive` for all requests to a host (`fetch` and the default agent of Node 20 and later have it), read each response to its end, and let the server keep connections open.',
        tradeOffs: [
          'Idle connections cost both sides some memory, and a proxy may close them: retry requests that are safe to repeat.',
        ],
        code: {
          before: c.lines(subject)?.text ?? 'http.get(url, { agent: false }, …);',
          after:
            'const agent = new http.Agent({ keepAlive: true, maxSockets: 50 });\nhttp.get(url, { agent }, …);',
          language: 'js',
          exact: false,
        },
        goal: null,
        explains: [...connects, ...lookups].map(({ label }) => label),
        level: 'cause',
      },
    ];
  },
};
