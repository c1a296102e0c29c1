'use strict';

require('reflect-metadata');
const { Type, Expose } = require('class-transformer');

function field(target, property, ...decorators) {
  for (const decorator of decorators) decorator(target.prototype, property);
}

class Position {
  get label() {
    return `${this.lat},${this.lon}`;
  }
}
class Stop {}
class Trip {}
field(Position, 'lat', Expose());
field(Position, 'lon', Expose());
field(Stop, 'id', Expose());
field(Stop, 'arrival', Expose(), Type(() => Date));
field(Stop, 'position', Expose(), Type(() => Position));
field(Trip, 'id', Expose());
field(Trip, 'stops', Expose(), Type(() => Stop));

const others = [];
for (const name of ['Agency', 'Route', 'Calendar', 'Fare', 'Shape', 'Vehicle', 'Driver', 'Depot', 'Alert', 'Transfer', 'Level', 'Pathway', 'Zone', 'Pass', 'Ticket', 'Validator', 'Refund', 'Sale', 'Audit', 'User']) {
  const model = { [name]: class {} }[name];
  for (const property of ['id', 'name', 'created', 'updated', 'owner', 'status', 'region', 'note']) field(model, property, Expose(), Type(() => String));
  others.push(model);
}

module.exports = { Trip, Stop, Position, others };
