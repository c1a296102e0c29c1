import { KioskSession } from './session.js';

export class Kiosk {
  #active = null;
  served = 0;

  constructor(name, menu, receipts) {
    this.name = name;
    this.menu = menu;
    this.receipts = receipts;
    this.screens = Array.from({ length: 60 }, (_, i) => ({ page: i, title: `${name} page ${i}`, tiles: menu.items.slice(i * 2, i * 2 + 8).map((m) => m.id) }));
  }

  begin(locale) {
    this.#active?.cancel();
    this.served++;
    this.#active = new KioskSession(this, this.served, locale);
    return this.#active;
  }

  finish(session, paid) {
    if (this.#active === session) this.#active = null;
    if (paid) this.receipts.print(this.name, session);
  }
}
