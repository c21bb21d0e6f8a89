/** A stream of reproducible random numbers. */
export interface Random {
  /** The next 32 bits, as an unsigned integer. */
  word(): number;
  /** The next number in [0, 1), made of two words. */
  double(): number;
}

/** SHA-256 of the UTF-8 bytes of a text, handed in so that the engine needs no platform. */
export type Sha256 = (text: string) => Uint8Array;

const rotate = (x: number, k: number) => (x << k) | (x >>> (32 - k));

/**
 * xoshiro128** whose state is the first 16 bytes of SHA-256(seed), four big-endian words (§8).
 * Example: seed "al-las" starts 1932358144, 1979431437; its first double is 0.449912193871083.
 */
export function randomFrom(seed: string, sha256: Sha256): Random {
  const bytes = sha256(seed);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let a = view.getInt32(0);
  let b = view.getInt32(4);
  let c = view.getInt32(8);
  let d = view.getInt32(12);
  const word = () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotate(d, 11);
    return result;
  };
  const double = () => {
    const high = word();
    const low = word();
    return ((high >>> 5) * 67108864 + (low >>> 6)) / 9007199254740992;
  };
  return { word, double };
}
