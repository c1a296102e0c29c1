class Rate {
  constructor(zone, weight, price) {
    this.zone = zone;
    this.weight = weight;
    this.price = price;
  }
}

const rates = [];
for (let zone = 0; zone < 60; zone++) {
  for (let weight = 1; weight <= 60; weight++) rates.push(new Rate(zone, weight, 4.2 + zone * 0.3 + weight * 0.85));
}

export function price(zone, weight) {
  return rates[(zone % 60) * 60 + (weight % 60)].price;
}
