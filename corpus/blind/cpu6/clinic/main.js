'use strict';
const { fork } = require('node:child_process');
const { once } = require('node:events');
const path = require('node:path');
const { RegistryClient } = require('./client');
const { DayPlan } = require('./dayplan');
const { batch, collect, filter, map } = require('./pipeline');

function* appointments(count) {
  for (let i = 1; i <= count; i++) {
    yield { id: 4000 + i * 7, name: `Patient ${String.fromCharCode(65 + (i % 26))}${i}`, wish: i % 3 };
  }
}

const withCover = (client) => async (visit) => {
  const insured = await client.insured(visit.id);
  const referral = await client.referral(visit.id);
  return { ...visit, plan: insured.plan, valid: insured.valid, doctor: referral.doctor, urgent: referral.urgent };
};

async function planDay(client) {
  const plan = new DayPlan(await client.rooms());
  const checked = map(appointments(80), withCover(client));
  const booked = map(filter(checked, (v) => v.valid), (v) => plan.book(v));
  const pages = [];
  for await (const page of batch(booked, 20)) {
    pages.push(page.map((v) => `${v.time} r${v.room} ${v.name.padEnd(14)} ${v.doctor} ${v.plan}${v.urgent ? ' !' : ''}`));
  }
  return pages;
}

async function main() {
  const registry = fork(path.join(__dirname, 'registry.js'), { execArgv: [] });
  const [{ port }] = await once(registry, 'message');
  const client = new RegistryClient(port);
  try {
    const pages = await planDay(client);
    for (const [i, page] of pages.entries()) console.log(`page ${i + 1}\n  ${page.slice(0, 3).join('\n  ')}\n  ... ${page.length} visits`);
    const plans = await collect(map(pages.flat(), (line) => line.split(' ').at(-1)));
    console.log(Object.entries(Object.groupBy(plans, (p) => p)).map(([p, l]) => `${p}:${l.length}`).sort().join(' '));
    console.log(`${client.requests} requests`);
  } finally {
    client.close();
    registry.disconnect();
  }
}

main();
