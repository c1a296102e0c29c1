import { setTimeout as wait } from 'node:timers/promises';
export async function upstream(path) {
  await wait(15);
  return JSON.stringify({ path, items: Array.from({ length: 20 }, (_, i) => i) });
}
