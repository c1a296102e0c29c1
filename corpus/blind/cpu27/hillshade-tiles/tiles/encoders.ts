import { crc32, deflateSync } from 'node:zlib';
import { SIDE, type Raster } from './raster.ts';

export interface Encoder {
  readonly mime: string;
  encode(raster: Raster): Buffer;
}

function chunk(kind: string, body: Buffer): Buffer {
  const out = Buffer.alloc(body.length + 12);
  out.writeUInt32BE(body.length, 0);
  out.write(kind, 4, 'latin1');
  body.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, body.length + 8)), body.length + 8);
  return out;
}

export class Png implements Encoder {
  readonly mime = 'image/png';
  private readonly level: number;

  constructor(level = 9) {
    this.level = level;
  }

  encode({ pixels }: Raster): Buffer {
    const row = SIDE * 3;
    const raw = Buffer.alloc((row + 1) * SIDE);
    for (let j = 0; j < SIDE; j++) {
      const to = j * (row + 1);
      raw[to] = j === 0 ? 1 : 2;
      for (let i = 0; i < row; i++) {
        const v = pixels[j * row + i];
        raw[to + 1 + i] = j === 0 ? v - (i < 3 ? 0 : pixels[i - 3]) : v - pixels[(j - 1) * row + i];
      }
    }
    const head = Buffer.alloc(13);
    head.writeUInt32BE(SIDE, 0);
    head.writeUInt32BE(SIDE, 4);
    head.set([8, 2, 0, 0, 0], 8);
    return Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(raw, { level: this.level })),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }
}

/** Plain portable pixmap, for the plotter in the map room. */
export class Ppm implements Encoder {
  readonly mime = 'image/x-portable-pixmap';

  encode({ pixels }: Raster): Buffer {
    return Buffer.concat([Buffer.from(`P6 ${SIDE} ${SIDE} 255\n`), pixels]);
  }
}
