/** What speaks against a photo as proof. A hint is no accusation: many phones and chat programs leave nothing else. */
export const FLAGS = ['no-place', 'no-time', 'far', 'other-ward', 'old', 'before-report', 'edited', 'no-camera', 'same-photo', 'near-copy'] as const;
export type Flag = (typeof FLAGS)[number];
/** For these the officer says why before the answer goes out; nothing is refused. */
const NEED_REASON: ReadonlySet<Flag> = new Set<Flag>(['no-place', 'no-time', 'far', 'other-ward', 'old', 'before-report']);
export const needsReason = (flags: readonly Flag[]): boolean => flags.some((flag) => NEED_REASON.has(flag));

export interface Point { latitude: number; longitude: number }
const EARTH_METRES = 6_371_000;
/** Great circle, to the metre. */
export function metresBetween(a: Point, b: Point): number {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const [dLat, dLon] = [rad(b.latitude - a.latitude), rad(b.longitude - a.longitude)];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * Math.sin(dLon / 2) ** 2;
  return Math.round(2 * EARTH_METRES * Math.asin(Math.sqrt(Math.min(1, h))));
}

export interface PhotoEvidence {
  /** From the officer's phone while it was sent, else from the photo itself. */
  place: Point | null;
  /** Uncertainty of the place, in metres. */
  accuracy: number;
  /** When it was taken by the camera's clock, or when it was sent from the place. */
  takenAt: Date | null;
  software: string;
  hasCamera: boolean;
  /** The ward in which the place lies; null where that is not known. */
  wardCode: string | null;
}
export interface ReportPlace { point: Point | null; wardCode: string | null; receivedAt: Date }
export interface ProofRules { metres: number; hours: number }

/** Reports keep their point on a grid of about 110 m; that much further away is still the same place. */
const GRID_METRES = 110;
const EDITORS = /photoshop|lightroom|gimp|snapseed|picsart|canva|facetune|meitu|remini|pixlr|polish|inshot|affinity|midjourney|stable.?diffusion|dall|firefly/i;

/**
 * Holds a photo against its report. Time and place are asked of it only where the category wants proof.
 * @param receivedAt when the photo reached the server
 * @returns flags, and the distance in metres where both places are known
 */
export function judgePhoto(photo: PhotoEvidence, report: ReportPlace, rules: ProofRules, receivedAt: Date, isProof: boolean): { flags: Flag[]; metres: number | null } {
  const flags: Flag[] = [];
  const metres = photo.place && report.point ? metresBetween(photo.place, report.point) : null;
  if (isProof) {
    if (!photo.place) flags.push('no-place');
    if (metres !== null && metres > rules.metres + GRID_METRES + photo.accuracy) flags.push('far');
    else if (metres === null && photo.wardCode !== null && report.wardCode !== null && photo.wardCode !== report.wardCode) flags.push('other-ward');
    if (!photo.takenAt) flags.push('no-time');
    else if (photo.takenAt < report.receivedAt) flags.push('before-report');
    else if (receivedAt.getTime() - photo.takenAt.getTime() > rules.hours * 3_600_000) flags.push('old');
  }
  if (EDITORS.test(photo.software)) flags.push('edited');
  if (!photo.hasCamera) flags.push('no-camera');
  return { flags, metres };
}

/** Four parts of sixteen bits: two fingerprints that differ in three bits or fewer agree in at least one. */
export type Bands = readonly [number, number, number, number];
export const bandsOf = (fingerprint: string): Bands => [0, 4, 8, 12].map((at) => Number.parseInt(fingerprint.slice(at, at + 4), 16)) as unknown as Bands;
const ones = (n: number): number => { let count = 0; for (let rest = n; rest > 0; rest >>>= 1) count += rest & 1; return count; };
export const bitsApart = (a: Bands, b: Bands): number => a.reduce((sum, part, at) => sum + ones(part ^ b[at]!), 0);

/** A wall, the night sky, a lens cap: pictures that look like thousands of others prove nothing by looking alike. */
const FEWEST_EDGES = 8;
export function isPlain(bands: Bands): boolean {
  const count = bands.reduce((sum, part) => sum + ones(part), 0);
  return count < FEWEST_EDGES || count > 64 - FEWEST_EDGES;
}

export const RESULTS = ['confirmed', 'not_confirmed', 'could_not'] as const;
export type InspectionResult = (typeof RESULTS)[number];
export const DISPUTES = ['not_here', 'old', 'not_finished', 'other'] as const;
export type DisputeReason = (typeof DISPUTES)[number];

/** A second inspection, from the draw to its result. */
export interface Inspection {
  id: string; complaintId: string; promiseId: string;
  /** Who is inspected: the office and the officer who answered. */
  bodyId: string | null; answeredBy: string;
  openedAt: Date; ownerBodyId: string | null;
  result: InspectionResult | null; words: string; doneAt: Date | null; doneBy: string | null;
}
