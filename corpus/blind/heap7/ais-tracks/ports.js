const COAST = ['Puerto', 'Port', 'Porto', 'Cape', 'Bay of', 'Saint', 'Hafen', 'Marina'];

export class PortTable {
  constructor(count) {
    this.rows = Array.from({ length: count }, (_, i) => ({
      locode: `X${String.fromCharCode(65 + (i % 26))}${(46656 + i).toString(36).toUpperCase()}`,
      name: `${COAST[i % COAST.length]} ${String.fromCharCode(65 + ((i * 7) % 26))}${(i * 2654435761 % 99991).toString(36)}`,
      lat: ((i * 37) % 1400) / 10 - 70,
      lon: ((i * 91) % 3600) / 10 - 180,
      calls: 0,
    }));
    this.byCode = new Map(this.rows.map((row) => [row.locode, row]));
  }

  at(index) {
    return this.rows[index % this.rows.length];
  }
}
