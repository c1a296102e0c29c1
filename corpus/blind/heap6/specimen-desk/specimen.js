export class Specimen {
  constructor(barcode, patient, rack, results) {
    this.barcode = barcode;
    this.patient = patient;
    this.rack = rack;
    this.results = results;
    this.released = false;
  }

  flag(ranges) {
    const out = [];
    for (const { analyte, value } of this.results) {
      const range = ranges.get(analyte);
      if (value < range.low || value > range.high) out.push(analyte);
    }
    return out;
  }
}
