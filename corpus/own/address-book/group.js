export function groupByCity(people) {
  const groups = new Map();
  for (const person of people) {
    const members = groups.get(person.city);
    if (members) members.push(person);
    else groups.set(person.city, [person]);
  }
  return groups;
}
