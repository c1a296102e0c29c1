'use strict';

const SITE = { timeZone: 'Europe/Berlin', year: 'numeric', month: '2-digit', day: '2-digit' };

function localDay(shipment) {
  return new Date(shipment.eta).toLocaleDateString('sv-SE', SITE);
}

function byDockAndDay(left, right) {
  if (left.dock !== right.dock) return left.dock < right.dock ? -1 : 1;
  const leftDay = localDay(left);
  const rightDay = localDay(right);
  if (leftDay !== rightDay) return leftDay < rightDay ? -1 : 1;
  return right.priority - left.priority || left.eta - right.eta;
}

module.exports = { byDockAndDay };
