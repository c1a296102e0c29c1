// Keeps the cheapest articles in order: sorts the whole list again for every one that arrives.
const shown = [];

function insert(price) {
  shown.push(price);
  shown.sort((a, b) => a.cents - b.cents || a.name.localeCompare(b.name));
}

function render() {
  const list = document.getElementById('list');
  list.innerHTML = shown
    .slice(0, 40)
    .map(({ name, cents }) => `<li>${name}: ${(cents / 100).toFixed(2)} €</li>`)
    .join('');
}

for (const price of makePrices(6000)) insert(price);
render();
