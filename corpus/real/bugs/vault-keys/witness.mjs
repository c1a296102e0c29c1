import { createHash } from 'node:crypto';
import BN from 'bn.js';

/** Group of unknown order for the membership accumulator: product of two fixed safe-looking primes. */
export class Accumulator {
  constructor(modulusHex, generator) {
    this.modulus = new BN(modulusHex, 16);
    this.field = BN.red(this.modulus);
    this.generator = new BN(generator).toRed(this.field);
    this.value = this.generator;
    this.members = [];
  }

  /** Maps a member onto an odd 48-bit exponent. */
  static exponentOf(member) {
    const digest = createHash('sha256').update(member).digest();
    digest[5] |= 1;
    return new BN(digest.subarray(0, 6));
  }

  add(member) {
    const exponent = Accumulator.exponentOf(member);
    this.members.push({ member, exponent });
    this.value = this.value.redPow(exponent);
  }

  product() {
    let level = this.members.map((m) => m.exponent);
    while (level.length > 1) {
      const next = [];
      for (let i = 0; i < level.length; i += 2) next.push(i + 1 < level.length ? level[i].mul(level[i + 1]) : level[i]);
      level = next;
    }
    return level[0];
  }
}
