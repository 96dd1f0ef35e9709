/** What a camera says about a photo: evidence for the case file, never published. `takenAt` is the camera's own clock, without a zone. */
export interface PhotoFacts { takenAt?: string; gps?: { lat: number; lon: number }; /** The program that wrote it. */ software?: string; /** Make or model of a camera stands in it. */ hasCamera?: true }

const BYTES = [0, 1, 1, 2, 4, 8];
const ENTRIES = 200;

/** Reads only time, place, camera and program from an EXIF block (TIFF 6.0 layout). Whatever is odd is left out; it never throws. */
export function readExif(block: Buffer): PhotoFacts {
  const tiff = block.subarray(0, 6).toString('latin1') === 'Exif\0\0' ? block.subarray(6) : block;
  const order = tiff.subarray(0, 2).toString('latin1');
  if ((order !== 'II' && order !== 'MM') || tiff.length < 8) return {};
  const little = order === 'II';
  const u16 = (at: number): number => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number): number => (at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  /** Tag to the place of its value, for the simple types. */
  const directory = (at: number): Map<number, { at: number; type: number; count: number }> => {
    const found = new Map<number, { at: number; type: number; count: number }>();
    for (let i = 0; at > 0 && i < Math.min(u16(at), ENTRIES); i++) {
      const entry = at + 2 + i * 12;
      const [type, count] = [u16(entry + 2), u32(entry + 4)];
      found.set(u16(entry), { type, count, at: (BYTES[type] ?? 8) * count <= 4 ? entry + 8 : u32(entry + 8) });
    }
    return found;
  };
  const text = (value: { at: number; type: number; count: number } | undefined): string =>
    value?.type === 2 && value.count <= 64 ? tiff.subarray(value.at, value.at + value.count).toString('latin1').replace(/\0.*$/s, '').trim() : '';
  const degrees = (value: { at: number; type: number; count: number } | undefined, negative: boolean): number => {
    if (value?.type !== 5 || value.count !== 3) return Number.NaN;
    const [d, m, s] = [0, 8, 16].map((offset) => u32(value.at + offset) / u32(value.at + offset + 4)) as [number, number, number];
    return Math.round((d + m / 60 + s / 3600) * 1e6) / (negative ? -1e6 : 1e6);
  };
  const main = directory(u32(4));
  const detail = directory(main.get(0x8769) ? u32(main.get(0x8769)!.at) : 0);
  const place = directory(main.get(0x8825) ? u32(main.get(0x8825)!.at) : 0);
  const taken = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(text(detail.get(0x9003)));
  const lat = degrees(place.get(2), text(place.get(1)) === 'S');
  const lon = degrees(place.get(4), text(place.get(3)) === 'W');
  const placed = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat !== 0 || lon !== 0);
  const software = text(main.get(0x0131));
  const hasCamera = text(main.get(0x010f)) !== '' || text(main.get(0x0110)) !== '';
  return { ...(software ? { software } : {}), ...(hasCamera ? { hasCamera } : {}), ...(taken ? { takenAt: `${taken[1]}-${taken[2]}-${taken[3]} ${taken[4]}` } : {}), ...(placed ? { gps: { lat, lon } } : {}) };
}
