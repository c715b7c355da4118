/** Numbers and words as bytes: variable-length integers (LEB128, 7 bits a byte, low bits first) and front-coded words. */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Bytes written one after another; grows as needed. */
export class ByteWriter {
  private buffer = new Uint8Array(1024);
  private used = 0;

  get length(): number {
    return this.used;
  }

  /** A whole number from 0 to 2³²−1. */
  writeNumber(value: number): void {
    this.reserve(5);
    let rest = value;
    while (rest > 127) {
      this.buffer[this.used++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.buffer[this.used++] = rest;
  }

  writeBytes(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.buffer.set(bytes, this.used);
    this.used += bytes.length;
  }

  /** A word after its predecessor: length of the shared beginning, then the rest. */
  writeWord(word: string, before: string): void {
    const shared = sharedLength(word, before);
    const rest = encoder.encode(word.slice(shared));
    this.writeNumber(shared);
    this.writeNumber(rest.length);
    this.writeBytes(rest);
  }

  toBytes(): Uint8Array {
    return this.buffer.slice(0, this.used);
  }

  private reserve(count: number): void {
    if (this.used + count <= this.buffer.length) return;
    const grown = new Uint8Array(Math.max(this.buffer.length * 2, this.used + count));
    grown.set(this.buffer);
    this.buffer = grown;
  }
}

/** Reads what `ByteWriter` wrote. Past the end every number is 0, so broken bytes end a loop and never hang it. */
export class ByteReader {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get isDone(): boolean {
    return this.at >= this.bytes.length;
  }

  readNumber(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
    return value;
  }

  readWord(before: string): string {
    const shared = this.readNumber();
    const length = this.readNumber();
    const end = Math.min(this.bytes.length, this.at + length);
    const start = this.at;
    this.at += length;
    let word = before.slice(0, shared);
    // Nearly all words are ASCII, and a decoder's call costs more than its few letters.
    for (let at = start; at < end; at += 1) {
      const byte = this.bytes[at] ?? 0;
      if (byte > 127) return before.slice(0, shared) + decoder.decode(this.bytes.subarray(start, end));
      word += String.fromCharCode(byte);
    }
    return word;
  }

  /** `count` numbers, each the distance from the one before. */
  readAscending(count: number): Uint32Array {
    const values = new Uint32Array(count);
    let value = 0;
    for (let index = 0; index < count; index += 1) {
      value += this.readNumber();
      values[index] = value;
    }
    return values;
  }

  readNumbers(count: number): Uint32Array {
    const values = new Uint32Array(count);
    for (let index = 0; index < count; index += 1) values[index] = this.readNumber();
    return values;
  }

  skipNumbers(count: number): void {
    for (let left = count; left > 0 && this.at < this.bytes.length; this.at += 1) if ((this.bytes[this.at] ?? 0) < 128) left -= 1;
  }
}

/** Length in UTF-16 units, never inside a surrogate pair. */
function sharedLength(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let count = 0;
  while (count < limit && a[count] === b[count]) count += 1;
  const last = a.charCodeAt(count - 1);
  return count > 0 && last >= 0xd800 && last <= 0xdbff ? count - 1 : count;
}
