import { deflateSync, crc32 } from 'node:zlib';

function chunk(type, body) {
  const out = Buffer.alloc(12 + body.length);
  out.writeUInt32BE(body.length, 0);
  out.write(type, 4, 'latin1');
  body.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + body.length)), 8 + body.length);
  return out;
}

export function encodePng(width, height, rgba) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const stride = width * 4;
  const rows = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y++) rows.set(rgba.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The school's emblem: rings with a star, soft at the edge. */
export function emblem(size, [r, g, b]) {
  const px = new Uint8Array(size * size * 4);
  const c = (size - 1) / 2;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const dx = (x - c) / c;
      const dy = (y - c) / c;
      const d = Math.hypot(dx, dy);
      const ray = Math.cos(5 * Math.atan2(dy, dx)) * 0.18 + 0.5;
      const ring = 0.5 + 0.5 * Math.cos(d * 42);
      const ink = d < ray ? 1 : d < 0.94 ? 0.35 + 0.4 * ring : 0.9;
      const at = (y * size + x) * 4;
      px[at] = Math.round(r * ink + 255 * (1 - ink) * 0.2);
      px[at + 1] = Math.round(g * ink);
      px[at + 2] = Math.round(b * ink);
      px[at + 3] = Math.round(255 * Math.max(0, Math.min(1, (1 - d) * 24)));
    }
  }
  return encodePng(size, size, px);
}
