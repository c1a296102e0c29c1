import { ClientEmitter } from './emitter.ts';
import { describeService } from './spec.ts';
import { review } from './review.ts';

const SERVICES: Array<[name: string, seed: number, entities: number]> = [
  ['harbour', 11, 11],
  ['customs', 29, 8],
];

const emitter = new ClientEmitter();
let failures = 0;
for (const [name, seed, count] of SERVICES) {
  const service = describeService(name, seed, count);
  const file = emitter.emit(service);
  const r = review(file);
  if (r.dangling.length > 0) {
    failures++;
    console.log(`${r.file}: unknown types ${r.dangling.join(', ')}`);
  }
  console.log(
    `${r.file.padEnd(14)} ${String(r.bytes).padStart(7)} bytes ${String(r.lines).padStart(5)} lines ` +
    `${r.interfaces} models ${r.members} members ${r.methods} calls ${r.identifiers} names ${r.digest}`,
  );
}
process.exitCode = failures === 0 ? 0 : 1;
