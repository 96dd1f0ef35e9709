import { z } from 'zod';
import { isDay, type Day } from '../law/day.ts';
import { BODY_KINDS } from './bodies/domain.ts';

/** What a city's profile folder may hold. Every key is strict, so that a misspelt one is an error and not a silent default. */
const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), 'must be a day that exists, written 2026-11-24');
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time written 16:00');
const bilingual = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });
const code = z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'must be a code in capitals, e.g. DISHUB');
const functionId = z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be a word in small letters, e.g. street_lights');
const areaCode = z.string().regex(/^\d{2}\.\d{2}\.\d{2}(\.\d{4})?$/, 'must be a kode wilayah, e.g. 35.73.02 or 35.73.02.1009');
const phone = z.string().regex(/^[0-9+() -]*$/, 'must hold digits, spaces, brackets and hyphens only');
const text = z.string();
const names = z.array(z.string().min(1)).default([]);
const hours = z.strictObject({ opens: clock, closes: clock }).refine((h) => h.opens < h.closes, 'must open before it closes').nullable();

/** An office that people may turn to; empty values are shown as "not filled in yet". */
const contact = z.strictObject({ name: text, office: text, address: text, phone, email: text });

export const settingsSchema = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(['city', 'regency']),
  regionCode: z.string().regex(/^\d{2}\.\d{2}$/, 'must be a region code, e.g. 35.73'),
  utcOffsetMinutes: z.number().int().min(-720).max(840),
  timeZoneLabel: z.string().min(1),
  languages: z.array(z.enum(['id', 'en'])).min(1),
  emergency: z.strictObject({ number: z.string().regex(/^\d{3,5}$/, 'must be a short number'), name: bilingual }),
  /** Numbers people look for; shown with the emergency number, never as a complaint channel. */
  numbers: z.array(z.strictObject({ number: phone, name: bilingual })),
  ombudsman: z.strictObject({ name: text, phone, whatsapp: phone, website: text }),
  /** Other ways to lodge a report. */
  channels: z.array(z.strictObject({ kind: z.enum(['web', 'sms', 'phone', 'whatsapp', 'email', 'counter', 'letter']), value: text, name: bilingual })),
  /** Null is a day without office hours. `closes` ends the clocks of that day. */
  officeHours: z.strictObject({ monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours, saturday: hours, sunday: hours }),
  coordinatorBody: code,
  inspectorateBody: code,
  informationBody: code,
  /** UU 25/2009 Pasal 36 asks to publish name and address of who is in charge of complaints. */
  complaintOfficer: contact,
  dataProtectionOfficer: contact,
});
export type CitySettings = z.infer<typeof settingsSchema>;

const link = z.strictObject({ code, on: day });
export const bodySchema = z.strictObject({
  code, name: z.string().min(1), shortName: z.string().min(1), kind: z.enum(BODY_KINDS),
  parent: code.optional(), area: areaCode.optional(), aliases: names,
  validFrom: day, validTo: day.optional(), successors: z.array(link).default([]),
  isExternal: z.boolean().default(false), phone: phone.default(''), email: text.default(''), address: text.default(''),
  guidance: bilingual.optional(),
}).refine((b) => !b.isExternal || b.guidance !== undefined, { message: 'a body outside the city needs guidance: how do people reach it?', path: ['guidance'] })
  .refine((b) => b.validTo === undefined || b.validFrom <= b.validTo, { message: 'ends before it begins', path: ['validTo'] });

const assignment = z.strictObject({ body: code.optional(), byArea: z.enum(['district', 'ward']).optional(), validFrom: day, validTo: day.optional() })
  .refine((a) => (a.body === undefined) !== (a.byArea === undefined), 'needs either "body" or "byArea"');
export const functionSchema = z.strictObject({ id: functionId, name: bilingual, assignments: z.array(assignment).min(1) });

export const areaSchema = z.strictObject({
  code: areaCode, name: z.string().min(1), kind: z.enum(['district', 'ward']), parent: areaCode.optional(),
  postcode: z.string().regex(/^\d{5}$/, 'must be five digits').optional(), aliases: names, isOrdinaryWord: z.boolean().default(false),
});

/** Where each ward's tile lies, from the upper left, north up. A city without this file has no tile map. */
const cell = z.number().int().min(0).max(39);
export const tileSchema = z.strictObject({ area: areaCode, short: z.string().regex(/^[A-Z0-9]{2,3}$/, 'must be two or three capitals'), at: z.tuple([cell, cell]) });

/** Places everybody knows; whoever adds one has looked up its ward. */
export const landmarkSchema = z.strictObject({ name: z.string().min(3), area: areaCode, aliases: names });

export const holidaySchema = z.strictObject({
  day, name: z.string().min(1), kind: z.enum(['national', 'collective', 'local', 'election']), source: z.string().min(1),
  confidence: z.enum(['confirmed', 'provisional']).default('confirmed'),
});

const wordList = z.array(z.string().regex(/^[\p{Ll}\p{N}][\p{Ll}\p{N} ]*$/u, 'words are written small, without punctuation')).default([]);
export const categorySchema = z.strictObject({
  id: functionId, name: bilingual, hint: bilingual, icon: z.string().min(1), function: functionId.nullable(),
  /** The class a report of this kind usually has; the programme that uses it gives the word its meaning. */
  defaultClass: z.string().regex(/^[a-z_]+$/, 'must be a class in small letters'),
  /** `photo`: whoever says that such a matter is solved shows it. */
  proof: z.enum(['photo']).nullable().default(null),
  /** `strong` words nearly name the matter, `usual` ones belong to it, `weak` ones only tip the scale; `against` speaks for another. */
  words: z.strictObject({ strong: wordList, usual: wordList, weak: wordList, against: wordList }),
});

export type ProfileBody = z.infer<typeof bodySchema>;
export type ProfileFunction = z.infer<typeof functionSchema>;
export type ProfileArea = z.infer<typeof areaSchema>;
export type ProfileHoliday = z.infer<typeof holidaySchema>;
export type ProfileCategory = z.infer<typeof categorySchema>;
export type ProfileTile = z.infer<typeof tileSchema>;
export type ProfileLandmark = z.infer<typeof landmarkSchema>;
export interface Profile {
  settings: CitySettings;
  bodies: readonly ProfileBody[];
  functions: readonly ProfileFunction[];
  areas: readonly ProfileArea[];
  calendar: readonly ProfileHoliday[];
  categories: readonly ProfileCategory[];
  tiles: readonly ProfileTile[];
  landmarks: readonly ProfileLandmark[];
}
/** File name in the folder → part of the profile → its schema. */
export const PROFILE_FILES = {
  settings: { file: 'profile.json', schema: settingsSchema },
  bodies: { file: 'bodies.json', schema: z.array(bodySchema) },
  functions: { file: 'functions.json', schema: z.array(functionSchema) },
  areas: { file: 'areas.json', schema: z.array(areaSchema) },
  calendar: { file: 'calendar.json', schema: z.array(holidaySchema) },
  categories: { file: 'categories.json', schema: z.array(categorySchema) },
  tiles: { file: 'tiles.json', schema: z.array(tileSchema) },
  landmarks: { file: 'landmarks.json', schema: z.array(landmarkSchema) },
} as const;
/** A city may do without these files; their part of the profile is then empty. */
export const OPTIONAL_PARTS: ReadonlySet<string> = new Set<keyof typeof PROFILE_FILES>(['tiles', 'landmarks']);
