import { lex, type Token } from './lexer.ts';

export const Op = { PUSH: 0, LOAD: 1, STORE: 2, ADD: 3, SUB: 4, MUL: 5, MOD: 6, LESS: 7, SAME: 8, JUMP: 9, UNLESS: 10, PUNCH: 11, HALT: 12 } as const;

export interface Tune {
  code: Int32Array;
  names: string[];
}

class Parser {
  #tokens: Token[];
  #at = 0;
  #code: number[] = [];
  #names: string[] = [];

  constructor(src: string) {
    this.#tokens = [...lex(src)];
  }

  #peek(text: string): boolean {
    return this.#tokens[this.#at].text === text;
  }

  #take(text?: string): Token {
    const token = this.#tokens[this.#at++];
    if (text !== undefined && token.text !== text) {
      throw new SyntaxError(`line ${token.line}: wanted ${text}, found ${token.text || 'the end'}`);
    }
    return token;
  }

  #slot(name: string): number {
    const known = this.#names.indexOf(name);
    return known >= 0 ? known : this.#names.push(name) - 1;
  }

  #emit(...words: number[]): number {
    this.#code.push(...words);
    return this.#code.length - 1;
  }

  tune(): Tune {
    while (this.#tokens[this.#at].kind !== 'end') this.#statement();
    this.#emit(Op.HALT);
    return { code: Int32Array.from(this.#code), names: this.#names };
  }

  #block(): void {
    this.#take('{');
    while (!this.#peek('}')) this.#statement();
    this.#take('}');
  }

  #statement(): void {
    const token = this.#take();
    switch (token.text) {
      case 'let': {
        const slot = this.#slot(this.#take().text);
        this.#take('=');
        this.#sum();
        this.#take(';');
        this.#emit(Op.STORE, slot);
        break;
      }
      case 'punch':
        this.#sum();
        this.#take(';');
        this.#emit(Op.PUNCH);
        break;
      case 'repeat': {
        const top = this.#code.length;
        this.#block();
        this.#take('until');
        this.#test();
        this.#take(';');
        this.#emit(Op.UNLESS, top);
        break;
      }
      case 'if': {
        this.#test();
        const hole = this.#emit(Op.UNLESS, 0);
        this.#block();
        if (this.#peek('else')) {
          this.#take();
          const out = this.#emit(Op.JUMP, 0);
          this.#code[hole] = this.#code.length;
          this.#block();
          this.#code[out] = this.#code.length;
        } else this.#code[hole] = this.#code.length;
        break;
      }
      default:
        throw new SyntaxError(`line ${token.line}: ${token.text} begins nothing`);
    }
  }

  #test(): void {
    this.#sum();
    const sign = this.#take().text;
    this.#sum();
    this.#emit(sign === '<' ? Op.LESS : Op.SAME);
  }

  #sum(): void {
    this.#product();
    while (this.#peek('+') || this.#peek('-')) {
      const op = this.#take().text === '+' ? Op.ADD : Op.SUB;
      this.#product();
      this.#emit(op);
    }
  }

  #product(): void {
    this.#atom();
    while (this.#peek('*') || this.#peek('%')) {
      const op = this.#take().text === '*' ? Op.MUL : Op.MOD;
      this.#atom();
      this.#emit(op);
    }
  }

  #atom(): void {
    const token = this.#take();
    if (token.kind === 'number') this.#emit(Op.PUSH, Number(token.text));
    else if (token.kind === 'name') this.#emit(Op.LOAD, this.#slot(token.text));
    else if (token.text === '(') {
      this.#sum();
      this.#take(')');
    } else throw new SyntaxError(`line ${token.line}: unexpected ${token.text}`);
  }
}

export const compile = (src: string): Tune => new Parser(src).tune();
