import { EventEmitter } from 'node:events';
import { Departures, Roster, Trip } from './trips.js';

export class Control extends EventEmitter {
  constructor(network) {
    super();
    this.network = network;
    this.running = new Map();
    this.departures = new Departures(network.lines);
    this.roster = new Roster(network.drivers);
    this.figures = new Map(network.lines.map((line) => [line.number, { trips: 0, late: 0, passengers: 0 }]));
    this.count = 0;
  }

  depart(line, driver, minute) {
    if (this.roster.busy(driver)) return null;
    const trip = new Trip(++this.count, line, driver, minute);
    this.running.set(trip.number, trip);
    this.departures.announce(trip);
    this.roster.assign(trip);
    this.emit('departed', trip.number);
    return trip;
  }

  report(number, stop, minute, boarded, left) {
    this.running.get(number)?.call(stop, minute, boarded, left);
  }

  arrive(number) {
    const trip = this.running.get(number);
    if (!trip) return;
    trip.state = 'done';
    this.running.delete(number);
    const figure = this.figures.get(trip.line.number);
    figure.trips += 1;
    if (trip.delay > 3) figure.late += 1;
    for (const call of trip.calls) figure.passengers += call.boarded;
    this.emit('arrived', number);
  }
}
