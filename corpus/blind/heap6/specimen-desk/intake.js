import { Specimen } from './specimen.js';
import { analytes, patients, ranges } from './reference.js';

export class Intake {
  constructor(store, prng) {
    this.store = store;
    this.prng = prng;
    this.sequence = 0;
    this.flagged = 0;
  }

  receive() {
    const barcode = `B${String(++this.sequence).padStart(8, '0')}`;
    const results = [];
    for (let i = 0; i < 14; i += 1) results.push({ analyte: analytes[this.prng.int(analytes.length)], value: this.prng.int(130) + 0.5 });
    const patient = patients[this.prng.int(patients.length)].id;
    this.store.accession(new Specimen(barcode, patient, `R${this.prng.int(60)}`, results));
    return barcode;
  }

  finish(barcode) {
    const specimen = this.store.find(barcode);
    this.flagged += specimen.flag(ranges).length;
    this.store.discard(barcode);
  }
}
