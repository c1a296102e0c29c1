import { autorun } from 'mobx';

class PriceTile {
  constructor(contract, rates) {
    this.contract = contract;
    this.amounts = [];
    this.drawn = '';
    this.stop = autorun(() => this.draw(rates.of(contract.currency)));
  }

  draw(rate) {
    const { contract } = this;
    this.amounts = contract.payments.map(({ month, cents }) => ({
      month,
      value: (cents * rate) / 100 + 0.001,
      share: cents / 900001,
    }));
    const total = this.amounts.reduce((sum, { value }) => sum + value, 0);
    this.drawn = `${contract.number} ${contract.party}: ${total.toFixed(2)}`;
  }
}

export class Board {
  constructor(rates) {
    this.rates = rates;
    this.tiles = [];
  }

  add(contract) {
    this.tiles.push(new PriceTile(contract, this.rates));
  }

  render() {
    return this.tiles.map((tile) => tile.drawn).join('\n');
  }

  close() {
    this.tiles = [];
  }
}
