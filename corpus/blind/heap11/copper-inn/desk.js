import { LRUCache } from 'lru-cache';

export class Desk {
  constructor(ledger, size) {
    this.ledger = ledger;
    this.turned = 0;
    this.stays = new LRUCache({
      max: size,
      dispose: () => {
        this.turned++;
      },
    });
    this.log = [];
  }

  async stay(key) {
    const known = this.stays.get(key);
    if (known) return known;
    const stay = await this.ledger.stay(key);
    this.stays.set(key, stay);
    return stay;
  }

  async checkOut(key) {
    const stay = await this.stay(key);
    this.log.push({ key, bill: stay.bill });
    if (this.log.length > 200) this.log.splice(0, 100);
    return stay.bill;
  }
}
