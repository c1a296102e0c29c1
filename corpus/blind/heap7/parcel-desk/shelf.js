export class Parcel {
  constructor({ barcode, street, number, recipient, grams }) {
    this.barcode = barcode;
    this.street = street;
    this.number = number;
    this.recipient = recipient;
    this.grams = grams;
    this.route = street.district;
    this.scans = [];
  }

  scan(place, code) {
    this.scans.push({ place, code, label: `${this.barcode}/${code}/${this.scans.length}` });
  }
}

export class Shelf {
  #byBarcode = new Map();
  #byRecipient = new Map();
  #byRoute = new Map();

  get size() {
    return this.#byBarcode.size;
  }

  put(parcel) {
    this.#byBarcode.set(parcel.barcode, parcel);
    push(this.#byRecipient, parcel.recipient, parcel);
    push(this.#byRoute, parcel.route, parcel);
  }

  find(barcode) {
    return this.#byBarcode.get(barcode);
  }

  forRecipient(recipient) {
    return this.#byRecipient.get(recipient) ?? [];
  }

  take(barcode) {
    const parcel = this.#byBarcode.get(barcode);
    if (!parcel) return undefined;
    this.#byBarcode.delete(barcode);

    const theirs = this.#byRecipient.get(parcel.recipient).filter((other) => other !== parcel);
    if (theirs.length) this.#byRecipient.set(parcel.recipient, theirs);
    else this.#byRecipient.delete(parcel.recipient);

    const onRoute = this.#byRoute.get(parcel.route).filter((other) => other !== parcel);
    if (onRoute.length === 0) this.#byRoute.delete(parcel.route);
    return parcel;
  }
}

function push(index, key, parcel) {
  const list = index.get(key);
  if (list) list.push(parcel);
  else index.set(key, [parcel]);
}
