export type Step = 'accepted' | 'sorted' | 'loaded' | 'out' | 'delivered' | 'returned';

export interface Scan {
  step: Step;
  place: string;
  at: number;
}

export interface Parcel {
  code: string;
  sender: string;
  postcode: string;
  grams: number;
  scans: Scan[];
}

const FOLLOWS: Record<Step, readonly Step[]> = {
  accepted: ['sorted'],
  sorted: ['sorted', 'loaded'],
  loaded: ['out', 'sorted'],
  out: ['delivered', 'returned', 'sorted'],
  delivered: [],
  returned: ['sorted'],
};

export class Depot {
  readonly #parcels = new Map<string, Parcel>();
  readonly #bySender = new Map<string, Parcel[]>();
  readonly #openByPostcode = new Map<string, Set<Parcel>>();
  #serial = 4_100_000;

  accept(sender: string, postcode: string, grams: number, place: string, at: number): Parcel {
    const code = `PT${(this.#serial += 7)}`;
    const parcel: Parcel = { code, sender, postcode, grams, scans: [{ step: 'accepted', place, at }] };
    this.#parcels.set(code, parcel);
    const sent = this.#bySender.get(sender);
    if (sent) sent.push(parcel);
    else this.#bySender.set(sender, [parcel]);
    let open = this.#openByPostcode.get(postcode);
    if (!open) this.#openByPostcode.set(postcode, (open = new Set()));
    open.add(parcel);
    return parcel;
  }

  find(code: string): Parcel | undefined {
    return this.#parcels.get(code);
  }

  scan(parcel: Parcel, scan: Scan): boolean {
    const last = parcel.scans[parcel.scans.length - 1];
    if (!FOLLOWS[last.step].includes(scan.step)) return false;
    parcel.scans.push(scan);
    if (scan.step === 'delivered') this.#openByPostcode.get(parcel.postcode)!.delete(parcel);
    return true;
  }

  /** Newest first. */
  sentBy(sender: string, limit: number): Parcel[] {
    const sent = this.#bySender.get(sender) ?? [];
    return sent.slice(-limit).reverse();
  }

  openIn(postcode: string): number {
    return this.#openByPostcode.get(postcode)?.size ?? 0;
  }
}
