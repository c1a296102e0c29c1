'use strict';

const mongoose = require('mongoose');

const seat = new mongoose.Schema({ row: Number, price: Number, holder: { name: String, email: String } });
const venue = new mongoose.Schema({ name: String, seats: { type: Map, of: seat } });
const Venue = mongoose.model('Venue', venue);

function seatMap(rows, perRow) {
  const seats = {};
  for (let r = 0; r < rows; r++) {
    for (let s = 0; s < perRow; s++) {
      seats[`r${r}s${s}`] = { row: r, price: 20 + ((r * 7 + s) % 60), holder: { name: `Guest ${s}`, email: `g${r}.${s}@example.com` } };
    }
  }
  return seats;
}

async function check(name, rows) {
  const doc = new Venue({ name, seats: seatMap(rows, 25) });
  await doc.validate();
  return doc.seats.size;
}

check('Opera', Number(process.env.ROWS || 200)).then((size) => console.log(size, 'seats'));
