import { $season, $tariff, seatPrice } from './model.js';

const DISCOUNT = { adult: 1, child: 0.5, infant: 0, senior: 0.8 };

function lines(tariff, party, seat, vehicle) {
  const out = party.map((p) => ({
    passenger: p.name,
    amount: Math.round(100 * seatPrice(tariff, $season.getState(), seat) * DISCOUNT[p.age]) / 100,
    document: p.document,
  }));
  if (vehicle !== 'none') out.push({ passenger: null, amount: tariff.vehicle[vehicle], document: null });
  return out;
}

/** Prices one party; the caller may read it again while the traveller fills in the form. */
export function openOffer({ id, sailing, party, seat, vehicle }) {
  const $lines = $tariff.map((tariff) => lines(tariff, party, seat, vehicle));
  return {
    id,
    sailing,
    read() {
      const rows = $lines.getState();
      return { id, sailing, rows, total: rows.reduce((sum, r) => sum + r.amount, 0) };
    },
  };
}

export function confirm(offer, sailing) {
  const { total, rows } = offer.read();
  const paid = rows.filter((r) => r.passenger !== null).length;
  return { id: offer.id, sailing: sailing.code, total, seats: paid, departs: sailing.departs };
}
