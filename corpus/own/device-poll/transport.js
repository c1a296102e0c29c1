import { setTimeout as wait } from 'node:timers/promises';

function checksum(text) {
  let sum = 0;
  for (let round = 0; round < 60_000; round++) for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) >>> 0;
  return sum;
}

export async function readStatus(device) {
  const signature = checksum(device.address);
  await wait(12);
  return signature % 3 === 0 ? 'busy' : 'ok';
}
