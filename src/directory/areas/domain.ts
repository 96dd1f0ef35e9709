/** A district (kecamatan) or ward (kelurahan). The code is the key; names are spelt in many ways. */
export interface Area {
  code: string;
  name: string;
  kind: 'district' | 'ward';
  parentCode: string | null;
  /** Empty for districts. */
  postcode: string;
  aliases: readonly string[];
  /** The name is an everyday word too, so running text must say "kelurahan", "di" or the like before it. */
  isOrdinaryWord: boolean;
  /** The ward's place in the tile map; null for districts and where the city has no such map. */
  tile: Tile | null;
}

/** A cell counted from the upper left, north up, and the three letters written in it. */
export interface Tile { column: number; row: number; short: string }

/** A place everybody knows, and the ward it lies in. */
export interface Landmark { name: string; areaCode: string; aliases: readonly string[] }
