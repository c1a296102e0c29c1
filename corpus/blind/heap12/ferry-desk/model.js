import { createEvent, createStore } from 'effector';

export const tariffPublished = createEvent();
export const seasonChanged = createEvent();
export const sailingSold = createEvent();

const START = {
  version: 1,
  seat: { deck: 14.5, lounge: 23, cabin: 61 },
  vehicle: { none: 0, bike: 4, car: 38, van: 55, truck: 120 },
  fuel: 0.04,
};

export const $tariff = createStore(START).on(tariffPublished, (tariff, patch) => ({
  ...tariff,
  ...patch,
  version: tariff.version + 1,
}));

export const $season = createStore('shoulder').on(seasonChanged, (_, season) => season);

export const $sold = createStore(new Map()).on(sailingSold, (sold, { sailing, seats }) => {
  sold.set(sailing, (sold.get(sailing) ?? 0) + seats);
  return sold;
});

const FACTOR = { low: 0.8, shoulder: 1, high: 1.35 };

export function seatPrice(tariff, season, kind) {
  return tariff.seat[kind] * FACTOR[season] * (1 + tariff.fuel);
}
