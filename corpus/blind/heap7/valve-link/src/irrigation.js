import { NoAnswer, withDeadline } from './deadline.js';

export class Irrigation {
  constructor(link, weather) {
    this.link = link;
    this.weather = weather;
    this.opened = 0;
    this.skipped = 0;
  }

  async water(hour) {
    const litres = this.weather.need(hour) * 400;
    await Promise.all(this.link.devices.map((device) => this.#open(device, litres, hour)));
  }

  async #open(device, litres, hour) {
    const exchange = this.link.request(device.address, 'open', {
      plot: device.plot,
      litres,
      ramp: Array.from({ length: 24 }, (_, i) => Math.min(1, (i + 1) / 12) * litres + hour / 1000),
    });
    try {
      await withDeadline(exchange.reply, 150);
      this.opened += 1;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      this.skipped += 1;
    }
  }
}
