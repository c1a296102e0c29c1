export class Weather {
  constructor(hours) {
    this.rows = Array.from({ length: hours }, (_, hour) => ({
      hour,
      rain: hour % 37 === 0 ? (hour % 11) / 2 : 0,
      wind: 2 + (hour % 13) / 3,
      soil: { top: 0.2 + (hour % 24) / 100, deep: 0.3 + (hour % 240) / 1000 },
    }));
  }

  need(hour) {
    const row = this.rows[hour % this.rows.length];
    return Math.max(0, 0.5 - row.soil.top - row.rain / 10);
  }
}
