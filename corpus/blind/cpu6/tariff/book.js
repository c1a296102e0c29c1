import { parse, run } from './formula.js';

const ITEMS = {
  household: [
    {
      code: 'BASE',
      formula: `# standing charge for meter and billing, long months cost more (council decision 17/2025)
        12.5 + if days > 31 then 4 else 0`,
    },
    {
      code: 'WORK',
      formula: `# three blocks; the first covers the basic need of a household with up to three persons
        tier(kwh, 0, 250, 0.31)
        + tier(kwh, 250, 900, 0.29)   # middle block
        + tier(kwh, 900, 99999, 0.27) # heat pumps and the like, reviewed every year in October`,
    },
    {
      code: 'GRID',
      formula: `# fee of the grid operator, never below the minimum that the regulator allows
        max(3.2, kwh * 0.071) * (days / 30)`,
    },
  ],
  workshop: [
    { code: 'BASE', formula: '48 # flat, meter with load profile included; change only together with form B 12' },
    {
      code: 'PEAK',
      formula: `# demand charge above 15 kW, measured over a quarter of an hour
        if peak_kw > 15 then (peak_kw - 15) * 7.9 else 0`,
    },
    {
      code: 'WORK',
      formula: `# two blocks, see price sheet "trade and crafts", page 2
        tier(kwh, 0, 2000, 0.28) + tier(kwh, 2000, 99999, 0.22)`,
    },
    {
      code: 'GRID',
      formula: `# energy part is capped, demand part is not
        min(180, kwh * 0.055) * (days / 30) + peak_kw * 0.4`,
    },
  ],
  farm: [
    { code: 'BASE', formula: '21 # as agreed with the union of farmers' },
    {
      code: 'NIGHT',
      formula: `# milk cooling at night is cheaper, the rest is charged by day
        night_kwh * 0.19 + (kwh - night_kwh) * 0.3`,
    },
    { code: 'GRID', formula: 'max(5, kwh * 0.06) # minimum as for households, rounded up' },
  ],
};

export class RuleBook {
  #vat = {
    code: 'VAT',
    formula:
      '# full rate; credit notes carry no tax here, they are corrected in the ledger\n if net > 0 then net * 19 / 100 else 0',
  };

  /** Checks every formula once, so that a typing mistake shows at start. */
  verify() {
    return Object.values(ITEMS)
      .flat()
      .filter((item) => parse(item.formula)).length;
  }

  amount(item, env) {
    const value = run(parse(item.formula), env);
    return Math.round(value * 100) / 100;
  }

  itemsFor(group) {
    return ITEMS[group] ?? [];
  }

  vat(net) {
    return this.amount(this.#vat, { net });
  }
}
