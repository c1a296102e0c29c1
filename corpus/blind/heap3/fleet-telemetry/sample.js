export class Sample {
  constructor(vehicle, minute, index) {
    this.vehicle = vehicle;
    this.minute = minute;
    this.values = {
      speed: 40 + ((index * 7 + minute * 3) % 50),
      fuel: 100 - ((minute + index) % 90),
      oil: 88.5 + (index % 13) / 10,
    };
    this.labels = [`depot-${index % 14}`, minute % 2 ? 'moving' : 'idle'];
  }
}
