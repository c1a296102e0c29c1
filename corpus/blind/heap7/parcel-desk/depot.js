import { Parcel, Shelf } from './shelf.js';

const SURNAMES = ['Okafor', 'Lindqvist', 'Marsh', 'Petrov', 'Duarte', 'Hale', 'Ivarsson', 'Quill', 'Tanaka', 'Brandt'];

export class Depot {
  constructor(streets) {
    this.streets = streets;
    this.shelf = new Shelf();
    this.received = 0;
    this.delivered = 0;
    this.tally = {};
  }

  receive(rng) {
    this.received += 1;
    const street = this.streets[rng(this.streets.length)];
    const parcel = new Parcel({
      barcode: `JD${String(1000000 + this.received)}GB`,
      street,
      number: rng(180) + 1,
      recipient: `${SURNAMES[rng(SURNAMES.length)]} ${String.fromCharCode(65 + rng(26))}. ${rng(400)}`,
      grams: 80 + rng(9000),
    });
    parcel.scan('inbound', 'IN');
    parcel.scan(street.district, 'SORT');
    this.shelf.put(parcel);
    return parcel;
  }

  deliver(barcode, rng) {
    const parcel = this.shelf.take(barcode);
    if (!parcel) return;
    parcel.scan(parcel.street.postcode, rng(12) === 0 ? 'NEIGHBOUR' : 'DOOR');
    this.tally[parcel.route] = (this.tally[parcel.route] ?? 0) + 1;
    this.delivered += 1;
  }
}
