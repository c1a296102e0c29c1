import BN from 'bn.js';
import { Accumulator } from './witness.mjs';
import { snapshot, readFrames } from './archive.mjs';

const MODULUS =
  'c7970ceedcc3b0754490201a7aa613cd73911081c790f5f1a8726f463550bb5b7ff0db8e1ea1189ec72f93d1650011bd' +
  '721aeeacc2acde32a04107f0648c2813a31f5b0b7765ff8b44b4b6ffc93384b646eb09c7cf5e8592d40ea33c80039f35' +
  'b4f14a04b51f7bfd781be4d1673164ba8eb991c2c4d730bbbe35f592bdef524af7e8daefd26c66fc02c479af89d64d37';

function* members(shelf, count) {
  let s = 17 + shelf * 101;
  for (let i = 0; i < count; i++) {
    s = (s * 16807) % 2147483647;
    yield `box-${shelf}-${s.toString(36)}-${i}`;
  }
}

/** A member is in when its exponent divides the product of the shelf. */
function audit(buffer, probes) {
  let product;
  let names = 0;
  for (const { type, payload } of readFrames(buffer)) {
    if (type === 1) product = new BN(payload);
    if (type === 3) names = payload.length;
  }
  const found = probes.filter((p) => product.mod(Accumulator.exponentOf(p)).isZero());
  return { bits: product.bitLength(), names, found: found.length };
}

const sizes = [300, 4200];
for (const [shelf, size] of sizes.entries()) {
  const accumulator = new Accumulator(MODULUS, 65537);
  const all = [...members(shelf, size)];
  for (const [i, name] of all.entries()) {
    if (i % 40 === 0) accumulator.add(name);
    else accumulator.members.push({ member: name, exponent: Accumulator.exponentOf(name) });
    if (i % 300 === 299) {
      const partial = snapshot(accumulator);
      console.log(`  shelf ${shelf} checkpoint at ${i + 1}: ${partial.length} bytes`);
    }
  }
  const buffer = snapshot(accumulator);
  const probes = [...all.slice(0, 12), ...members(shelf + 50, 12)];
  const { bits, names, found } = audit(buffer, probes);
  console.log(`shelf ${shelf}: ${size} boxes, product of ${bits} bits, ${names} bytes of names, ${found}/${probes.length} probes in`);
  console.log(`  ${accumulator.value.fromRed().toString(16).slice(0, 48)} ${buffer.subarray(-32).toString('hex').slice(0, 16)}`);
}
