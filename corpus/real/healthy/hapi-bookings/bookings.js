'use strict';
const Joi = require('joi');

const booking = Joi.object({
  room: Joi.number().integer().min(1).max(40).required(),
  guest: Joi.string().trim().min(2).max(60).required(),
  nights: Joi.number().integer().min(1).max(30).required(),
  extras: Joi.array().items(Joi.string().valid('breakfast', 'parking', 'late-checkout')).unique().default([]),
});

const rates = [90, 110, 140, 195];
const byId = new Map();
const byRoom = new Map();
let sequence = 0;

function create(request, h) {
  const id = ++sequence;
  const { room, nights, extras } = request.payload;
  const entry = { id, ...request.payload, price: rates[room % rates.length] * nights + extras.length * 12 };
  byId.set(id, entry);
  byRoom.set(room, [...(byRoom.get(room) || []).slice(-4), id]);
  return h.response(entry).code(201);
}

function read(request, h) {
  const entry = byId.get(request.params.id);
  return entry || h.response({ error: 'unknown booking' }).code(404);
}

function latest(request) {
  return (byRoom.get(request.params.room) || []).map((id) => byId.get(id));
}

exports.routes = [
  { method: 'POST', path: '/bookings', handler: create, options: { validate: { payload: booking } } },
  { method: 'GET', path: '/bookings/{id}', handler: read, options: { validate: { params: Joi.object({ id: Joi.number().integer().required() }) } } },
  { method: 'GET', path: '/rooms/{room}/bookings', handler: latest, options: { validate: { params: Joi.object({ room: Joi.number().integer().required() }) } } },
];
