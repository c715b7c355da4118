/** A set of document or record numbers below a fixed size, one bit each. */
export class Bitset {
  readonly size: number;
  private readonly words: Uint32Array;

  constructor(size: number) {
    this.size = size;
    this.words = new Uint32Array((size + 31) >>> 5);
  }

  static all(size: number): Bitset {
    const set = new Bitset(size);
    set.addRange(0, size);
    return set;
  }

  static of(size: number, members: Iterable<number>): Bitset {
    const set = new Bitset(size);
    for (const member of members) set.add(member);
    return set;
  }

  has(member: number): boolean {
    return ((this.words[member >>> 5] ?? 0) & (1 << (member & 31))) !== 0;
  }

  add(member: number): void {
    const word = member >>> 5;
    this.words[word] = (this.words[word] ?? 0) | (1 << (member & 31));
  }

  remove(member: number): void {
    const word = member >>> 5;
    this.words[word] = (this.words[word] ?? 0) & ~(1 << (member & 31));
  }

  /** Adds `start` up to but not `end`. */
  addRange(start: number, end: number): void {
    for (let member = start; member < end; member += 1) this.add(member);
  }

  /** Keeps what is in both; changes and returns this set. Both are of the same size. */
  intersect(other: Bitset): this {
    for (let word = 0; word < this.words.length; word += 1) this.words[word] = (this.words[word] ?? 0) & (other.words[word] ?? 0);
    return this;
  }

  unite(other: Bitset): this {
    for (let word = 0; word < this.words.length; word += 1) this.words[word] = (this.words[word] ?? 0) | (other.words[word] ?? 0);
    return this;
  }

  subtract(other: Bitset): this {
    for (let word = 0; word < this.words.length; word += 1) this.words[word] = (this.words[word] ?? 0) & ~(other.words[word] ?? 0);
    return this;
  }

  copy(): Bitset {
    return new Bitset(this.size).unite(this);
  }

  count(): number {
    let count = 0;
    for (const word of this.words) {
      for (let bits = word; bits !== 0; bits &= bits - 1) count += 1;
    }
    return count;
  }

  isEmpty(): boolean {
    return this.words.every((word) => word === 0);
  }

  /** Ascending. */
  *[Symbol.iterator](): Iterator<number> {
    for (let word = 0; word < this.words.length; word += 1) {
      for (let bits = this.words[word] ?? 0; bits !== 0; bits &= bits - 1) yield word * 32 + 31 - Math.clz32(bits & -bits);
    }
  }
}
