import { DEFAULTS } from './defaults.js';

/** A user's preferences on top of the defaults; the caller may change what it gets. */
export function withDefaults(own) {
  const merged = JSON.parse(JSON.stringify(DEFAULTS));
  for (const [key, value] of Object.entries(own)) merged[key] = value;
  return merged;
}
