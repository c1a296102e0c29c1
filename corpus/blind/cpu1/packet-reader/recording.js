const CHUNK = 16 * 1024

function frame(channel, size) {
  const out = Buffer.allocUnsafe(8 + size)
  out.writeUInt32BE(channel, 0)
  out.writeUInt32BE(size, 4)
  for (let i = 0; i < size; i++) out[8 + i] = (i * 31 + channel) & 0xff
  return out
}

export function* recording(sizes) {
  for (const [channel, size] of sizes) {
    const bytes = frame(channel, size)
    for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK)
  }
}
