import { TraceHeader } from './header.js';

export function createRecorder(table) {
  const journal = [];
  let energy = 0;

  return {
    take(packet) {
      const header = new TraceHeader(packet.subarray(0, 48));
      for (let at = 48; at < packet.length; at += 64) energy += Math.abs(packet.readInt16BE(at));
      energy += table[header.station * 30][header.serial % 240].seconds;
      journal.push(header);
      if (journal.length > 10_000) journal.shift();
    },
    overview() {
      let strongest = 0;
      for (const header of journal) strongest = Math.max(strongest, header.magnitude);
      return { events: journal.length, strongest, energy };
    },
  };
}
