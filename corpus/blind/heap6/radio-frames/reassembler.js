import { decode } from './frame.js';

class Assembly {
  constructor(parts) {
    this.slots = new Array(parts).fill(null);
    this.missing = parts;
  }

  put(part, body) {
    if (this.slots[part]) return;
    this.slots[part] = body;
    this.missing -= 1;
  }
}

export class Reassembler {
  constructor(deliver) {
    this.deliver = deliver;
    this.assemblies = new Map();
  }

  accept(frame) {
    const { message, part, parts, body } = decode(frame);
    let assembly = this.assemblies.get(message);
    if (!assembly) {
      assembly = new Assembly(parts);
      this.assemblies.set(message, assembly);
    }
    assembly.put(part, body);
    if (assembly.missing === 0) {
      this.assemblies.delete(message);
      this.deliver(message, Buffer.concat(assembly.slots));
    }
  }
}
