'use strict';
const { rx } = require('./rx.js');

const plain = rx('');

const word = plain`[A-Za-z.'\-]+`;
const gap = plain`[\ \t,]*`;

const postcode = plain`
  (?<area>[A-Z]{1,2})      # area
  (?<district>\d{1,2}[A-Z]?)
  [\ ]?
  (?<unit>\d[A-Z]{2})
`;

const houseNumber = plain`^(?<no>\d{1,4})(?<suffix>[a-z])?\b`;

// "c/o The Old Mill, attn. J. Smith"
const careOf = plain`^(?:c\/o|attn\.?)\ (?<name>(?:${word}${gap})+)\ *(?<ref>\#\d+)$`;

const parcelCode = plain`^(?<hall>[A-Z]{2})(?<serial>\d{9})(?<check>\d)$`;

const bracketed = plain`\((?<inner>[^()]{0,80})\)`;

module.exports = { postcode, houseNumber, careOf, parcelCode, bracketed };
