import { HEADER_BYTES } from './camera.js';

export class Passage {
  constructor(camera, second, plate, crop) {
    this.camera = camera;
    this.second = second;
    this.plate = plate;
    this.crop = crop;
  }

  brightness() {
    let sum = 0;
    for (const value of this.crop) sum += value;
    return sum / this.crop.length;
  }
}

export function readPassage(frame) {
  const plate = frame.toString('latin1', 8, 14).replace(/\0+$/, '');
  const crop = frame.subarray(HEADER_BYTES + 1024, HEADER_BYTES + 1024 + 192);
  return new Passage(frame.readUInt16BE(0), frame.readUInt32BE(2), plate, crop);
}
