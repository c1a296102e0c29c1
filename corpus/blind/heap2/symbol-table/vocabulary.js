'use strict';

const heads = ['ra', 'lo', 'mi', 'ste', 'gro', 'pla', 'ku', 'ven', 'ti', 'dor'];
const middles = ['na', 'ri', 'lle', 'mo', 'ssa', 'ke', 'tru', 'wi', 'go', 'pe', 'da', 'fo', 'zu', 'hi', 'be', 'cra', 'sno', 'ly', 'mu', 'vo'];
const tails = ['n', 'ck', 'rs', 'm', 'ting', 'lla', 'x', 'sh', 'der', 'ment', 'ous', 'ly', 'th', 'p', 'ng', 'ish', 'ble', 'ric', 'd', 'y'];

exports.vocabulary = heads.flatMap((head) => middles.flatMap((middle) => tails.map((tail) => head + middle + tail)));
