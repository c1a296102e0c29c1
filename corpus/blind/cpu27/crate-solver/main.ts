import { createHash } from 'node:crypto';
import { makeRegistry } from './registry.ts';
import { resolve } from './resolve.ts';

const [packages, releases] = [56, 6];

for (let project = 0; project < 13; project++) {
  const registry = makeRegistry(1301 + project * 37, packages, releases, 392 + (project % 8));
  const roots = registry.names.filter((_, i) => i % 3 !== 1);
  const outcome = await resolve(registry, roots, 40_000);
  const entries = Object.entries(outcome.lock).sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 12);
  console.log(
    `project ${project}: ${outcome.state}, ${entries.length} packages, ${outcome.clauses} clauses, ` +
      `${outcome.conflicts} conflicts, ${outcome.propagations} propagations, ${hash}`,
  );
}
