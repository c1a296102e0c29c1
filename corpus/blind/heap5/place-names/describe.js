const memo = new Map();

class Description {
  constructor(place) {
    this.title = place.name[0].toUpperCase() + place.name.slice(1);
    this.position = `${place.lat.toFixed(3)} N, ${place.lon.toFixed(3)} E`;
    this.decades = [];
    for (let y = 0; y < place.census.length; y += 3) {
      this.decades.push({ from: 1990 + y, people: place.census[y], sentence: `In ${1990 + y} ${this.title} had ${place.census[y]} people` });
    }
  }
}

export function describe(place) {
  let description = memo.get(place.id);
  if (!description) {
    description = new Description(place);
    memo.set(place.id, description);
  }
  return description;
}

export function described() {
  return memo.size;
}
