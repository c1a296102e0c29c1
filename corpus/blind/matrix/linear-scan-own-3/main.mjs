class Shelf {
  #boxes = [];
  #height;
  constructor(height) { this.#height = height; }
  get size() { return this.#boxes.length; }
  get height() { return this.#height; }
  put(box) { this.#boxes.push(box); }
  at(index) { return this.#boxes[index]; }
}

class Warehouse {
  #shelves;
  #picked = 0;
  #lost = [];
  constructor(shelves, boxes) {
    this.#shelves = Array.from({ length: shelves }, (_, i) => new Shelf(i * 40));
    for (let i = 0; i < boxes; i++) {
      this.#shelves[(i * 13) % shelves].put({ code: (i * 7901) % 1000003, weight: 1 + (i % 30) });
    }
  }
  get picked() { return this.#picked; }
  get lost() { return this.#lost.length; }

  #locate(code) {
    for (const shelf of this.#shelves) {
      for (let i = 0; i < shelf.size; i++) {
        const box = shelf.at(i);
        if (box.code === code) return { box, height: shelf.height };
      }
    }
    return undefined;
  }

  handle(order) {
    let effort = 0;
    for (const code of order.codes) {
      const place = this.#locate(code);
      if (!place) { this.#lost.push(code); continue; }
      effort += place.box.weight * (1 + place.height / 100);
      this.#picked++;
    }
    return effort;
  }
}

const warehouse = new Warehouse(12, 12000);
const efforts = [];
for (let n = 0; n < 24000; n++) {
  const codes = [0, 1, 2, 3].map(k => (((n * 4 + k) * 101 % 12100) * 7901) % 1000003);
  efforts.push(warehouse.handle({ id: n, codes }));
}
efforts.sort((a, b) => b - a);
console.log(warehouse.picked, warehouse.lost, efforts[0].toFixed(1));
