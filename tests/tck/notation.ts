/** The notation in which the conformance kit writes values: `(:A {x: 1})`, `<()-[:T]->()>`, `['a', null]`. */
import type { KitNode, KitPath, KitRelationship, KitStep, KitValue } from './kit-value.ts';

/** Throws an Error that shows the text when it cannot be read. */
export function parseNotation(text: string): KitValue {
  const reader = new NotationReader(text);
  const value = reader.value();
  reader.end();
  return value;
}

class NotationReader {
  private readonly text: string;
  private offset = 0;

  constructor(text: string) {
    this.text = text.trim();
  }

  value(): KitValue {
    this.skipSpace();
    switch (this.text[this.offset]) {
      case "'":
        return this.string();
      case '[':
        return this.text[this.offset + 1] === ':' ? this.relationship() : this.list();
      case '{':
        return this.map();
      case '(':
        return this.node();
      case '<':
        return this.path();
      default:
        return this.word();
    }
  }

  end(): void {
    this.skipSpace();
    if (this.offset < this.text.length) throw this.unreadable();
  }

  private string(): string {
    this.expect("'");
    let content = '';
    while (this.text[this.offset] !== "'") {
      if (this.offset >= this.text.length) throw this.unreadable();
      if (this.text[this.offset] === '\\') this.offset += 1;
      content += this.text[this.offset];
      this.offset += 1;
    }
    this.offset += 1;
    return content;
  }

  private list(): KitValue[] {
    const items: KitValue[] = [];
    this.expect('[');
    while (!this.accept(']')) {
      items.push(this.value());
      if (!this.accept(',') && this.peek() !== ']') throw this.unreadable();
    }
    return items;
  }

  private map(): Map<string, KitValue> {
    const entries = new Map<string, KitValue>();
    this.expect('{');
    while (!this.accept('}')) {
      const key = this.match(/\s*(?:`([^`]*)`|([^\s:`]+))/y);
      this.expect(':');
      entries.set(key, this.value());
      if (!this.accept(',') && this.peek() !== '}') throw this.unreadable();
    }
    return entries;
  }

  private node(): KitNode {
    this.expect('(');
    const labels: string[] = [];
    while (this.accept(':')) labels.push(this.match(/([^\s:(){}]+)/y));
    const properties = this.peek() === '{' ? this.map() : new Map<string, KitValue>();
    this.expect(')');
    return { kind: 'node', labels, properties };
  }

  private relationship(): KitRelationship {
    this.expect('[');
    this.expect(':');
    const type = this.match(/([^\s{}[\]]+)/y);
    const properties = this.peek() === '{' ? this.map() : new Map<string, KitValue>();
    this.expect(']');
    return { kind: 'relationship', type, properties };
  }

  private path(): KitPath {
    this.expect('<');
    const start = this.node();
    const steps: KitStep[] = [];
    while (!this.accept('>')) {
      const backward = this.accept('<');
      this.expect('-');
      const relationship = this.relationship();
      this.expect('-');
      if (!backward) this.expect('>');
      steps.push({ relationship, forward: !backward, node: this.node() });
    }
    return { kind: 'path', start, steps };
  }

  private word(): KitValue {
    const word = this.match(/([^\s,\]}):]+)/y);
    if (word === 'null') return null;
    if (word === 'true' || word === 'false') return word === 'true';
    if (/^-?\d+$/.test(word)) return BigInt(word);
    if (/^-?Inf(inity)?$/.test(word)) return word.startsWith('-') ? -Infinity : Infinity;
    const number = Number(word);
    if (Number.isNaN(number) && word !== 'NaN') throw this.unreadable();
    return number;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.text);
    if (found === null) throw this.unreadable();
    this.offset = pattern.lastIndex;
    return found[1] ?? found[2] ?? '';
  }

  private peek(): string | undefined {
    this.skipSpace();
    return this.text[this.offset];
  }

  private accept(character: string): boolean {
    if (this.peek() !== character) return false;
    this.offset += 1;
    return true;
  }

  private expect(character: string): void {
    if (!this.accept(character)) throw this.unreadable();
  }

  private skipSpace(): void {
    while (/\s/.test(this.text[this.offset] ?? '')) this.offset += 1;
  }

  private unreadable(): Error {
    return new Error(`The kit's notation cannot be read at offset ${this.offset}: ${this.text}`);
  }
}
