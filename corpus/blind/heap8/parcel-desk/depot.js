const kBarcodes = Symbol('barcodes');
const kShelves = Symbol('shelves');
const kMailboxes = Symbol('mailboxes');

const append = (map, key, value) => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

const remove = (map, key, value) => {
  const list = map.get(key);
  if (!list) return;
  const at = list.indexOf(value);
  if (at >= 0) list.splice(at, 1);
  if (list.length === 0) map.delete(key);
};

export class Depot {
  handedOver = 0;

  constructor({ shelves }) {
    this.shelfCount = shelves;
    this[kBarcodes] = new Map();
    this[kShelves] = new Map();
    this[kMailboxes] = new Map();
  }

  get size() {
    return this[kBarcodes].size;
  }

  receive(parcel) {
    this[kBarcodes].set(parcel.barcode, parcel);
    append(this[kShelves], parcel.shelf % this.shelfCount, parcel);
    append(this[kMailboxes], parcel.recipient.email.toLowerCase(), parcel);
  }

  collect(barcode) {
    const parcel = this[kBarcodes].get(barcode);
    if (!parcel) return null;
    this[kBarcodes].delete(barcode);
    remove(this[kShelves], parcel.shelf % this.shelfCount, parcel);
    remove(this[kMailboxes], parcel.recipient.email, parcel);
    this.handedOver += 1;
    return parcel;
  }

  waitingFor(email) {
    return this[kMailboxes].get(email.toLowerCase()) ?? [];
  }
}
