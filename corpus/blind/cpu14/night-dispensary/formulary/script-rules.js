'use strict';

const Joi = require('joi');

const nhs = /^\d{3} ?\d{3} ?\d{4}$/;

/** What a branch may dispense at night: its own stock, and no more than the daily maximum. */
exports.rulesFor = function rulesFor(formulary, branch) {
  const stock = formulary.stockedAt(branch);

  let item = Joi.object({
    code: Joi.string().uppercase().valid(...stock.map((l) => l.code)).required(),
    form: Joi.string().required(),
    dose: Joi.number().positive().required(),
    times: Joi.number().integer().min(1).max(6).required(),
    days: Joi.number().integer().min(1).max(14).required(),
    directions: Joi.string().max(160).allow(''),
  });

  for (const maximum of new Set(stock.map((l) => l.maxDaily))) {
    const lines = stock.filter((l) => l.maxDaily === maximum);
    item = item.when(Joi.object({ code: Joi.valid(...lines.map((l) => l.code)) }).unknown(), {
      then: Joi.object({ dose: Joi.number().max(maximum) }),
    });
  }

  return Joi.object({
    patient: Joi.object({
      name: Joi.string().trim().max(80).required(),
      number: Joi.string().pattern(nhs).required(),
      born: Joi.date().iso().less('now').required(),
    }).required(),
    prescriber: Joi.string().pattern(/^[A-Z]\d{6}$/).required(),
    items: Joi.array().items(item).min(1).max(8).required(),
    urgent: Joi.boolean().default(false),
  });
};
