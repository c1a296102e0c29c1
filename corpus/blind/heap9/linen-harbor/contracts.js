// Contracts with the payments that they promise.
class Contract {
  constructor(number, party, currency, payments) {
    this.number = number;
    this.party = party;
    this.currency = currency;
    this.payments = payments;
  }
}

export function loadContracts(rand, codes, size) {
  const list = [];
  for (let i = 0; i < size; i++) {
    const payments = [];
    for (let p = 0; p < 5; p++) payments.push({ month: p, cents: 1000 + rand.int(900000) });
    list.push(new Contract(70000 + i, `${rand.word(8)} Ltd`, rand.pick(codes), payments));
  }
  return list;
}
