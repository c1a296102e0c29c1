const EMAIL = /^[^@\s]+@[^@\s]+$/;
const TITLE = /^(\w+\s?)*$/;
const AGE = /^\d{1,3}$/;

function validate(form) {
  return EMAIL.test(form.email) && AGE.test(form.age) && TITLE.test(form.title);
}
module.exports = { validate };
