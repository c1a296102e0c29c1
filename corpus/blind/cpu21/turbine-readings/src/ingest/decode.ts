import { fail, ok, type Result } from '../lib/result.ts';

export interface Reading { park: number; turbine: number; at: number; wind: number; power: number }

const STATUS_GOOD = 0x0101;

export function decode(frame: Buffer): Result<Reading> {
  if (frame.length !== 24) return fail('length');
  let sum = 0;
  for (let k = 0; k < 20; k++) sum = (sum + frame[k] * (k + 1)) & 0xffff;
  if (frame.readUInt32LE(20) !== sum) return fail('checksum');
  if (frame.readUInt16LE(2) !== STATUS_GOOD) return fail('status');
  return ok({
    park: frame.readUInt8(0),
    turbine: frame.readUInt8(1),
    at: frame.readDoubleLE(4),
    wind: frame.readFloatLE(12),
    power: frame.readFloatLE(16),
  });
}
