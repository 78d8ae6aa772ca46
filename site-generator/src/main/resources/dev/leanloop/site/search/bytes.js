/** Reads what `ByteWriter` wrote. */
export class ByteReader {
  /** @param {Uint8Array} bytes @param {number} [at] */
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get more() {
    return this.at < this.bytes.length;
  }

  /** @returns {number} seven bits a byte, the low ones first */
  number() {
    let value = 0;
    let factor = 1;
    while (true) {
      const byte = this.bytes[this.at++];
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) {
        return value;
      }
      factor *= 128;
    }
  }

  /** @param {number} length @returns {Uint8Array} */
  part(length) {
    const part = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return part;
  }
}
