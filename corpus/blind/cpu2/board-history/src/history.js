import _ from 'lodash';

export const createHistory = (initial) => {
  const past = [];
  let present = initial;

  return {
    get present() {
      return present;
    },
    commit(change) {
      past.push(_.cloneDeep(present));
      if (past.length > 50) past.shift();
      change(present);
    },
    undo() {
      if (past.length) present = past.pop();
      return present;
    },
  };
};
