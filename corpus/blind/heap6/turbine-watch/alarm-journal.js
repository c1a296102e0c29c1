export class AlarmJournal {
  constructor(segmentSize) {
    this.segmentSize = segmentSize;
    this.records = [];
    this.closed = [];
  }

  append(record) {
    this.records.push(record);
    if (this.records.length >= this.segmentSize) this.#rotate();
  }

  #rotate() {
    const perTurbine = new Uint32Array(80);
    for (const record of this.records) perTurbine[record.turbine] += 1;
    this.closed.push(perTurbine);
    if (this.closed.length > 4) this.closed.shift();
    this.records = [];
  }
}
