'use strict';

const METALS = ['or', 'argent'];
const COLOURS = ['gules', 'azure', 'vert', 'sable', 'purpure'];
const FURS = ['ermine', 'vair'];

const HEX = {
  or: '#fcdd09', argent: '#f4f4f2', gules: '#da121a', azure: '#0f47af',
  vert: '#078930', sable: '#141414', purpure: '#71277a', ermine: '#efeee8', vair: '#7f9fc9',
};

const isMetal = (t) => METALS.includes(t);
const isColour = (t) => COLOURS.includes(t);
const isFur = (t) => FURS.includes(t);
const isTincture = (t) => isMetal(t) || isColour(t) || isFur(t);

function contrasts(field, charge) {
  if (isFur(field) || isFur(charge)) return true;
  return isMetal(field) !== isMetal(charge);
}

module.exports = { HEX, METALS, COLOURS, FURS, isTincture, contrasts };
