import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FrameReader } from './frame-reader.js'
import { recording } from './recording.js'
import { crc32 } from './crc.js'

const MiB = 1024 * 1024
const sizes = [[1, 5 * MiB], [2, 64 * 1024], [1, 5 * MiB], [3, 800], [2, 5 * MiB]]

const seen = []
await pipeline(Readable.from(recording(sizes), { objectMode: false }), new FrameReader(), async (frames) => {
  for await (const { channel, body } of frames) seen.push({ channel, size: body.length, crc: crc32(body).toString(16) })
})

console.table(seen)
