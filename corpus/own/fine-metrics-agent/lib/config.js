import { readFileSync, existsSync } from 'node:fs';

const DEFAULTS = { intervalMs: 100, lifetimeMs: 1000, tags: {}, limits: { samples: 128 } };

export function loadConfig(url) {
  if (!existsSync(url)) return DEFAULTS;
  return { ...DEFAULTS, ...JSON.parse(readFileSync(url, 'utf8')) };
}
