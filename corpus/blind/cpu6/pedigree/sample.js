'use strict';

const GIVEN = ['Anna', 'Børge', 'Clara', 'David', 'Elin', 'Frode', 'Gudrun', 'Harald', 'Ingrid', 'Jon'];
const SURNAMES = ['Aas', 'Berg', 'Dahl', 'Eide', 'Foss', 'Haugen', 'Lie', 'Moen', 'Vik'];
const PLACES = ['Bergen, Hordaland', 'Oslo', 'Tromsø, Troms', 'Røros', 'Chicago, Illinois'];
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

function* lines(people) {
  let s = 1814;
  const roll = (n) => {
    s = (Math.imul(s, 22695477) + 1) >>> 0;
    return (s >>> 7) % n;
  };
  yield '0 HEAD';
  yield '1 CHAR UTF-8';
  for (let i = 1; i <= people; i++) {
    const year = 1700 + Math.floor(i / 40) + roll(20);
    yield `0 @I${i}@ INDI`;
    yield `1 NAME ${GIVEN[roll(10)]} /${SURNAMES[roll(9)]}/`;
    yield `1 SEX ${roll(2) ? 'F' : 'M'}`;
    yield '1 BIRT';
    yield `2 DATE ${roll(4) ? `${1 + roll(28)} ${MONTHS[roll(12)]} ` : 'ABT '}${year}`;
    yield `2 PLAC ${PLACES[roll(5)]}`;
    if (roll(3)) {
      yield '1 DEAT';
      yield `2 DATE ${MONTHS[roll(12)]} ${year + 20 + roll(60)}`;
    }
    if (roll(6) === 0) {
      yield '1 NOTE Emigrated with the brother; the letter says "all is well@@home"';
      yield '2 CONT and asks for seed';
      yield '2 CONC corn and tools.';
    }
    if (i % 4 === 0) {
      yield `0 @F${i >> 2}@ FAM`;
      yield `1 HUSB @I${i - 1}@`;
      yield `1 WIFE @I${i}@`;
      for (let c = 0; c < 1 + roll(4); c++) yield `1 CHIL @I${1 + roll(people)}@`;
    }
  }
  yield '0 TRLR';
}

const chunked = function* (people, size) {
  let rest = '';
  for (const line of lines(people)) {
    rest += line + '\r\n';
    while (rest.length >= size) {
      yield rest.slice(0, size);
      rest = rest.slice(size);
    }
  }
  yield rest;
};

module.exports = { chunked };
