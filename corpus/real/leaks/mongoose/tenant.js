'use strict';
const mongoose = require('mongoose');

const order = new mongoose.Schema({ number: Number, customer: String, lines: [{ sku: String, count: Number }], paid: Boolean });

exports.withTenant = async function withTenant(name, job) {
  const connection = mongoose.createConnection();
  try {
    const Order = connection.model('Order', order, `orders_${name}`);
    return await job(Order);
  } finally {
    await connection.close();
  }
};
