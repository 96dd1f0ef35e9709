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
}
