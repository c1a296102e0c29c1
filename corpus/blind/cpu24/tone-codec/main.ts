import { createHash } from 'node:crypto';
import { BLOCK, decode, encode } from './codec.ts';

interface Voice {
  pitch: number;
  gain: number;
  decay: number;
}

const TRACKS: Record<string, Voice[]> = {
  organ: [{ pitch: 220, gain: 6000, decay: 0 }, { pitch: 440, gain: 3000, decay: 0 }, { pitch: 660, gain: 1500, decay: 0 }],
  bell: [{ pitch: 523.3, gain: 12000, decay: 1.5 }, { pitch: 1244.5, gain: 5000, decay: 3 }],
  string: [{ pitch: 98, gain: 9000, decay: 0.7 }, { pitch: 196.4, gain: 4000, decay: 0.9 }, { pitch: 295, gain: 2500, decay: 1.1 }],
};

/** Additive synthesis with rotating phasors; a little noise on top. */
function synthesise(voices: Voice[], seconds: number): Int32Array {
  const rate = 44100;
  const length = Math.floor((seconds * rate) / BLOCK) * BLOCK;
  const mix = new Float64Array(length);
  for (const { pitch, gain, decay } of voices) {
    const turn = (2 * Math.PI * pitch) / rate;
    const cos = Math.cos(turn);
    const sin = Math.sin(turn);
    const fade = Math.exp(-decay / rate);
    let x = gain;
    let y = 0;
    for (let i = 0; i < length; i++) {
      mix[i] += y;
      const t = (x * cos - y * sin) * fade;
      y = (x * sin + y * cos) * fade;
      x = t;
      if (i % rate === rate - 1) {
        x = gain;
        y = 0;
      }
    }
  }
  const samples = new Int32Array(length);
  let noise = 12345;
  for (let i = 0; i < length; i++) {
    noise = (Math.imul(noise, 1103515245) + 12345) | 0;
    samples[i] = Math.max(-32768, Math.min(32767, Math.round(mix[i] + (noise >> 26))));
  }
  return samples;
}

for (const [name, voices] of Object.entries(TRACKS)) {
  const samples = synthesise(voices, 45);
  const packed = encode(samples);
  const back = decode(packed);
  let wrong = 0;
  for (let i = 0; i < samples.length; i++) if (samples[i] !== back[i]) wrong++;
  const ratio = (packed.length / (samples.length * 2)) * 100;
  console.log(`${name.padEnd(7)} ${samples.length} samples, ${ratio.toFixed(1)} %, ${wrong} wrong, ${createHash('sha1').update(packed).digest('hex').slice(0, 12)}`);
}
