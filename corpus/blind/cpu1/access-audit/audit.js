import { trail } from "./lib/trail.js";
import { severity } from "./lib/policy.js";
import { Latency } from "./lib/latency.js";

const latency = new Latency();
const offenders = new Map();
const touched = new Map();

for (const entry of trail(12_000_000)) {
  latency.record(entry.millis);
  touched.set(entry.resource, (touched.get(entry.resource) ?? 0) + 1);

  const level = severity(entry);
  if (level === 0) continue;
  const record = offenders.get(entry.user);
  if (record) {
    record.count += 1;
    record.worst = Math.max(record.worst, level);
  } else {
    offenders.set(entry.user, { user: entry.user, count: 1, worst: level });
  }
}

const worst = [...offenders.values()].sort((a, b) => b.count - a.count || a.user - b.user).slice(0, 5);
console.table(worst);
console.log("p50 %d ms, p99 %d ms, %d resources", latency.quantile(0.5), latency.quantile(0.99), touched.size);
