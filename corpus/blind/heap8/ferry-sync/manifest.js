export class Manifest {
  cars = [];
  foot = 0;
  state = 'loading';

  constructor(trip) {
    this.trip = trip;
  }

  get weight() {
    return this.cars.reduce((kg, car) => kg + car.kg, 0) + this.foot * 80;
  }

  finish() {
    this.state = 'loaded';
  }

  abandon(reason) {
    if (this.state === 'loading') this.state = `abandoned: ${reason}`;
  }
}
