import { partnerIds, partnerOf } from './partners.ts';

let seed = 86028157;
const below = (n: number) => {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return (seed >>> 8) % n;
};
const day = () => `2026-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`;

function body(id: string, serial: number) {
  const partner = partnerOf(id);
  const order: Record<string, unknown> = {
    number: `${id}-${String(serial).padStart(6, '0')}`,
    issued: below(60) === 0 ? 'today' : day(),
    currency: below(90) === 0 ? 'USD' : partner.currency,
    shipTo: { name: `Branch ${below(300)}`, street: `Ring ${1 + below(99)}`, postcode: String(10000 + below(80000)), country: ['DE', 'SE', 'PL', 'NO', 'AT'][below(5)] },
    lines: Array.from({ length: 1 + below(partner.maxLines) }, () => ({
      sku: `${partner.skuPrefix}${1000 + below(700)}`,
      quantity: below(200) === 0 ? 0 : 1 + below(400),
      unitPrice: (50 + below(20000)) / 100,
      ...(below(4) === 0 ? { discount: below(40) / 100 } : {}),
    })),
  };
  if (partner.requires.includes('buyerReference') && below(50) > 0) order.buyerReference = `PO ${100000 + below(900000)}`;
  if (partner.requires.includes('deliveryWindow')) order.deliveryWindow = { from: day(), to: day() };
  return order;
}

/** The night's messages as they come over the wire: newline separated JSON in odd pieces. */
export function* inbox(count: number) {
  let pending = '';
  for (let serial = 1; serial <= count; serial++) {
    const partner = partnerIds[below(partnerIds.length)];
    pending += JSON.stringify({ partner, body: body(partner, serial) }) + '\n';
    if (pending.length > 16000) {
      yield Buffer.from(pending);
      pending = '';
    }
  }
  yield Buffer.from(pending);
}
