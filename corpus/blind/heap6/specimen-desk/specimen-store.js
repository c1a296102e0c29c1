export class SpecimenStore {
  #byBarcode = new Map();
  #byPatient = new Map();
  #byRack = new Map();

  accession(specimen) {
    this.#byBarcode.set(specimen.barcode, specimen);
    this.#append(this.#byPatient, specimen.patient, specimen);
    let slots = this.#byRack.get(specimen.rack);
    if (!slots) this.#byRack.set(specimen.rack, (slots = new Set()));
    slots.add(specimen);
  }

  find(barcode) {
    return this.#byBarcode.get(barcode);
  }

  forPatient(patient) {
    return (this.#byPatient.get(patient) ?? []).filter((s) => !s.released);
  }

  rackLoad(rack) {
    let load = 0;
    for (const specimen of this.#byRack.get(rack) ?? []) if (!specimen.released) load += 1;
    return load;
  }

  discard(barcode) {
    const specimen = this.#byBarcode.get(barcode);
    if (!specimen) return false;
    specimen.released = true;
    this.#byBarcode.delete(barcode);
    return true;
  }

  get onHand() {
    return this.#byBarcode.size;
  }

  #append(index, key, specimen) {
    const list = index.get(key);
    if (list) list.push(specimen);
    else index.set(key, [specimen]);
  }
}
