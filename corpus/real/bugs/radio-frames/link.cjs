'use strict';

const TABLE = (() => {
  const t = new Uint32Array(256);
  for (let i = 0; i < 256; i++) {
    let c = i;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    t[i] = c >>> 0;
  }
  return t;
})();

function crc32(bytes, from, to) {
  let c = 0xffffffff;
  for (let i = from; i < to; i++) c = TABLE[(c ^ bytes[i]) & 255] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

const HEADER = 14;

function createLink({ mtu }) {
  let sequence = 0;
  let handler = () => {};
  const pending = new Map();
  const stats = { packets: 0, bad: 0 };

  function* split(kind, payload) {
    const id = ++sequence;
    const room = mtu - HEADER;
    const total = Math.ceil(payload.length / room);
    for (let part = 0; part < total; part++) {
      const body = payload.subarray(part * room, (part + 1) * room);
      const packet = Buffer.alloc(HEADER + body.length);
      packet[0] = kind;
      packet.writeUInt32BE(id, 1);
      packet.writeUInt16BE(part, 5);
      packet.writeUInt16BE(total, 7);
      packet.set(body, HEADER);
      packet.writeUInt32BE(crc32(packet, HEADER, packet.length), 10);
      yield packet;
    }
  }

  function receive(packet) {
    stats.packets++;
    if (crc32(packet, HEADER, packet.length) !== packet.readUInt32BE(10)) {
      stats.bad++;
      return;
    }
    const id = packet.readUInt32BE(1);
    const total = packet.readUInt16BE(7);
    let slot = pending.get(id);
    if (!slot) pending.set(id, (slot = { parts: new Array(total), left: total, size: 0 }));
    const part = packet.readUInt16BE(5);
    if (slot.parts[part]) return;
    slot.parts[part] = packet.subarray(HEADER);
    slot.size += packet.length - HEADER;
    if (--slot.left === 0) {
      pending.delete(id);
      handler(packet[0], Buffer.concat(slot.parts, slot.size));
    }
  }

  return { split, receive, stats, onMessage: (fn) => (handler = fn) };
}

module.exports = { createLink, crc32 };
