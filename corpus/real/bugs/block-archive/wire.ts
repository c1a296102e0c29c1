import { createHash } from 'node:crypto';
import { RLP } from '@ethereumjs/rlp';
import type { Block, Transfer } from './ledger.ts';

const hex = (u: Uint8Array) => Buffer.from(u.buffer, u.byteOffset, u.byteLength).toString('hex');
const bytes = (s: string) => new Uint8Array(Buffer.from(s, 'hex'));

function toNumber(u: Uint8Array): number {
  let n = 0;
  for (const b of u) n = n * 256 + b;
  return n;
}

function toBigInt(u: Uint8Array): bigint {
  return u.length === 0 ? 0n : BigInt('0x' + hex(u));
}

export function packBlock(b: Block): Uint8Array {
  return RLP.encode([
    b.height,
    bytes(b.parent),
    b.time,
    b.transfers.map((t) => [t.nonce, t.fee, bytes(t.from), bytes(t.to), t.amount, t.memo]),
  ]);
}

export function unpackBlock(raw: Uint8Array): Block {
  const [height, parent, time, list] = RLP.decode(raw) as unknown as [Uint8Array, Uint8Array, Uint8Array, Uint8Array[][]];
  const transfers: Transfer[] = [];
  for (const [nonce, fee, from, to, amount, memo] of list) {
    transfers.push({
      nonce: toNumber(nonce),
      fee: toNumber(fee),
      from: hex(from),
      to: hex(to),
      amount: toBigInt(amount),
      memo,
    });
  }
  return { height: toNumber(height), parent: hex(parent), time: toNumber(time), transfers };
}

export function digest(raw: Uint8Array): string {
  return createHash('sha256').update(raw).digest('hex');
}
