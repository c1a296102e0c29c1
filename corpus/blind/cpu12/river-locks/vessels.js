const HULLS = ['narrowboat', 'barge', 'cruiser', 'launch', 'tug'];

/** Reads the tonnage certificate of a vessel, as the paper register has it. */
export function readCertificate(id) {
  let h = 2166136261;
  for (const ch of id) h = Math.imul(h ^ ch.charCodeAt(0), 16777619) >>> 0;
  return {
    id,
    hull: HULLS[h % HULLS.length],
    length: 8 + (h % 31),
    beam: 2 + ((h >>> 5) % 5),
    draught: 0.4 + ((h >>> 9) % 16) / 10,
    annualPass: (h >>> 13) % 4 === 0,
  };
}

/**
 * Keeps the certificates of the boats that are on the water, so that the
 * register is not opened for every passage.
 */
export class VesselDesk {
  #onDesk = new Map();
  #limit;
  #clock = 0;
  #opened = 0;

  constructor(limit = 2400) {
    this.#limit = limit;
  }

  get opened() {
    return this.#opened;
  }

  lookUp(id) {
    const kept = this.#onDesk.get(id);
    if (kept) {
      kept.touched = ++this.#clock;
      return kept.certificate;
    }
    const certificate = readCertificate(id);
    this.#opened++;
    if (this.#onDesk.size >= this.#limit) this.#putAway();
    this.#onDesk.set(id, { certificate, touched: ++this.#clock });
    return certificate;
  }

  #putAway() {
    let oldestId = null;
    let oldest = Infinity;
    for (const [id, kept] of this.#onDesk) {
      if (kept.touched < oldest) {
        oldest = kept.touched;
        oldestId = id;
      }
    }
    this.#onDesk.delete(oldestId);
  }
}
