const byZone = Symbol('byZone');

export class Floor {
  constructor(zones) {
    this.byCode = new Map();
    this[byZone] = new Map(zones.map((zone) => [zone, new Set()]));
    this.shipped = 0;
  }

  receive(pallet) {
    this.byCode.set(pallet.code, pallet);
    this[byZone].get(pallet.zone).add(pallet);
  }

  move(code, zone) {
    const pallet = this.byCode.get(code);
    if (!pallet) return false;
    pallet.zone = zone;
    pallet.scans += 1;
    this[byZone].get(zone).add(pallet);
    return true;
  }

  ship(code) {
    const pallet = this.byCode.get(code);
    if (!pallet) return;
    this.byCode.delete(code);
    this[byZone].get(pallet.zone).delete(pallet);
    this.shipped += 1;
  }

  heaviest(zone) {
    let best = null;
    for (const pallet of this[byZone].get(zone)) {
      if (pallet.zone === zone && (!best || pallet.weight > best.weight)) best = pallet;
    }
    return best;
  }
}
