const IDLE_MS = 120_000;

export class KioskSession {
  constructor(kiosk, number, locale) {
    this.kiosk = kiosk;
    this.number = number;
    this.locale = locale;
    this.basket = [];
    this.steps = [];
    this.idle = undefined;
    this.touch('start');
  }

  touch(step) {
    this.steps.push({ step, at: this.steps.length });
    this.idle = setTimeout(() => this.cancel('idle'), IDLE_MS);
  }

  add(item, options) {
    this.basket.push({
      item,
      label: item.name[this.locale] + ' #' + this.number,
      options: item.options.slice(0, options).map((o) => ({ code: o.code, cents: o.cents })),
      cents: item.cents + item.options.slice(0, options).reduce((sum, o) => sum + o.cents, 0),
    });
    this.touch('add');
  }

  get cents() {
    return this.basket.reduce((sum, line) => sum + line.cents, 0);
  }

  pay() {
    this.touch('pay');
    this.kiosk.finish(this, true);
    clearTimeout(this.idle);
  }

  cancel() {
    this.kiosk.finish(this, false);
    clearTimeout(this.idle);
  }
}
