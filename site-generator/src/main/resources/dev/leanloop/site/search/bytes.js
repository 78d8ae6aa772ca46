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
    let byte = this.bytes[this.at++];
    let value = byte & 0x7f;
    for (let factor = 128; byte >= 0x80; factor *= 128) {
      byte = this.bytes[this.at++];
      value += (byte & 0x7f) * factor;
    }
    return value;
  }

  /** @param {number} length @returns {Uint8Array} */
  part(length) {
    const part = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return part;
  }
}
