'use strict';

const { Trip } = require('./models');
const { plainToClass } = require('class-transformer');

function feed(trips) {
  return Array.from({ length: trips }, (_, t) => ({
    id: `trip-${t}`,
    stops: Array.from({ length: 8 }, (_, s) => ({
      id: `stop-${(t * 3 + s) % 500}`,
      arrival: Date.UTC(2024, 4, 1) + (t * 8 + s) * 90000,
      position: { lat: 48 + s / 100, lon: 11 + t / 1000 },
    })),
  }));
}

const trips = plainToClass(Trip, feed(Number(process.env.TRIPS || 1200)));
const last = trips[trips.length - 1].stops[7];
console.log(trips.length, 'trips', last.arrival.toISOString(), last.position.label);
