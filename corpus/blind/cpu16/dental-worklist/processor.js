'use strict';
const crypto = require('node:crypto');
const { margin, shell } = require('./geometry');

module.exports = function makeProcessor(desk) {
  return async function prepare(job) {
    const order = job.data;
    const units = [];
    for (const tooth of order.teeth) {
      const scan = await desk.scan(order.caseNo, tooth);
      const outline = margin(scan.points);
      units.push({ tooth, outline, volume: shell(outline, order.thickness) });
    }
    const shade = await desk.shade(order.shade);
    const stock = await desk.stock(order.material, units.length);
    const slot = await desk.millSlot(order.caseNo);
    const courier = await desk.courier(order.practice);

    const ticket = {
      caseNo: order.caseNo,
      discs: Math.ceil(units.length / stock.perDisc),
      stain: shade.lab.map((v) => v.toFixed(1)).join('/'),
      machine: slot.machine,
      pickup: courier.at,
      units: units.map(({ tooth, volume }) => ({ tooth, volume: +volume.toFixed(2) })),
    };
    ticket.seal = crypto.createHash('sha256').update(JSON.stringify(ticket)).digest('hex').slice(0, 16);
    return { units: units.length, volume: units.reduce((sum, u) => sum + u.volume, 0), ticket };
  };
};
