import { events } from './parse.js';

export class Devices {
  devices = new Map();
  traffic = 0;

  ingest(chunk) {
    for (const { device, path, bytes } of events(chunk)) {
      this.traffic += bytes;
      if (!this.devices.has(device)) this.devices.set(device, { entry: path, bytes });
    }
  }
}
