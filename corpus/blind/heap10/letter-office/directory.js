'use strict';

const FIRST = ['Anna', 'Boris', 'Clara', 'Dario', 'Edith', 'Fabian', 'Greta', 'Henrik', 'Iris', 'Jonas'];
const LAST = ['Abel', 'Brandt', 'Conti', 'Dvorak', 'Egger', 'Fuchs', 'Gruber', 'Hansen', 'Ilic', 'Jansen'];
const CITY = ['Basel', 'Genf', 'Bern', 'Chur', 'Thun', 'Olten', 'Zug', 'Aarau'];

function makeRandom(seed) {
  let a = seed >>> 0;
  let b = 0x9e3779b9;
  return (n) => {
    a = (Math.imul(a, 1664525) + 1013904223) >>> 0;
    b ^= b << 13;
    b ^= b >>> 17;
    b ^= b << 5;
    return ((a ^ b) >>> 0) % n;
  };
}

function Insured(id, name, street, city, since) {
  this.id = id;
  this.name = name;
  this.street = street;
  this.city = city;
  this.since = since;
  this.policies = [];
}

function Policy(number, branch, premium, objects) {
  this.number = number;
  this.branch = branch;
  this.premium = premium;
  this.objects = objects;
}

function loadDirectory(random, count) {
  const people = [];
  for (let i = 0; i < count; i++) {
    const name = `${FIRST[random(10)]} ${LAST[random(10)]}`;
    const person = new Insured(i + 1, name, `Lane ${random(300)}`, CITY[random(8)], 1980 + random(44));
    const n = 1 + random(3);
    for (let p = 0; p < n; p++) {
      const objects = Array.from({ length: 1 + random(4) }, (_, k) => ({ pos: k + 1, worth: 500 + random(90000) }));
      person.policies.push(new Policy(`V-${i}-${p}`, ['home', 'car', 'travel', 'life'][random(4)], 90 + random(1500), objects));
    }
    people.push(person);
  }
  return people;
}

module.exports = { makeRandom, loadDirectory };
