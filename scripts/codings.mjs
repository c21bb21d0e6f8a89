import { promisify } from "node:util";
import zlib from "node:zlib";

const { constants } = zlib;
const level = (parameter, value) => ({ params: { [parameter]: value } });
/** What browsers unpack, the cheapest for its size first; for pages made once, and for files that are packed once and kept. */
const codings = [
  {
    name: "zstd",
    stream: zlib.createZstdCompress,
    whole: zlib.zstdCompress && promisify(zlib.zstdCompress),
    page: level(constants.ZSTD_c_compressionLevel, 3),
    file: level(constants.ZSTD_c_compressionLevel, 17),
  },
  {
    name: "br",
    stream: zlib.createBrotliCompress,
    whole: promisify(zlib.brotliCompress),
    page: level(constants.BROTLI_PARAM_QUALITY, 3),
    file: level(constants.BROTLI_PARAM_QUALITY, 9),
  },
  {
    name: "gzip",
    stream: zlib.createGzip,
    whole: promisify(zlib.gzip),
    page: { level: 4 },
    file: { level: 9 },
  },
].filter(({ stream }) => stream); // Node before 22.15 knows no zstd.

/** The best of what a visitor's Accept-Encoding allows; undefined where it allows none of ours. */
export function codingFor(accepted) {
  const refused = /;\s*q=0(?:\.0*)?$/;
  const names = String(accepted ?? "")
    .split(",")
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !refused.test(part))
    .map((part) => part.split(";")[0].trim());
  return codings.find(({ name }) => names.includes(name));
}

const worthIt = /^(?:text\/|image\/svg|application\/(?:[\w.+-]*(?:json|javascript|xml)|manifest))/;
/** Less than this is sent as it is. */
export const leastBytes = 1_000;

/** Whether an answer is text that nobody packed yet. */
export function isWorthIt(response) {
  const { statusCode } = response;
  if ([204, 206, 304].includes(statusCode) || response.hasHeader("Content-Encoding")) return false;
  if (/\bno-transform\b/.test(String(response.getHeader("Cache-Control") ?? ""))) return false;
  return worthIt.test(String(response.getHeader("Content-Type") ?? ""));
}
