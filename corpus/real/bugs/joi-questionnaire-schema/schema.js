const Joi = require('joi');

const scales = new Map([5, 6, 7].map(steps => [steps, Joi.number().integer().min(1).max(steps)]));
const yesNo = Joi.string().valid('yes', 'no');
const remark = Joi.string().max(200).allow('');

const RULES = {
  scale: question => scales.get(question.steps),
  choice: () => yesNo,
  text: () => remark,
};

function schemaFor(questions) {
  const keys = {};
  for (const question of questions) {
    const rule = RULES[question.kind](question);
    keys[question.code] = question.mandatory ? rule.required() : rule;
  }
  return Joi.object(keys);
}

module.exports = { schemaFor };
