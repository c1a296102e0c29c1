import { createHash } from 'node:crypto';

const blank = () => ({ runs: 0, failures: 0, ms: 0, slowest: 0, jobs: new Set() });

export function createMerger() {
  const cases = new Map();
  const texts = new Map();
  const outline = [];
  const digest = createHash('sha256');

  function addTest(job, event) {
    const id = `${event.suite} › ${event.title}`;
    const entry = cases.get(id) ?? blank();
    entry.runs++;
    entry.ms += event.ms;
    if (event.ms > entry.slowest) entry.slowest = event.ms;
    if (!event.passed) {
      entry.failures++;
      entry.jobs.add(job);
    }
    cases.set(id, entry);
  }

  function addText(event) {
    const shape = event.text.replace(/\d+/g, '#');
    texts.set(shape, (texts.get(shape) ?? 0) + 1);
  }

  return {
    async consume(job, stream) {
      let step = null;
      for await (const event of stream) {
        digest.update(event.text);
        if (event.type === 'group') outline.push((step = { job, title: event.text, from: event.at, to: null, lines: 0 }));
        else if (event.type === 'endgroup') step.to = event.at;
        else if (event.type === 'test') addTest(job, event);
        else addText(event);
        if (step) step.lines++;
      }
    },
    report() {
      const flaky = [...cases]
        .filter(([, c]) => c.failures > 0)
        .sort((a, b) => b[1].failures - a[1].failures || b[1].slowest - a[1].slowest || (a[0] < b[0] ? -1 : 1))
        .slice(0, 6)
        .map(([id, c]) => ({ id, failures: c.failures, runs: c.runs, mean: Math.round(c.ms / c.runs), jobs: c.jobs.size }));
      const frequent = [...texts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 4);
      return { flaky, frequent, steps: outline.length, lines: outline.reduce((n, s) => n + s.lines, 0), digest: digest.digest('hex').slice(0, 16) };
    },
  };
}
