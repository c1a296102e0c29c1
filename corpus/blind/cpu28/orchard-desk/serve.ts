import type { AddressInfo } from 'node:net';
import { createHash } from 'node:crypto';
import { desk } from './desk.ts';
import { Caller, script } from './caller.ts';

const app = desk();
await app.listen({ port: 0, host: '127.0.0.1' });
const { port } = app.server.address() as AddressInfo;

const caller = new Caller(port, 8);
const digests: string[] = [];
let bytes = 0, faults = 0;

async function lane(jobs: Iterator<{ n: number; body: string }>) {
  for (let job = jobs.next(); !job.done; job = jobs.next()) {
    const text = await caller.post('/graphql', job.value.body);
    bytes += text.length;
    if (text.startsWith('{"errors"')) faults++;
    digests[job.value.n] = createHash('md5').update(text).digest('hex');
  }
}

const jobs = script(424242, 700);
await Promise.all(Array.from({ length: 8 }, () => lane(jobs)));

caller.close();
await app.close();
console.log('answers', digests.length, 'bytes', bytes, 'faults', faults);
console.log(createHash('sha256').update(digests.join()).digest('hex'));
