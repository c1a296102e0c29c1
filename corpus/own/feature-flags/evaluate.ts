import type { Flags } from './flags.ts';

export function evaluate(flags: Flags, key: string, user: number): boolean {
  const flag = flags[key];
  if (!flag) return false;
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (hash * 31 + key.charCodeAt(i) + user) >>> 0;
  return hash % 100 < flag.percent;
}
