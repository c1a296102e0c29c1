import { compile } from './compiler.mjs';

const source = `
def interest(balance, days, rate)
  let d = 0
  while d < days
    balance = balance + balance * rate / 36500
    d = d + 1
  end
  return balance
end

def fee(balance, tier)
  if balance < 1000 * tier
    return 12
  else
    if tier > 2
      return 0
    end
  end
  return 4 + balance % 3
end

def account(seed, years)
  let balance = 500 + seed % 900
  let y = 0
  while y < years
    let month = 0
    while month < 12
      let days = 30 + month % 2
      balance = interest(balance, days, 1 + seed % 4)
      balance = balance - fee(balance, 1 + y % 4) + 25
      month = month + 1
    end
    y = y + 1
  end
  return balance
end
`;

const program = compile(source);
let sum = 0;
for (let customer = 1; customer <= 4200; customer++) sum += program.account([(customer * 7919) % 10007, 10]);
console.log(`book value after ten years: ${sum.toFixed(2)}`);
