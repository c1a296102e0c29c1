const CircuitBreaker = require('opossum');

const OPTIONS = { timeout: 2000, errorThresholdPercentage: 50, resetTimeout: 5000 };

class Dispatcher {
  constructor(warehouse) {
    this.warehouse = warehouse;
    this.done = 0;
    this.refused = 0;
    this.kilograms = 0;
  }

  async dispatch(order) {
    const breaker = new CircuitBreaker(() => this.warehouse.take(order.items), {
      ...OPTIONS,
      name: `order-${order.number}`,
    });
    breaker.fallback(() => {
      this.refused++;
      return 0;
    });
    const weight = await breaker.fire();
    this.done++;
    this.kilograms += weight;
    return this.label(order, weight);
  }

  label(order, weight) {
    return `${order.number} / ${order.recipient} / ${weight.toFixed(1)} kg`;
  }

  summary() {
    return `${this.done} dispatched, ${this.refused} refused, ${Math.round(this.kilograms)} kg`;
  }
}

module.exports = { Dispatcher };
