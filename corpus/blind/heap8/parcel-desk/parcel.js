export class Parcel {
  constructor(barcode, recipient, shelf) {
    this.barcode = barcode;
    this.recipient = recipient;
    this.shelf = shelf;
    this.size = { w: 10 + (shelf % 7) * 5, h: 8 + (shelf % 5) * 4, d: 12 };
    this.scans = ['hub', 'sorted', 'van', 'desk'].map((place, i) => ({ place, at: Number(barcode.slice(2)) * 60 + i }));
    this.label = `${recipient.name}\n${recipient.street}\n${barcode}`;
  }
}
