import { readStatus } from './transport.js';

/** The status of each device, in order. */
export async function collectStatus(list) {
  const results = [];
  for (const device of list) {
    const status = await readStatus(device);
    results.push({ name: device.name, status });
  }
  return results;
}
